import { accountMeanings } from './accounts.ts';
import { boardMeanings, stageOf } from './board.ts';
import { compare, instant } from './compare.ts';
import { isReviewed, openPromises } from './retrospectives.ts';
import type { Row, Tables } from './tables.ts';

type Where = Readonly<Record<string, unknown>>;
type Relation = { readonly to: string } & ({ readonly one: string } | { readonly many: string });

export const relations: Readonly<Record<string, Readonly<Record<string, Relation>>>> = {
  Account: {
    parent: { to: 'Account', one: 'account.parent_id' },
    children: { to: 'Account', many: 'children' },
    roles: { to: 'AccountRole', many: 'roles' },
    timeline: { to: 'Interaction', many: 'timeline' },
    outcomes: { to: 'Outcome', many: 'outcomes' },
  },
  Person: { manager: { to: 'Person', one: 'person.manager_id' }, roles: { to: 'AccountRole', many: 'roles' } },
  AccountRole: {
    account: { to: 'Account', one: 'account.account_id' },
    person: { to: 'Person', one: 'person.person_id' },
    role: { to: 'Role', one: 'role.role_id' },
  },
  Interaction: {
    account: { to: 'Account', one: 'account.account_id' },
    card: { to: 'TouchpointCard', one: 'card.card_id' },
    people: { to: 'Person', many: 'people' },
  },
  TouchpointCard: {
    epic: { to: 'Epic', one: 'epic.epic_id' },
    release: { to: 'Release', one: 'release.release_id' },
    ownerRole: { to: 'Role', one: 'role.owner_role_id' },
    concernedRoles: { to: 'Role', many: 'concernedRoles' },
    values: { to: 'Value', many: 'values' },
  },
  Outcome: { account: { to: 'Account', one: 'account.account_id' } },
  Decision: { account: { to: 'Account', one: 'account.account_id' } },
  Retrospective: {
    release: { to: 'Release', one: 'release.release_id' },
    storyboard: { to: 'Storyboard', one: 'storyboard.storyboard_id' },
  },
  Idea: { account: { to: 'Account', one: 'account.account_id' } },
  Role: { division: { to: 'Division', one: 'division.division_id' } },
  Division: { roles: { to: 'Role', many: 'roles' } },
  FactNeed: { neededBy: { to: 'Role', many: 'neededBy' } },
};

const known = (asked: unknown): [string, unknown][] =>
  Object.entries(asked as Where).filter(([, value]) => value !== null && value !== undefined);

/** A row, what it is, and all there is beside it. */
export interface Place {
  readonly type: string;
  readonly row: Row;
  readonly tables: Tables;
}

/** Whether a row is such as a typed filter asks. */
export function matches(place: Place, where: unknown): boolean {
  const holds = (part: unknown): boolean => matches(place, part);
  return known(where).every(([name, asked]) => {
    if (name === 'and') return (asked as unknown[]).every(holds);
    if (name === 'or') return (asked as unknown[]).some(holds);
    if (name === 'not') return !holds(asked);
    const relation = relations[place.type]?.[name];
    if (relation) return related(relation, place, asked);
    const value = filtered(place, name);
    return known(asked).every(([operator, given]) => test(operator, value, given));
  });
}

function related(relation: Relation, { type, row, tables }: Place, asked: unknown): boolean {
  if ('one' in relation) {
    const [table = '', column = ''] = relation.one.split('.');
    const found = tables.byId(table, row[column]);
    return found !== null && matches({ type: relation.to, row: found, tables }, asked);
  }
  const field = { ...accountMeanings, ...boardMeanings }[type]?.[relation.many];
  const rows = (field?.(row, tables, {}) ?? []) as Row[];
  const fits = (one: Row, where: unknown): boolean => matches({ type: relation.to, row: one, tables }, where);
  return known(asked).every(([quantifier, where]) => {
    if (quantifier === 'some') return rows.some((one) => fits(one, where));
    return quantifier === 'every' ? rows.every((one) => fits(one, where)) : !rows.some((one) => fits(one, where));
  });
}

/** The value by which rows are filtered and sorted. */
export function filtered({ type, row, tables }: Place, name: string): unknown {
  if (type === 'TouchpointCard' && name === 'stage') return stageOf(row, tables);
  if (type === 'Account' && name === 'lastInteractionAt') return accountMeanings['Account']?.[name]?.(row, tables, {});
  if (type === 'Retrospective' && name === 'reviewed') return isReviewed(row, tables);
  if (type === 'Retrospective' && name === 'openPromiseCount') return openPromises(row, tables);
  if (type === 'AccountRole') return row[{ from: 'from_date', to: 'to_date', primary: 'is_primary' }[name] ?? name];
  if (type === 'Interaction' && name === 'at') return row['time_known'] ? row['occurred_at'] : null;
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (!(column in row)) throw new Error(`The naive reader cannot filter ${type} by ${name}`);
  return row[column];
}

const time = /^\d{4}-\d\d-\d\dT/;
const comparable = (value: unknown): unknown =>
  typeof value === 'string' && time.test(value) ? instant(value) : value;

function test(operator: string, found: unknown, asked: unknown): boolean {
  const [value, given] = [comparable(found), comparable(asked)];
  if (operator === 'isNull') return (value === null) === given;
  if (operator === 'ne') return value !== given;
  if (operator === 'has') return (value as unknown[]).includes(given);
  if (operator === 'isEmpty') return ((value as unknown[]).length === 0) === given;
  if (value === null) return false;
  const [text, part] = [String(value).toLowerCase(), String(given).toLowerCase()];
  if (operator === 'contains') return text.includes(part);
  if (operator === 'startsWith') return text.startsWith(part);
  if (operator === 'in') return (asked as unknown[]).map(comparable).includes(value);
  const order =
    typeof value === 'string' ? Number(value > String(given)) - Number(value < String(given)) : compare(value, given);
  return { eq: order === 0, lt: order < 0, lte: order <= 0, gt: order > 0, gte: order >= 0 }[operator] ?? false;
}
