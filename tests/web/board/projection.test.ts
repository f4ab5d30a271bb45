import { describe, expect, it } from 'vitest';
import type { BoardAnswer, CardAnswer, StoryboardAnswer } from '../../../web/routes/boards/[id]/board.query.ts';
import { split } from '../../../web/routes/boards/[id]/first-window.ts';
import { cellOf } from '../../../web/routes/boards/[id]/order.ts';
import { pick, project } from '../../../web/routes/boards/[id]/projection.ts';
import { cardFrom, unfold } from '../../../web/routes/boards/[id]/unfold.ts';
import { champion, dana, epics, head, myself, seller } from './plan.ts';

const releases = ['one', 'two'].map((id) => ({
  id,
  version: 1,
  rank: `a${id}`,
  name: `Release ${id}`,
  outcomeStatement: null,
  startsOn: null,
  endsOn: null,
  capacity: 40,
  state: 'PLANNED' as const,
}));

/** As long as what people write and databases make: ids of 36 characters, titles of some 40. */
function answered(count: number): CardAnswer[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `01990000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    version: 1 + (at % 30),
    title: `Warn of a slip before it slips, number ${at}`,
    rank: `a${String(count - at).padStart(6, '0')}`,
    epic: { id: epics[at % epics.length]?.id ?? '' },
    release: at % 3 === 0 ? null : { id: releases[at % 2]?.id ?? '' },
    ownerRole: { key: at % 2 ? seller.key : champion.key },
    assignee: at % 3 ? { id: 'dana', name: 'Dana Reyes' } : null,
    concernedRoles: at % 4 ? [] : [{ key: champion.key }, { key: seller.key }],
    channel: at % 5 ? 'MEETING' : null,
    impact: at % 7 ? (at % 10) + 1 : null,
    effort: at % 6 ? 5 : null,
    frictions:
      at % 2
        ? [
            { kind: 'DELAY', severity: 2 },
            { kind: 'RISK', severity: 3 },
          ]
        : [],
    values: at % 3 ? [{ id: 'care' }, { id: 'craft' }] : [],
    lived: { kept: at % 13, expected: at % 2 ? 12 : null, inTime: at % 2 ? at % 13 : null },
  }));
}

function boardOf(cards: CardAnswer[]): { storyboard: StoryboardAnswer; answer: BoardAnswer } {
  const storyboard = {
    ...head,
    id: 'b',
    sequence: '7',
    epics,
    releases,
    cards,
  };
  const values = ['care', 'craft'].map((id) => ({ value: { id, name: id } }));
  const members = [{ id: 'self', name: 'Me Myself' }];
  const viewer = { member: { id: 'self' } };
  return { storyboard, answer: { storyboard, roles: [seller, champion], framework: { values }, members, viewer } };
}

const projected = (count: number) => {
  const { storyboard, answer } = boardOf(answered(count));
  return project(storyboard, answer);
};

describe('the projection of a board', () => {
  it('says everything once, and comes back as the same cards in the order of their ranks', () => {
    const { storyboard, answer } = boardOf(answered(60));
    const { frame, cards } = project(storyboard, answer);
    const back = unfold(cards, frame);
    expect(frame.members).toEqual([myself, dana]);
    for (const card of storyboard.cards) expect(back.cards.get(card.id)).toEqual(cardFrom(card, frame));
    const inCell = storyboard.cards.filter(({ epic, release }) => epic.id === 'find' && release === null);
    const ranked = inCell.toSorted((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ id }) => id);
    expect(back.order.get(cellOf('find', null))).toEqual(ranked);
  });

  it('takes at most 200 bytes a card', () => {
    const { cards } = projected(700);
    expect(new TextEncoder().encode(JSON.stringify(cards)).length / 700).toBeLessThanOrEqual(200);
  });

  it('counts every cell before its cards have come', () => {
    const { frame, cards } = projected(60);
    const { order } = unfold(cards, frame);
    const cells = [...releases.map(({ id }) => id), null].flatMap((release) =>
      epics.map(({ id }) => cellOf(id, release)),
    );
    expect(frame.counts).toEqual(cells.map((cell) => order.get(cell)?.length ?? 0));
  });
});

describe('the first window', () => {
  it('and what follows are the whole board, and every cell begins with what came first', () => {
    const projection = projected(900);
    const { first, rest } = split(projection, 'normal');
    expect(first.id.length).toBeGreaterThan(20);
    expect(first.id.length).toBeLessThan(120);
    expect([...first.id, ...rest.id].toSorted()).toEqual(projection.cards.id.toSorted());
    const whole = unfold(projection.cards, projection.frame).order;
    for (const [cell, list] of unfold(first, projection.frame).order)
      expect(whole.get(cell)?.slice(0, list.length)).toEqual(list);
  });

  it('is the whole of a small board', () => {
    const { first, rest } = split(projected(8), 'normal');
    expect([first.id.length, rest.id.length]).toEqual([8, 0]);
  });
});

it('picks rows of every column alike', () => {
  const { cards } = projected(5);
  const picked = pick(cards, [3, 1]);
  expect(picked.title).toEqual([cards.title[3], cards.title[1]]);
  expect(new Set(Object.values(picked).map((column) => column.length))).toEqual(new Set([2]));
});
