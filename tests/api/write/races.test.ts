import { beforeAll, describe, expect, it } from 'vitest';
import { openBoardHouse } from '../board/board-house.ts';

const house = await openBoardHouse();
const { call, done } = house.by(house.admin);
const crm = (externalId: string) => ({ system: 'crm', externalId });
const account = crm('raced');
const times = 6;

beforeAll(async () => {
  await done('upsertAccounts', { rows: [{ name: 'Raced', ref: account }] }, 'rows { status }');
  await done('upsertFactNeed', { key: 'raced', question: 'What?', why: 'Because' }, 'need { id }');
});

/** Calls it several times at once and answers the ids it made. */
async function atOnce(name: string, input: object, field: string): Promise<(string | undefined)[]> {
  const calls = Array.from({ length: times }, () =>
    call<Record<string, { id: string }>>(name, input, `${field} { id }`),
  );
  const payloads = await Promise.all(calls);
  expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  return payloads.map((payload) => payload[field]?.id);
}

describe('the same call by several at the same moment', () => {
  it.each([
    ['upsertFactNeed', { key: 'twins', question: 'What?', why: 'Because' }, 'need'],
    [
      'answerFact',
      { account, need: 'raced', value: 'This', source: 'Mira', observedAt: '2026-01-01T00:00:00Z' },
      'fact',
    ],
    ['submitIdea', { title: 'Once', ref: crm('idea') }, 'idea'],
  ])('%s makes one record and refuses nobody', async (name, input, field) => {
    expect(new Set(await atOnce(name, input, field)).size).toBe(1);
  });

  it('upsertEpic makes one column', async () => {
    const board = await house.newBoard([]);
    const input = { storyboard: board.id, stage: 'TRUST', name: 'Once', ref: crm('epic') };
    expect(new Set(await atOnce('upsertEpic', input, 'epic')).size).toBe(1);
  });
});

describe('what is brought while records are merged', () => {
  it('is taken in all the same', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ name: `Twin ${at}`, ref: crm(`twin-${at}`) }));
    const { rows: made } = await done<{ rows: { account: { id: string } }[] }>(
      'upsertAccounts',
      { rows },
      'rows { account { id } }',
    );
    const ids = made.map((row) => row.account.id);
    const merges = async () => {
      for (let at = 0; at < ids.length; at += 2) {
        const input = { survivor: ids[at], absorb: [ids[at + 1]] };
        expect((await call('mergeRecords', input, 'merge { id }')).userErrors).toEqual([]);
      }
    };
    const bring = async (lot: number) => {
      for (let at = 0; at < 5; at += 1) {
        const happened = rows.map(({ ref }, n) => ({
          ref: crm(`${lot}-${at}-${n}`),
          account: ref,
          kind: 'CALL',
          subject: 'Hello',
        }));
        const payload = await call<{ rows: { status: string }[] }>(
          'ingestInteractions',
          { rows: happened },
          'rows { status }',
        );
        expect(payload.userErrors).toEqual([]);
        expect(payload.rows.map(({ status }) => status)).toEqual(rows.map(() => 'CREATED'));
      }
    };
    await Promise.all([merges(), bring(1), bring(2), bring(3)]);
  });
});
