import { type By, id, instant, sorted } from './compare.ts';
import type { Arguments } from './meaning.ts';
import type { Row, Tables } from './tables.ts';
import { filtered, matches, type Place, relations } from './where.ts';

interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** What stands before the place of a row in a cursor of ours, which says the place by the row's id. */
export const cursorMark = 'naive:';

/** A list that is known whole. */
export interface List {
  readonly type: string;
  readonly rows: readonly Row[];
  readonly tables: Tables;
}

/** The page that is asked of a list. */
export function pageOf(list: List, args: Arguments): Row {
  const { type, rows, tables } = list;
  const where = args['where'];
  const kept = where ? rows.filter((row) => matches({ type, row, tables }, where)) : [...rows];
  const all = ordered({ ...list, rows: kept }, (args['orderBy'] ?? []) as Order[]);
  const after = String(args['after'] ?? '').replace(cursorMark, '');
  const start = after ? all.findIndex((row) => row['id'] === after) + 1 : 0;
  const first = Number(args['first']);
  const nodes = all.slice(start, start + first);
  const cursor = (row: Row): string => `${cursorMark}${String(row['id'])}`;
  const last = nodes.at(-1);
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursor(node) })),
    pageInfo: { hasNextPage: all.length > start + first, endCursor: last ? cursor(last) : null },
    totalCount: all.length,
  };
}

function ordered({ type, rows, tables }: List, orders: readonly Order[]): Row[] {
  if (!orders.length) return [...rows];
  const keys = orders.map(({ field, direction }): By => {
    const name = field.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [(row) => sortable({ type, row, tables }, name), direction === 'DESC'];
  });
  return sorted(rows, ...keys, [id, orders[0]?.direction === 'DESC']);
}

const channels = [
  'EMAIL',
  'PHONE',
  'CHAT',
  'MEETING',
  'WEB',
  'SOCIAL',
  'LETTER',
  'FAX',
  'REFERRAL',
  'SURVEY',
  'SYSTEM',
];
const stages = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'];
const sides = ['OURS', 'CUSTOMER'];
const words: Readonly<Record<string, readonly string[]>> = {
  'Account.stage': stages,
  'TouchpointCard.stage': stages,
  'TouchpointCard.channel': channels,
  'Member.access': ['VIEWER', 'PLANNER', 'ADMIN'],
  'Person.side': sides,
  'Role.side': sides,
  'Division.side': sides,
  'Interaction.kind': ['MESSAGE', 'MEETING', 'CALL', 'TICKET', 'POST', 'NOTE', 'MILESTONE', 'SURVEY_RESPONSE'],
  'Interaction.channel': channels,
  'Interaction.direction': ['INBOUND', 'OUTBOUND'],
  'Interaction.milestone': ['CONTRACT', 'INVOICE', 'DELIVERY', 'FIRST_USE', 'RENEWAL', 'CHURN'],
  'Interaction.survey': ['NPS', 'CSAT', 'CES', 'ENPS'],
  'Outcome.pillar': ['TEAM_ENGAGEMENT', 'ACCOUNT_EXPERIENCE', 'EXPECTED_OUTCOME'],
  'Outcome.state': ['AGREED', 'REACHED', 'MISSED', 'DROPPED'],
  'Decision.result': ['PENDING', 'HELD', 'DID_NOT_HOLD'],
  'Retrospective.state': ['WRITING', 'DISCUSSING', 'CLOSED'],
  'Release.state': ['PLANNED', 'LIVE', 'DONE'],
  'Idea.state': ['OPEN', 'PLANNED', 'SHIPPED', 'DECLINED'],
};
const time = /^\d{4}-\d\d-\d\dT/;

/** Interactions of an unknown time keep the place at which they were recorded. */
function sortable(place: Place, name: string): unknown {
  const { type, row, tables } = place;
  for (const [field, relation] of Object.entries(relations[type] ?? {})) {
    if (!('one' in relation) || !/^[A-Z]/.test(name.slice(field.length)) || !name.startsWith(field)) continue;
    const [table = '', column = ''] = relation.one.split('.');
    const found = tables.byId(table, row[column]);
    const related = name.charAt(field.length).toLowerCase() + name.slice(field.length + 1);
    return found && sortable({ type: relation.to, row: found, tables }, related);
  }
  const value = type === 'Interaction' && name === 'at' ? row['occurred_at'] : filtered(place, name);
  const places = words[`${type}.${name}`];
  if (places) return value === null ? null : places.indexOf(String(value));
  if (typeof value !== 'string') return value;
  return time.test(value) ? instant(value) : value.toLowerCase();
}
