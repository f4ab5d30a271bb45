import { expect, test } from 'vitest';
import { createCards } from '../../../api/board/create-cards.ts';
import { insideOf } from '../database.ts';
import { openBoardHouse } from './board-house.ts';

const { house, newBoard, workspaceId } = await openBoardHouse();

test('5,000 cards are made in one call, and the second run of it writes nothing', { timeout: 30_000 }, async () => {
  const board = await newBoard(['Delivery', 'Renewal'], ['Release 1']);
  const cards = Array.from({ length: 5000 }, (_, at) => ({
    ref: { system: 'stories', externalId: `S-${at}` },
    title: `Card ${at}`,
    ownerRole: 'ENGINEER',
    concernedRoles: ['END_USER'],
    epic: { id: board.epics[at % 2 ? 'Delivery' : 'Renewal'] },
    release: at % 3 ? null : { id: board.releases['Release 1'] },
    impact: (at % 10) + 1,
    tags: ['story'],
  }));
  const em = insideOf(house.orm, workspaceId);
  const first = await createCards(em, { storyboard: board.id, cards });
  expect(first.summary).toEqual({ created: 5000, updated: 0, unchanged: 0, rejected: 0 });
  const second = await createCards(em, { storyboard: board.id, cards });
  expect(second.summary).toEqual({ created: 0, updated: 0, unchanged: 5000, rejected: 0 });
  const [told] = await em.transactional((inside) =>
    inside.execute<{ n: number }[]>('select count(*)::int as n from event where type = ?', ['TouchpointCard']),
  );
  expect(told?.n).toBe(5000);
});

test('more than 5,000 cards are too many', async () => {
  const board = await newBoard(['Delivery']);
  const cards = Array.from({ length: 5001 }, () => ({ title: 'A', ownerRole: 'SELLER' }));
  const answer = await createCards(insideOf(house.orm, workspaceId), { storyboard: board.id, cards });
  expect(answer.userErrors).toMatchObject([{ code: 'TOO_MANY' }]);
});
