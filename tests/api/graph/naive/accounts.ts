import { column, id, instant, moment, sorted } from './compare.ts';
import { history } from './log.ts';
import { provenance } from './provenance.ts';
import type { Meanings } from './meaning.ts';
import { pillarScores } from './pillars.ts';
import { scoreOf, scoresBy } from './scores.ts';
import type { Row, Tables } from './tables.ts';

const ofAccount = (table: string) => (account: Row, tables: Tables) => tables.where(table, 'account_id', account['id']);
const today = new Date().toISOString().slice(0, 10);

const played = (row: Row, day: unknown): boolean =>
  String(row['from_date'] ?? '0000') <= String(day) && String(row['to_date'] ?? '9999') >= String(day);

export const newestFirst = (rows: readonly Row[]): Row[] => sorted(rows, [moment('occurred_at'), true], [id, true]);
export const madeLast = (rows: readonly Row[]): Row[] => sorted(rows, [moment('created_at'), true], [id, true]);
export const byRank = (rows: readonly Row[]): Row[] => sorted(rows, [column('rank')], [id]);

export const liveRefs = (name: string) => (row: Row, tables: Tables) =>
  sorted(
    tables.live('external_ref').filter((ref) => ref[name] === row['id']),
    [column('system')],
    [column('external_id')],
    [id],
  );

function ancestors(account: Row, tables: Tables): Row[] {
  const above = tables.byId('account', account['parent_id']);
  return above ? [...ancestors(above, tables), above] : [];
}

function family(account: Row, tables: Tables): Row[] {
  const below = tables.where('account', 'parent_id', account['id']);
  return [account, ...below.flatMap((child) => family(child, tables))];
}

/** Whoever was archived plays no role any more. */
const playing = (account: Row, tables: Tables): Row[] =>
  ofAccount('account_role')(account, tables).filter(
    (row) => played(row, today) && tables.namesLive('person', row['person_id']),
  );

function answers(account: Row, tables: Tables, { kind, from, to }: Readonly<Record<string, unknown>>): Row[] {
  const within = (row: Row): boolean => {
    const at = Number(instant(row['occurred_at']));
    return (from == null || at >= Number(instant(from))) && (to == null || at < Number(instant(to)));
  };
  return ofAccount('interaction')(account, tables).filter((row) => row['survey'] === kind && within(row));
}

export function currentFramework(tables: Tables, at = Date.now()): Row | null {
  const begun = tables.all('framework').filter((row) => Number(instant(row['effective_from'])) <= at);
  return sorted(begun, [moment('effective_from')], [column('version')]).at(-1) ?? null;
}

const fresh = (fact: Row, need: Row): boolean =>
  need['max_age_days'] === null ||
  Number(instant(fact['observed_at'])) >= Date.now() - Number(need['max_age_days']) * 86_400_000;

export const isStale = (fact: Row, tables: Tables): boolean =>
  !fresh(fact, tables.byId('fact_need', fact['need_id']) as Row);

function factGaps(account: Row, tables: Tables, { role }: Readonly<Record<string, unknown>>): Row[] {
  const facts = ofAccount('critical_fact')(account, tables);
  const gaps = tables.all('fact_need').filter((need) => {
    const known = facts.some((fact) => fact['need_id'] === need['id'] && fresh(fact, need));
    const neededBy = tables.where('fact_need_role', 'need_id', need['id']).map((tie) => tie['role_id']);
    return !known && (role == null || neededBy.includes(role));
  });
  return sorted(gaps, [column('key')], [id]);
}

