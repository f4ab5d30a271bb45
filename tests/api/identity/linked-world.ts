import type { IdentityHouse } from './identity-house.ts';

const byId = (id = '') => ({ id });
const ref = (externalId: string) => ({ system: 'crm', externalId });

interface Linked {
  readonly accounts: readonly string[];
  readonly people: readonly string[];
}

/** Three accounts and three people, tied to each other and to records of every kind, some of which meet in a merge. */
export async function linkedWorld(house: IdentityHouse, name: string): Promise<Linked> {
  const numbers = [0, 1, 2];
  const accounts = await house.accounts(
    ...numbers.map((n) => ({ ref: ref(`${name}-A${n}`), name: `${name} A${n}`, tags: [`t${n}`], employees: n })),
  );
  const people = await house.people(
    ...numbers.map((n) => ({
      ref: ref(`${name}-P${n}`),
      fullName: `${name} P${n}`,
      emails: [`${name}${n}@x.example`],
    })),
  );
  const linked = { accounts, people };
  await house.accounts({ name: `${name} child`, parent: byId(accounts[1]), externalRefs: [ref(`${name}-child`)] });
  await house.accounts({ id: accounts[1], externalRefs: [ref(`${name}-A1-again`)] });
  await house.people({ fullName: `${name} report`, manager: byId(people[1]) });
  await timeline(house, name, linked);
  await agreements(house, name, linked);
  await ideas(house, name, linked);
  return linked;
}

async function timeline(house: IdentityHouse, name: string, { accounts, people }: Linked): Promise<void> {
  const call = (n: number, ...present: number[]) => ({
    ...{ ref: ref(`${name}-call-${n}-${present.join('')}`), account: byId(accounts[n]), kind: 'CALL' },
    ...{ at: '2026-01-02T03:04:05.678Z', people: present.map((at) => byId(people[at])) },
  });
  await house.interactions(call(0, 1), call(1, 0, 1), call(1, 0, 1, 2), call(2, 2), call(2, 1, 2));
  const role = (n: number, m: number) => ({ account: byId(accounts[n]), person: byId(people[m]), role: 'CHAMPION' });
  await house.roles(role(0, 0), role(1, 0), role(1, 1), role(2, 1), role(2, 2));
  for (const n of [0, 1])
    await house.done(
      'handOverStewardship',
      { account: accounts[n], division: 'SALES', person: byId(people[n]), reason: 'Care' },
      'stewardship { id }',
    );
}

async function agreements(house: IdentityHouse, name: string, { accounts, people }: Linked): Promise<void> {
  await house.done('upsertFactNeed', { key: name, question: '?', why: '!' }, 'need { id }');
  await house.done(
    'reviseFramework',
    { purpose: 'Care', values: [{ name: 'Care', means: 'Yes' }] },
    'framework { id }',
  );
  const facts: string[] = [];
  for (const account of accounts) {
    const answer = { account: byId(account), need: name, value: account, source: 'x' };
    const { fact } = await house.done<{ fact: { id: string } }>('answerFact', answer, 'fact { id }');
    facts.push(fact.id);
  }
  const outcomes = await house.outcomes(
    ...accounts.map((account, n) => ({
      ...{ ref: ref(`${name}-O${n}`), account: byId(account), pillar: 'EXPECTED_OUTCOME', statement: `O${n}` },
      ...{ agreedWith: byId(people[n]), measures: [{ name: 'hours', unit: 'h', baseline: 9, target: n }] },
    })),
  );
  for (const n of [1, 2])
    await house.done(
      'recordDecision',
      {
        ...{ account: accounts[n], question: 'Now?', options: [{ label: 'Yes' }], decidedBy: byId(people[n]) },
        ...{ basedOn: [facts[n], facts[0]], expects: [outcomes[n]] },
      },
      'decision { id }',
    );
}

async function ideas(house: IdentityHouse, name: string, { accounts, people }: Linked): Promise<void> {
  const submitted = { title: `${name} idea`, account: byId(accounts[1]), person: byId(people[1]) };
  const { idea } = await house.done<{ idea: { id: string } }>('submitIdea', submitted, 'idea { id }');
  for (const n of [0, 2])
    await house.done(
      'supportIdea',
      { idea: idea.id, account: byId(accounts[n]), person: byId(people[n]) },
      'idea { id }',
    );
}
