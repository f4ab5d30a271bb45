import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as soon } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { Slicer } from '../../../api/board/slicer.ts';
import type { Choosing } from '../../../api/board/thin-slice-attempt.ts';
import { choose } from '../../../api/board/thin-slice-choice.ts';
import { leaving, visitOf } from '../../../api/http/visit.ts';
import { openSliceHouse } from './slice-house.ts';

/** Takes a good part of a second: each role's cards are worth less than those before, as stages but the first are. */
const hard: Choosing = {
  capacity: 500,
  roles: new Map(Array.from({ length: 9 }, (_, role) => [`role ${role}`, 20 + 10 * role])),
  cards: Array.from({ length: 2000 }, (_, at) => {
    const [role, stage] = [at % 9, at % 5];
    const worth = stage === 0 ? 200 - 20 * role + (at % 7) : 2 * (5 - stage) + (at % 2);
    return { id: String(at).padStart(4, '0'), role: `role ${role}`, stage, effort: 1 + (at % 13), worth };
  }),
};
const easy: Choosing = { ...hard, capacity: 20, roles: new Map(), cards: hard.cards.slice(0, 100) };

const slicer = new Slicer(60_000);
const hasty = new Slicer(1);
afterAll(() => Promise.all([slicer.close(), hasty.close()]));

describe('the search for a slice', () => {
  test('finds on a thread what is found on the spot, many at a time', async () => {
    const fewer = { ...hard, cards: hard.cards.slice(0, 500) };
    const found = await Promise.all([slicer.choose(hard), slicer.choose(easy), slicer.choose(fewer)]);
    expect(found).toEqual([choose(hard), choose(easy), choose(fewer)]);
  });

  test('keeps nobody else waiting', async () => {
    const search = slicer.choose(hard).then(() => 'the slice');
    expect(await Promise.race([search, soon('somebody else')])).toBe('somebody else');
    expect(await search).toBe('the slice');
  });

  test('gives up when it takes too long, and says what would help', async () => {
    await expect(hasty.choose(hard)).rejects.toMatchObject({
      code: 'TOO_MANY',
      message: /within 0.001 seconds. Limit/,
    });
    expect(await hasty.choose(easy)).toEqual(choose(easy));
  });

  test('stops when whoever asked leaves, and the next one is served', async () => {
    const asked = Promise.withResolvers<unknown>();
    const arrived = Promise.withResolvers<void>();
    const server = createServer((request, response) => {
      asked.resolve(slicer.choose(hard, leaving(visitOf(request, response))).catch((thrown: unknown) => thrown));
      arrived.resolve();
    }).listen(0);
    const caller = new AbortController();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answer = fetch(url, { signal: caller.signal }).catch(() => 'gone');
    await arrived.promise;
    caller.abort();
    expect(await asked.promise).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await answer).toBe('gone');
    server.close();
    expect((await slicer.choose(hard)).taken.size).toBeGreaterThan(0);
  });
});

test('a slice too hard to find is refused, asked for or applied, and the board stays as it is', async () => {
  const { newBoard, ask, call } = await openSliceHouse({ sliceBudget: 1 });
  const stages = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'];
  const board = await newBoard(
    Array.from({ length: 500 }, (_, at) => ({
      title: `Card ${at}`,
      stage: stages[at % 5] as string,
      impact: 1 + (at % 10),
      effort: 1 + (at % 13),
    })),
  );
  const wanted = { storyboard: board.id, capacity: 500, release: board.releases['Release 1'] };
  const { errors } = await ask('query ($s: ID!) { thinSlice(storyboard: $s, capacity: 500) { used } }', {
    s: board.id,
  });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['TOO_MANY']);
  const { userErrors } = await call('applyThinSlice', wanted, 'cards { id }');
  expect(userErrors.map(({ code }) => code)).toEqual(['TOO_MANY']);
});
