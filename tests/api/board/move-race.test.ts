import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveCards } from '../../../api/board/move-cards.ts';
import { insideOf } from '../database.ts';
import { openBoardHouse } from './board-house.ts';

const { call, cellsOf, done, house, newBoard, newCards, workspaceId } = await openBoardHouse();

const titlesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `Card ${String(at).padStart(2, '0')}`);

test('of many who move one card from the version they saw, exactly one wins and the others learn what is now', async () => {
  const board = await newBoard(['Delivery'], ['Release 1', 'Release 2']);
  const ids = await newCards(board, titlesOf(3), { epic: 'Delivery' });
  const places = Array.from({ length: 12 }, (_, at) => board.releases[at % 2 ? 'Release 1' : 'Release 2']);
  const answers = await Promise.all(
    places.map((release) =>
      call<{ cards: { version: number }[] }>(
        'moveCards',
        { cards: [ids['Card 01']], epic: board.epics['Delivery'], release, after: null, ifVersion: 1 },
        'cards { version }',
      ),
    ),
  );
  const refused = answers.filter(({ userErrors }) => userErrors.length > 0);
  expect(refused).toHaveLength(11);
  expect(refused.map(({ userErrors }) => userErrors[0]?.code)).toEqual(Array(11).fill('STALE'));
  expect(refused.every(({ cards }) => cards[0]?.version === 2)).toBe(true);
});

test('cards that are put into one gap at the same moment all stand there, in one order for everybody', async () => {
  const board = await newBoard(['Delivery', 'Renewal']);
  const ends = await newCards(board, ['first', 'last'], { epic: 'Delivery' });
  const ids = await newCards(board, titlesOf(30), { epic: 'Renewal' });
  const input = { epic: board.epics['Delivery'], after: ends['first'] };
  await Promise.all(Object.values(ids).map((id) => done('moveCards', { ...input, cards: [id] }, 'operationId')));
  const { 'Delivery / unscheduled': cell } = await cellsOf(board);
  expect([cell?.[0], cell?.at(-1)]).toEqual(['first', 'last']);
  expect(cell?.slice(1, -1).toSorted()).toEqual(titlesOf(30));
  const { data } = await askRanks(board.id);
  expect(new Set(data).size).toBe(32);
});

async function askRanks(id: string): Promise<{ data: string[] }> {
  const em = insideOf(house.orm, workspaceId);
  const rows = await em.transactional((inside) =>
    inside.execute<{ rank: string }[]>('select rank from card where storyboard_id = ? and archived_at is null', [id]),
  );
  return { data: rows.map(({ rank }) => rank) };
}

const step = fc.record({
  cards: fc.uniqueArray(fc.nat({ max: 14 }), { minLength: 1, maxLength: 4 }),
  epic: fc.constantFrom('Delivery', 'Renewal'),
  release: fc.constantFrom(null, 'Release 1', 'Release 2'),
  after: fc.oneof(fc.constant(null), fc.constant(undefined), fc.nat({ max: 14 })),
});

test('whatever several planners do at once, no card is lost or doubled and every cell has one order', async () => {
  const titles = titlesOf(15);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 5 }),
      async (planners) => {
        const board = await newBoard(['Delivery', 'Renewal'], ['Release 1', 'Release 2']);
        const ids = await newCards(board, titles, { epic: 'Delivery' });
        const all = titles.map((title) => ids[title] as string);
        const work = planners.map(async (steps) => {
          for (const { cards, epic, release, after } of steps) {
            const em = insideOf(house.orm, workspaceId);
            const place = {
              epic: board.epics[epic] as string,
              release: release && (board.releases[release] as string),
            };
            const behind =
              typeof after === 'number' ? { after: all[after] as string } : after === null ? { after } : {};
            await moveCards(em, { cards: cards.map((at) => all[at] as string), ...place, ...behind }).catch(
              onlyConflicts,
            );
          }
        });
        await Promise.all(work);
        const cells = Object.values(await cellsOf(board));
        expect(cells.flat().toSorted()).toEqual(titles);
      },
    ),
    { numRuns: 15 },
  );
});

function onlyConflicts(thrown: unknown): void {
  expect(thrown).toMatchObject({ code: expect.stringMatching(/^(CONFLICT|40P01)$/) });
}
