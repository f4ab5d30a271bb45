import { expect, it } from 'vitest';
import type { FieldChange } from '../../../web/routes/boards/[id]/drawer/history.query.ts';
import { historyWords } from '../../../web/routes/boards/[id]/drawer/history-words.ts';

type Pair = [before: unknown, after: unknown];

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
const field = (name: string, [before, after]: Pair, names: Partial<FieldChange> = {}): FieldChange => ({
  name,
  before: json(before),
  after: json(after),
  beforeName: null,
  afterName: null,
  ...names,
});
const words = (...fields: FieldChange[]) => historyWords({ action: 'UPDATED', cause: 'updateCards', fields });

it.each<[string, FieldChange[], string]>([
  ['a title', [field('title', ['Note', 'Weekly note'])], 'renamed it from “Note” to “Weekly note”'],
  ['a text written', [field('body', [null, 'Long text'])], 'wrote the description'],
  ['a text taken away', [field('body', ['Long text', null])], 'took away the description'],
  [
    'a release by its name, and not the place that follows from it',
    [field('release', ['r1', 'r2'], { beforeName: 'Release 1', afterName: 'Release 2' }), field('rank', ['a0', 'a1'])],
    'moved it from Release 1 to Release 2',
  ],
  [
    'out of its release',
    [field('release', ['r1', null], { beforeName: 'Release 1' })],
    'moved it from Release 1 to unscheduled',
  ],
  ['its place alone', [field('rank', ['a0', 'a1'])], 'moved it within its cell'],
  ['a figure', [field('impact', [5, 8])], 'changed the impact from 5 to 8'],
  ['a friction', [field('frictionDelay', [null, 3])], 'changed the friction delay from none to severe'],
  ['a channel', [field('channel', [null, 'EMAIL'])], 'set the channel to email'],
  [
    'an owner',
    [field('ownerRole', ['a', 'b'], { beforeName: 'Seller', afterName: 'Champion' })],
    'gave it from Seller to Champion',
  ],
  ['an assignee', [field('assignee', [null, 'm'], { afterName: 'Dana' })], 'assigned it to Dana'],
  ['back from the archive', [field('archivedAt', ['2026-11-21T20:00:00Z', null])], 'brought it back'],
  [
    'two things',
    [field('impact', [5, 8]), field('effort', [3, null])],
    'changed the impact from 5 to 8; took away the effort, which was 3',
  ],
])('tells %s', (_, fields, expected) => {
  expect(words(...fields)).toBe(expected);
});

it('tells who undid what, and how a card began', () => {
  const undone = { action: 'UPDATED', cause: 'undoOperation', fields: [field('impact', [8, 5])] } as const;
  expect(historyWords(undone)).toBe('undid: changed the impact from 8 to 5');
  expect(historyWords({ action: 'CREATED', cause: 'createCards', fields: [] })).toBe('made this card');
});
