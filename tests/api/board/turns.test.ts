import { describe, expect, test } from 'vitest';
import { reversed, type Told, turnsOf } from '../../../api/board/undo/turns.ts';

const card = { type: 'TouchpointCard', recordId: 'a' } as const;
const created: Told = { ...card, action: 'CREATED', changes: { title: [null, 'A'] } };
const deleted: Told = { ...card, action: 'DELETED', changes: { title: ['A', null] } };
const restored: Told = { ...card, action: 'RESTORED', changes: { title: [null, 'A'] } };
const set = (name: string, before: unknown, after: unknown): Told => ({
  ...card,
  action: 'UPDATED',
  changes: { [name]: [before, after] },
});

const turn = (there: [boolean, boolean], fields = {}) => [{ type: 'TouchpointCard', id: 'a', there, fields }];

describe('the events of an operation make one turn for each record', () => {
  test.each([
    { name: 'made', events: [created], turns: turn([false, true]) },
    { name: 'taken away', events: [deleted], turns: turn([true, false]) },
    { name: 'brought back', events: [restored], turns: turn([false, true]) },
    { name: 'made and taken away', events: [created, deleted], turns: [] },
    { name: 'taken away and brought back', events: [deleted, restored], turns: [] },
    { name: 'changed', events: [set('impact', 1, 2)], turns: turn([true, true], { impact: [1, 2] }) },
    {
      name: 'changed twice',
      events: [set('impact', 1, 2), set('impact', 2, 3), set('effort', null, 1)],
      turns: turn([true, true], { impact: [1, 3], effort: [null, 1] }),
    },
    { name: 'changed there and back', events: [set('impact', 1, 2), set('impact', 2, 1)], turns: [] },
    {
      name: 'changed and taken away',
      events: [set('impact', 1, 2), deleted],
      turns: turn([true, false], { impact: [1, 2] }),
    },
  ])('$name', ({ events, turns }) => {
    expect(turnsOf(events)).toEqual(turns);
  });

  test('taken back, everything is the other way round', () => {
    expect(turnsOf([set('impact', 1, 2), deleted]).map(reversed)).toEqual(turn([false, true], { impact: [2, 1] }));
  });
});
