import type { callsOf } from '../calls.ts';

/** What decisions of the tests are about, rest on and weigh. */
export interface DecidedOn {
  readonly account: string;
  readonly fact: string;
  readonly outcome: string;
  readonly values: Readonly<Record<string, string>>;
}

interface Rows {
  readonly rows: readonly Readonly<Record<string, { readonly id: string }>>[];
}

/** A framework of two values, and an account with somebody of ours, an outcome and a fact. */
export async function decidedOn(done: ReturnType<typeof callsOf>['done']): Promise<DecidedOn> {
  const values = ['Keep your word', 'Say it early'].map((name) => ({ name, means: 'Yes.' }));
  const effectiveFrom = '2026-01-01T00:00:00Z';
  const revised = await done<{ framework: { values: { name: string; value: { id: string } }[] } }>(
    'reviseFramework',
    { purpose: 'Purpose', values, effectiveFrom },
    'framework { values { name value { id } } }',
  );
  const ref = { system: 'crm', externalId: 'halden' };
  const accounts = await done<Rows>('upsertAccounts', { rows: [{ name: 'Halden', ref }] }, 'rows { account { id } }');
  const account = accounts.rows[0]?.['account']?.id as string;
  await done(
    'upsertPeople',
    { rows: [{ fullName: 'Mara Kessler', side: 'OURS', ref: { system: 'hr', externalId: 'mara' } }] },
    'rows { status }',
  );
  const outcome = { account: { id: account }, pillar: 'EXPECTED_OUTCOME', statement: 'Claims show one customer' };
  const outcomes = await done<Rows>('upsertOutcomes', { rows: [outcome] }, 'rows { outcome { id } }');
  await done(
    'upsertFactNeed',
    { key: 'first-use', question: 'Is it in use?', why: 'Else nothing counts' },
    'need { id }',
  );
  const answered = await done<{ fact: { id: string } }>(
    'answerFact',
    { account: ref, need: 'first-use', value: 'By three teams', source: 'Elin' },
    'fact { id }',
  );
  return {
    account,
    fact: answered.fact.id,
    outcome: outcomes.rows[0]?.['outcome']?.id as string,
    values: Object.fromEntries(revised.framework.values.map(({ name, value }) => [name, value.id])),
  };
}
