import type { IdentityHouse } from './identity-house.ts';

const byId = (id: string) => ({ id });

/** Accounts and people tied to each other in every way the API knows. */
export async function tiedWorld(house: IdentityHouse) {
  const numbers = [0, 1, 2, 3, 4, 5];
  const accounts = await house.accounts(
    ...numbers.map((n) => ({
      ref: { system: 'crm', externalId: `W${n}` },
      name: `W${n}`,
      tags: [`t${n % 3}`],
      employees: n * 10,
    })),
  );
  for (const n of [1, 2, 3, 4]) await house.accounts({ id: accounts[n], parent: byId(accounts[n - 1] ?? '') });
  const people = await house.people(...numbers.map((n) => ({ fullName: `P${n}`, emails: [`p${n}@x.example`] })));
  for (const n of [1, 2, 3])
    await house.people({ id: people[n], fullName: `P${n}`, manager: byId(people[n - 1] ?? '') });
  const role = (n: number, m: number) => ({
    account: byId(accounts[n] ?? ''),
    person: byId(people[m] ?? ''),
    role: 'CHAMPION',
  });
  await house.roles(...numbers.flatMap((n) => [role(n, 0), role(n, n === 0 ? 5 : n)]));
  await house.interactions(
    ...numbers.flatMap((n) => [
      {
        account: byId(accounts[n] ?? ''),
        kind: 'CALL',
        at: '2026-01-02T03:04:05.678Z',
        people: people.slice(0, n + 1).map(byId),
      },
    ]),
  );
  const outcomes = await house.outcomes(
    ...numbers.map((n) => ({
      account: byId(accounts[n] ?? ''),
      pillar: 'EXPECTED_OUTCOME',
      statement: `O${n}`,
      agreedWith: byId(people[n] ?? ''),
    })),
  );
  await house.done('upsertFactNeed', { key: 'world', question: '?', why: '!' }, 'need { id }');
  for (const account of accounts)
    await house.done(
      'answerFact',
      { account: byId(account), need: 'world', value: account, source: 'x' },
      'fact { id }',
    );
  const idea = await house.done<{ idea: { id: string } }>(
    'submitIdea',
    { title: 'Idea', account: byId(accounts[0] ?? '') },
    'idea { id }',
  );
  for (const n of numbers)
    await house.done(
      'supportIdea',
      { idea: idea.idea.id, account: byId(accounts[n] ?? ''), person: byId(people[n] ?? '') },
      'idea { id }',
    );
  for (const n of numbers)
    await house.done(
      'handOverStewardship',
      { account: accounts[n], division: 'SALES', person: byId(people[n % 2] ?? ''), reason: 'Care' },
      'stewardship { id }',
    );
  return { accounts, people, outcomes, idea: idea.idea.id };
}
