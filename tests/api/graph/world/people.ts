import type { Row, Seeded, Seeds } from './seeds.ts';
import { plainWords, trickyWords } from './words.ts';

const stages = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'];
const played = [
  [null, null],
  [null, '2021-12-31'],
  ['2019-05-01', null],
  ['2020-02-29', '2020-02-29'],
  ['2020-02-29', '2099-12-31'],
  ['2091-01-01', null],
] as const;
const roles = [
  ['SPONSOR', 'SP', 5],
  ['CHAMPION', 'CH', 5],
  ['END_USER', 'EU', 5],
  ['MARKETER', 'MA', 0],
  ['SELLER', 'SE', 1],
  ['ACCOUNT_MANAGER', 'AM', 4],
  ['PROJECT_MANAGER', 'PM', 2],
  ['ENGINEER', 'EN', 2],
  ['SUPPORT_AGENT', 'SA', 3],
] as const;

export function seedWorkspace(seeds: Seeds, name: string): void {
  const workspace = { id: seeds.workspaceId, created_at: seeds.moment(), name, slug: name.toLowerCase(), demo: false };
  seeds.tie('workspace', workspace);
  ['MARKETING', 'SALES', 'DELIVERY', 'SUPPORT', 'SUCCESS', 'CUSTOMER'].forEach((key, rank) =>
    seeds.add('division', { key, name: `${key} of ${name}`, side: key === 'CUSTOMER' ? 'CUSTOMER' : 'OURS', rank }),
  );
  roles.forEach(([key, code, division], rank) => {
    const { id, side } = seeds.all('division')[division] as Seeded;
    seeds.add('role', { key, name: key.toLowerCase(), code, side, rank, division_id: id });
  });
}

export function seedPeople(seeds: Seeds, count: number): void {
  const { chance } = seeds;
  for (let number = 0; number < count; number += 1) {
    const known = seeds.all('person');
    seeds.add('person', {
      ...seeds.tracked(),
      full_name: nameOf(seeds, number),
      phones: number % 2 ? [] : ['+41 44 123 45 67', '030/1234'],
      emails: chance.some(['a@example.com', 'b"@example.com', 'c\\@example.com'], 3),
      side: chance.pick(['OURS', 'CUSTOMER']),
      title: chance.maybe(0.7, () => chance.pick(plainWords)),
      region: chance.maybe(0.5, () => chance.pick(['North', 'south', 'East'])),
      archived_at: chance.maybe(0.05, () => seeds.moment()),
      manager_id: known.length ? chance.maybe(0.6, () => chance.pick(known).id) : null,
    });
  }
  const [first, second] = seeds.all('person');
  ['Ada Admin', 'Vera Viewer'].forEach((name, at) =>
    seeds.add('member', {
      ...seeds.tracked(),
      user_id: `${seeds.workspaceId}-${at}`,
      name,
      email: `${name.split(' ')[0]?.toLowerCase()}@example.com`,
      access: at ? 'VIEWER' : 'ADMIN',
      person_id: (at ? null : (first ?? second)?.id) ?? null,
    }),
  );
  seeds.add('api_key', {
    created_at: seeds.moment(),
    name: 'a key',
    hash: `hash of ${seeds.workspaceId}`,
    scopes: ['READ', 'RECORD'],
    expires_at: null,
    last_used_at: seeds.moment(),
    revoked_at: null,
  });
}

/** A forest: the first few are roots, everybody else hangs below somebody at most three steps from a root. */
export function seedAccounts(seeds: Seeds, count: number): void {
  const { chance } = seeds;
  const depths = new Map<string, number>();
  for (let number = 0; number < count; number += 1) {
    const above = seeds.all('account').filter((account) => (depths.get(account.id) ?? 0) < 3);
    const parent = number < 6 ? undefined : chance.pick(above);
    const account = seeds.add('account', { ...accountRow(seeds, number), parent_id: parent?.id ?? null });
    depths.set(account.id, parent ? (depths.get(parent.id) ?? 0) + 1 : 0);
  }
}

function accountRow(seeds: Seeds, number: number): Row {
  const { chance } = seeds;
  return {
    ...seeds.tracked(),
    name: nameOf(seeds, number),
    phones: number % 3 ? [] : ['+47 22 33 44 55'],
    domains: chance.some(['example.com', 'example.org', 'ex"ample.net'], 2),
    industry: chance.maybe(0.7, () => chance.pick(['retail', 'Retail', 'banking', "arts'n'crafts"])),
    tags: chance.some(['vip', 'pilot', 'risk', ''], 3),
    stage: chance.pick(stages),
    stage_since: seeds.moment(),
    notes: chance.maybe(0.4, () => chance.pick(trickyWords)),
    location: chance.maybe(0.6, () => chance.pick(['Berlin', 'Ōsaka', 'Zürich'])),
    employees: chance.maybe(0.7, () => chance.pick([0, 1, 250, 2_000_000_000])),
    annual_revenue: chance.maybe(0.7, () => chance.pick([0, -1.5, 0.1, 1e15, 12345.678])),
    founded_year: chance.maybe(0.6, () => chance.int(1900, 2024)),
    archived_at: chance.maybe(0.08, () => seeds.moment()),
  };
}

export function seedAccountRoles(seeds: Seeds, count: number): void {
  const { chance } = seeds;
  const taken = new Set<string>();
  for (let number = 0; number < count; number += 1) {
    const row = accountRole(seeds);
    const key = [row['account_id'], row['person_id'], row['role_id'], row['from_date']].join();
    if (!taken.has(key)) seeds.add('account_role', row);
    taken.add(key);
  }
  for (const account of seeds.all('account')) {
    for (const division of chance.some(seeds.all('division'), 3)) {
      const former = stewardship(seeds, account, division);
      if (chance.happens(0.5)) seeds.add('stewardship', { ...former, until: seeds.moment(), reason: 'moved on' });
      seeds.add('stewardship', { ...former, until: null, reason: null });
    }
  }
}

function accountRole(seeds: Seeds): Row {
  const { chance } = seeds;
  const accounts = seeds.all('account').slice(0, 25);
  const [from_date, to_date] = chance.pick(played);
  return {
    ...seeds.tracked(),
    account_id: chance.pick(accounts).id,
    person_id: chance.pick(seeds.all('person')).id,
    role_id: chance.pick(seeds.all('role')).id,
    title: chance.maybe(0.5, () => chance.pick(trickyWords)),
    influence: chance.maybe(0.6, () => chance.int(1, 5)),
    from_date,
    to_date,
    is_primary: chance.happens(0.3),
  };
}

function stewardship(seeds: Seeds, account: Seeded, division: Seeded): Row {
  const person_id = seeds.chance.pick(seeds.all('person')).id;
  return { account_id: account.id, division_id: division.id, person_id, since: seeds.moment() };
}

function nameOf({ chance }: Seeds, number: number): string {
  const word = chance.happens(0.25) ? chance.pick(trickyWords) : chance.pick(plainWords);
  return chance.happens(0.2) ? word : `${word} ${number % 7}`;
}