export const accountMeanings: Meanings = {
  Account: {
    externalRefs: liveRefs('account_id'),
    ancestors,
    children: (account, tables) => {
      const live = tables.live('account').filter((row) => row['parent_id'] === account['id']);
      return sorted(live, [(row) => String(row['name']).toLowerCase()], [id]);
    },
    roles: (account, tables, { activeOn }) => {
      const all = ofAccount('account_role')(account, tables);
      return sorted(activeOn == null ? all : all.filter((row) => played(row, activeOn)), [id]);
    },
    roleCounts: (account, tables) => {
      const active = playing(account, tables);
      const people = Map.groupBy(active, (row) => row['role_id']);
      return byRank(tables.all('role'))
        .filter((role) => people.has(role['id']))
        .map((role) => ({
          role_id: role['id'],
          people: new Set(people.get(role['id'])?.map((row) => row['person_id'])).size,
        }));
    },
    vacantRoles: (account, tables) => {
      const active = playing(account, tables);
      const taken = new Set(active.map((row) => row['role_id']));
      return byRank(tables.all('role').filter((role) => !taken.has(role['id'])));
    },
    stewards: (account, tables) => {
      const active = ofAccount('stewardship')(account, tables).filter((row) => row['until'] === null);
      const live = active.filter((row) => tables.namesLive('person', row['person_id']));
      return sorted(live, [moment('since')], [id]);
    },
    timeline: (account, tables, { includeDescendants }) => {
      const all = includeDescendants ? family(account, tables) : [account];
      const accounts = all.filter((one) => one === account || one['archived_at'] === null);
      return newestFirst(accounts.flatMap((one) => ofAccount('interaction')(one, tables)));
    },
    retractedInteractions: (account, tables) =>
      sorted(ofAccount('retracted_interaction')(account, tables), [moment('retracted_at'), true], [id, true]),
    lastInteraction: (account, tables) => newestFirst(ofAccount('interaction')(account, tables))[0] ?? null,
    outcomes: (account, tables) => {
      const live = tables.live('outcome').filter((outcome) => outcome['account_id'] === account['id']);
      return sorted(live, [column('due_on')], [id]);
    },
    success: (account) => account,
    surveys: (account, tables, { kind }) => {
      const all = ofAccount('interaction')(account, tables).filter((row) => row['survey'] !== null);
      return newestFirst(all.filter((row) => kind == null || row['survey'] === kind));
    },
    score: (account, tables, args) => scoreOf(args['kind'], answers(account, tables, args)),
    touchpointScores: (account, tables, args) => {
      const tied = answers(account, tables, args).filter((row) => row['card_id'] !== null);
      return scoresBy('card_id', args['kind'], tied);
    },
    values: (account, tables) => {
      const framework = currentFramework(tables)?.['id'];
      const named = (stated: Row): Row | undefined => {
        const all = tables.where('priority', 'framework_id', framework);
        const naming = all.filter((row) => row['value_id'] === stated['value_id']);
        const applying = naming.filter((row) => row['account_id'] === null || row['account_id'] === account['id']);
        return sorted(applying, [(row) => row['account_id'] === null], [column('rank')], [id])[0];
      };
      const stated = tables.where('framework_value', 'framework_id', framework).map((row): Row => {
        const first = named(row);
        const place = first ? [first['account_id'] === null ? 1 : 0, first['rank']] : [2, 0];
        return { ...row, priority: first ?? null, level: place[0], within: place[1] };
      });
      const order = sorted(stated, [column('level')], [column('within')], [column('rank')], [id]);
      return order.map((row, at) => ({ ...row, rank: at + 1 }));
    },
    priorities: (account, tables) => {
      const framework = currentFramework(tables);
      const all = tables.where('priority', 'framework_id', framework?.['id']);
      const applying = all.filter((row) => row['account_id'] === null || row['account_id'] === account['id']);
      return sorted(applying, [(row) => row['account_id'] === null], [column('rank')], [id]);
    },
    ideas: (account, tables) => {
      const supported = new Set(ofAccount('idea_support')(account, tables).map((support) => support['idea_id']));
      return madeLast(
        tables.all('idea').filter((idea) => idea['account_id'] === account['id'] || supported.has(idea['id'])),
      );
    },
    decisions: (account, tables) => madeLast(ofAccount('decision')(account, tables)),
    facts: (account, tables) => sorted(ofAccount('critical_fact')(account, tables), [id]),
    factGaps,
    history,
    provenance,
    lastInteractionAt: (account, tables) =>
      newestFirst(ofAccount('interaction')(account, tables))[0]?.['occurred_at'] ?? null,
  },
  AccountSuccess: { pillars: pillarScores },
  Person: {
    externalRefs: liveRefs('person_id'),
    history,
    provenance,
    roles: (person, tables) => sorted(tables.where('account_role', 'person_id', person['id']), [id]),
  },
  Stewardship: { history },
  AccountRole: {
    history,
    from: column('from_date'),
    to: column('to_date'),
    primary: column('is_primary'),
  },
};
