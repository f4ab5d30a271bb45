import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folded } from '../../../api/search/fold.ts';
import { asWritten } from '../../../api/search/letters.ts';
import { withSlips } from '../../../api/search/slips.ts';
import { freshDatabase } from '../database.ts';

const { appUrl } = await freshDatabase();
const client = new Client({ connectionString: appUrl });
beforeAll(() => client.connect());
afterAll(() => client.end());

const letters = 'abeinorsuz äÄöüßéÉèñçłŁøØåÅœæþıİſßẞΣσςέЙйёЁ\u0308\u0301ﬁⅣ２';
const texts = fc.string({ unit: fc.constantFrom(...letters), maxLength: 20 });
const words = fc.string({ unit: fc.constantFrom(...'abeinoruäöüéèñçłøåÉÄŁ'), minLength: 1, maxLength: 12 });
const inDatabase = async (expression: string, ...lists: string[][]): Promise<unknown[]> => {
  const names = lists.map((_, at) => `t${at + 1}`).join();
  const told = lists.map((_, at) => `$${at + 1}::text[]`).join();
  const { rows } = await client.query<{ found: unknown }>(
    `select ${expression} as found from unnest(${told}) with ordinality as told (${names}, n) order by n`,
    lists,
  );
  return rows.map(({ found }) => found);
};

describe('words without accents', () => {
  test('are the same in the database as in the program, and the same when folded again', async () => {
    const all = [...fc.sample(texts, { numRuns: 500, seed: 7 }), letters];
    expect(await inDatabase('folded(t1)', all)).toEqual(all.map(folded));
    for (const text of all) expect(folded(folded(text))).toBe(folded(text));
  });

  test('find every way in which they may be written', async () => {
    const all = fc.sample(words, { numRuns: 300, seed: 7 });
    const patterns = all.map((word) => `^${asWritten(folded(word))}$`);
    const capitals = all.map((word) => word.toUpperCase());
    const apart = all.map((word) => word.normalize('NFD'));
    for (const written of [all, capitals, apart, all.map(folded)])
      expect(await inDatabase('t1 ~ t2', written, patterns)).toEqual(all.map(() => true));
  });

  test('are found with any one slip in them, and not with three', async () => {
    const slip = fc.record({ at: fc.nat(7), way: fc.nat(3), letter: fc.constantFrom(...'xyzq') });
    const slips = fc.sample(fc.tuple(fc.constantFrom('meridian', 'logistics', 'audits', 'trail'), slip), {
      numRuns: 200,
      seed: 7,
    });
    const typed = slips.map(([word, made]) => slipped(word, made));
    expect(
      await inDatabase(
        't1 ~ t2',
        slips.map(([word]) => word),
        typed.map(withSlips),
      ),
    ).toEqual(typed.map(() => true));
    const wrong = ['mxrxdxan', 'lgstcs', 'adutsi'].map(withSlips);
    expect(await inDatabase('t1 ~ t2', ['meridian', 'logistics', 'audits'], wrong)).toEqual([false, false, false]);
  });
});

/** A letter left out, one put in, another one, or two that changed places. */
function slipped(word: string, { at, way, letter }: { at: number; way: number; letter: string }): string {
  const place = at % word.length;
  const [before, after] = [word.slice(0, place), word.slice(place + 1)];
  if (way === 0 && word.length > 5) return before + after;
  if (way === 1) return `${before}${letter}${word.slice(place)}`;
  if (way === 2 || after === '') return `${before}${letter}${after}`;
  return `${before}${after.slice(0, 1)}${word.slice(place, place + 1)}${after.slice(1)}`;
}
