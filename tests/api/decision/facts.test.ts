import { beforeAll, describe, expect, test } from 'vitest';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

const house = await openHouse();
const { ask, keyWith, planner, viewer } = house;
const { call, done } = callsOf(house, planner);

const account = { system: 'crm', externalId: 'halden' };
const fields = 'fact { id version value source observedAt stale need { key } evidence { id } }';
const needFields = 'need { id key question why helpsCareBy maxAgeDays neededBy { key } }';
interface Answered {
  readonly fact: { readonly id: string; readonly version: number } | null;
}

beforeAll(async () => {
  await done(
    'upsertAccounts',
    {
      rows: [
        { name: 'Halden', ref: account },
        { name: 'Other', ref: { system: 'crm', externalId: 'other' } },
      ],
    },
    'rows { status }',
  );
  const need = { key: 'first-use', question: 'Is it in use?', why: 'Else nothing counts', maxAgeDays: 30 };
  await done('upsertFactNeed', { ...need, neededBy: ['SUPPORT_AGENT', 'SELLER'] }, needFields);
});

const answer = (change: object = {}) =>
  done<Answered>(
    'answerFact',
    { account, need: 'first-use', value: 'By three teams', source: 'Elin', ...change },
    fields,
  );

describe('a fact need', () => {
  test('is known by its key and says why and for whom, and changes only in what is given', async () => {
    const { need } = await done<{ need: object }>(
      'upsertFactNeed',
      { key: 'FIRST_USE', maxAgeDays: null, neededBy: ['SELLER'] },
      needFields,
    );
    expect(need).toMatchObject({
      ...{ key: 'first-use', question: 'Is it in use?', why: 'Else nothing counts', maxAgeDays: null },
      neededBy: [{ key: 'SELLER' }],
    });
    const again = await done(
      'upsertFactNeed',
      { key: 'first-use', maxAgeDays: 30, neededBy: ['SELLER', 'SUPPORT_AGENT'] },
      needFields,
    );
    expect(again).toMatchObject({ need: { maxAgeDays: 30, neededBy: [{ key: 'SELLER' }, { key: 'SUPPORT_AGENT' }] } });
    const { data } = await ask('{ factNeeds { key } roles { key needs { key } } }');
    expect(data).toMatchObject({ factNeeds: [{ key: 'first-use' }] });
  });

  test.each([
    {
      flaw: 'a new one without a question',
      input: { key: 'new', why: 'Because' },
      code: 'REQUIRED',
      path: ['question'],
    },
    {
      flaw: 'an unknown role',
      input: { key: 'first-use', neededBy: ['ELF'] },
      code: 'NOT_FOUND',
      path: ['neededBy', '0'],
    },
    {
      flaw: 'an age of no day',
      input: { key: 'first-use', maxAgeDays: 0 },
      code: 'OUT_OF_RANGE',
      path: ['maxAgeDays'],
    },
  ])('is refused for $flaw', async ({ input, code, path }) => {
    const { userErrors } = await call('upsertFactNeed', input, needFields);
    expect(userErrors).toMatchObject([{ code, path }]);
  });
});

describe('a critical fact', () => {
  test('takes the place of what was known before, and closes the gap', async () => {
    const gaps =
      'query ($system: String!, $externalId: String!) { byExternalRef(system: $system, externalId: $externalId) { ... on Account { factGaps { key } facts { value } } } }';
    expect((await ask(gaps, account)).data).toEqual({ byExternalRef: { factGaps: [{ key: 'first-use' }], facts: [] } });
    const first = await answer();
    expect(first.fact).toMatchObject({
      version: 1,
      value: 'By three teams',
      source: 'Elin',
      stale: false,
      need: { key: 'first-use' },
    });
    const second = await answer({ value: 'By five teams' });
    expect(second.fact).toMatchObject({ id: first.fact?.id, version: 2, value: 'By five teams' });
    expect((await ask(gaps, account)).data).toEqual({
      byExternalRef: { factGaps: [], facts: [{ value: 'By five teams' }] },
    });
  });

  test('that is the same again changes nothing', async () => {
    const observedAt = new Date().toISOString();
    const first = await answer({ observedAt });
    expect((await answer({ observedAt })).fact).toEqual(first.fact);
  });

  test('older than its need allows is stale', async () => {
    const other = { system: 'crm', externalId: 'other' };
    const { fact } = await answer({ account: other, observedAt: '2020-01-01T00:00:00Z' });
    expect(fact).toMatchObject({ stale: true, observedAt: '2020-01-01T00:00:00.000Z' });
  });

  test('may show the interaction it was learned in, if that was with the same account', async () => {
    const call1 = {
      account,
      kind: 'CALL',
      text: 'They use it',
      at: '2026-01-01T00:00:00Z',
      ref: { system: 'desk', externalId: '1' },
    };
    const { rows } = await done<{ rows: { interaction: { id: string } }[] }>(
      'ingestInteractions',
      { rows: [call1] },
      'rows { interaction { id } }',
    );
    const evidence = rows[0]?.interaction.id;
    expect((await answer({ evidence })).fact).toMatchObject({ evidence: { id: evidence } });
    const elsewhere = {
      account: { system: 'crm', externalId: 'other' },
      need: 'first-use',
      value: 'V',
      source: 'S',
      evidence,
    };
    expect((await call('answerFact', elsewhere, fields)).userErrors).toMatchObject([
      { code: 'CONFLICT', path: ['evidence'] },
    ]);
  });

  test.each([
    { flaw: 'nobody needs', change: { need: 'shoe-size' }, code: 'NOT_FOUND', path: ['need'] },
    {
      flaw: 'about nobody',
      change: { account: { system: 'crm', externalId: 'nobody' } },
      code: 'NOT_FOUND',
      path: ['account'],
    },
    {
      flaw: 'from the future',
      change: { observedAt: '2199-01-01T00:00:00Z' },
      code: 'OUT_OF_RANGE',
      path: ['observedAt'],
    },
    {
      flaw: 'older than what is known',
      change: { observedAt: '2019-01-01T00:00:00Z' },
      code: 'CONFLICT',
      path: ['observedAt'],
    },
    { flaw: 'without a source', change: { source: '' }, code: 'REQUIRED', path: ['source'] },
  ])('is refused when it is $flaw', async ({ change, code, path }) => {
    await answer();
    const input = { account, need: 'first-use', value: 'V', source: 'S', ...change };
    const { fact, userErrors } = await call<Answered>('answerFact', input, fields);
    expect(userErrors).toMatchObject([{ code, path }]);
    expect(fact).toBeNull();
  });

  test('is recorded by whoever may record, and by nobody who only reads', async () => {
    const document = 'mutation ($input: AnswerFactInput!) { answerFact(input: $input) { userErrors { code } } }';
    const input = { account, need: 'first-use', value: 'V', source: 'S' };
    expect((await ask(document, { input }, await keyWith('RECORD'))).data).toEqual({ answerFact: { userErrors: [] } });
    expect((await ask(document, { input }, await keyWith('PLAN'))).text).toContain('FORBIDDEN');
    expect((await ask(document, { input }, viewer)).text).toContain('FORBIDDEN');
  });
});
