import { expect, test } from 'vitest';
import { Board } from '../../../web/routes/boards/[id]/board.svelte.ts';
import { project } from '../../../web/routes/boards/[id]/projection.ts';
import { renewSparks } from '../../../web/routes/boards/[id]/release/renew-sparks.ts';
import { head, nobodyElse } from './plan.ts';

const burnUp = [{ on: '2026-03-01', cards: 4, impact: 20, done: 1, doneImpact: 5 }];

/** A board whose API answers burn-ups once, and then not at all. */
function open() {
  const answers = [Response.json({ data: { storyboard: { releases: [{ id: 'one', burnUp }] } } })];
  const storyboard = { ...head, sequence: '1', epics: [], releases: [], cards: [] };
  const { frame, cards } = project(storyboard, { ...nobodyElse, storyboard });
  const fetch = () => {
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('no connection'));
  };
  return new Board(frame, cards, { fetch, mayPlan: true, whole: true });
}

test('burn-ups are drawn anew, and stay when nobody answers', async () => {
  const board = open();
  expect(board.sparks).toEqual({});
  await renewSparks(board);
  expect(board.sparks['one']?.short).toBe('1 of 4 lived');
  await renewSparks(board);
  expect(board.sparks['one']?.short).toBe('1 of 4 lived');
});
