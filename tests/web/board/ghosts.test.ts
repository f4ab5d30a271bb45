import { expect, test } from 'vitest';
import type { Card } from '../../../web/routes/boards/[id]/card.ts';
import { ghostsOf } from '../../../web/routes/boards/[id]/slice/ghosts.ts';

const card = (id: string, release: string | null): Card => ({
  id,
  version: 1,
  title: id,
  epic: 'epic',
  release,
  rank: id,
  ownerRole: { key: 'SELLER', name: 'Seller', code: 'SE', side: 'OURS' },
  assignee: null,
  concernedRoles: [],
  channel: null,
  impact: 5,
  effort: 3,
  frictions: [],
  values: [],
  kept: 0,
  expected: null,
  inTime: null,
});
const board = [card('new', null), card('kept', 'two'), card('gone', 'two'), card('near', null), card('full', 'one')];
const cards = new Map(board.map((each) => [each.id, each]));
const named = (id: string) => ({ card: { id } });
const missed = (id: string, capacity: number | null, roleCapacity: number | null) => ({
  ...named(id),
  capacity,
  roleCapacity,
});

test('a slice is laid over its release: what comes, stays, leaves and was just missed', () => {
  const slice = { cards: [named('new'), named('kept')], justMissed: [missed('near', 43, 9), missed('full', null, 12)] };
  const ghosts = ghostsOf(slice, { cards, release: 'two', releaseName: 'Release 2' });
  expect([...ghosts.cards].map(([id, { kind, words }]) => [id, kind, words])).toEqual([
    ['new', 'in', 'To Release 2'],
    ['kept', 'stays', 'Stays'],
    ['gone', 'leaves', 'Leaves'],
    ['near', 'missed', 'In with 43 points'],
    ['full', 'missed', 'In with 12 of SE'],
  ]);
  expect([...ghosts.cells]).toEqual([['epic/two', 1]]);
});
