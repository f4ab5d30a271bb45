import { byRank, currentFramework, madeLast, newestFirst } from './accounts.ts';
import { column, id, instant, moment, sorted } from './compare.ts';
import type { Meaning, Meanings } from './meaning.ts';
import { heldLast, readableBy } from './retrospectives.ts';
import { summaryOf } from './success.ts';
import type { Row, Tables } from './tables.ts';
import { seenBy } from './talk.ts';
import { matches } from './where.ts';

export const kindTypes: Readonly<Record<string, string>> = {
  MESSAGE: 'Message',
  MEETING: 'Meeting',
  CALL: 'Call',
  TICKET: 'Ticket',
  POST: 'Post',
  NOTE: 'Note',
  MILESTONE: 'Milestone',
  SURVEY_RESPONSE: 'SurveyResponse',
};

const tables: Readonly<Record<string, string>> = {
  Account: 'account',
  Person: 'person',
  Role: 'role',
  Division: 'division',
  AccountRole: 'account_role',
  Stewardship: 'stewardship',
  Interaction: 'interaction',
  Storyboard: 'storyboard',
  Epic: 'epic',
  Release: 'release',
  TouchpointCard: 'card',
  Outcome: 'outcome',
  Measure: 'measure',
  Reading: 'reading',
  Value: 'value',
  Framework: 'framework',
  Priority: 'priority',
  Decision: 'decision',
  DecisionOption: 'decision_option',
  FactNeed: 'fact_need',
  CriticalFact: 'critical_fact',
  Idea: 'idea',
  Member: 'member',
  Comment: 'comment',
  SavedView: 'saved_view',
  Workspace: 'workspace',
  Retrospective: 'retrospective',
  RetroNote: 'retro_note',
  RetroAction: 'retro_action',
};

export const tableOf = (type: string): string | undefined => tables[type];

/** The record of any type; cards that were deleted are nowhere to be found. */
function anyRecord(wanted: unknown, all: Tables): Row | null {
  for (const [type, table] of Object.entries(tables)) {
    const row = all.byId(table, wanted);
    if (
      row &&
      (type !== 'TouchpointCard' || row['archived_at'] === null) &&
      (type !== 'SavedView' || seenBy(all)(row)) &&
      (type !== 'RetroNote' || readableBy(all)(row))
    ) {
      return type === 'Interaction' ? row : { ...row, __type: type };
    }
  }
  return null;
}

const byId =
  (table: string): Meaning =>
  (_, all, args) =>
    all.byId(table, args['id']);
const whole =
  (table: string, order: (rows: readonly Row[]) => Row[]): Meaning =>
  (_, all) =>
    order(all.all(table));
/** What hangs on accounts, but for those that were archived. */
const ofLive =
  (table: string, order: (rows: readonly Row[]) => Row[]): Meaning =>
  (_, all) =>
    order(all.all(table).filter((row) => all.namesLive('account', row['account_id'])));
const made = (rows: readonly Row[]): Row[] => sorted(rows, [moment('created_at')], [id]);

export const rootMeanings: Meanings[string] = {
  account: byId('account'),
  accounts: (_, all) => sorted(all.live('account'), [id]),
  person: byId('person'),
  people: (_, all) => sorted(all.live('person'), [id]),
  interactions: ofLive('interaction', newestFirst),
  outcomes: ofLive('outcome', (rows) => sorted(rows.filter(isLive), [id])),
  decisions: ofLive('decision', madeLast),
  ideas: (_, all) => madeLast(all.live('idea')),
  retrospectives: whole('retrospective', heldLast),
  retrospective: byId('retrospective'),
  storyboards: (_, all, { archived }) =>
    made(all.all('storyboard').filter((board) => (board['archived_at'] !== null) === (archived ?? false))),
  storyboard: byId('storyboard'),
  release: byId('release'),
  card: (_, all, args) => all.live('card').find((card) => card['id'] === args['id']) ?? null,
  framework: (_, all, { on }) => currentFramework(all, instant(on) ?? Date.now()),
  frameworks: whole('framework', (rows) => sorted(rows, [column('version'), true])),
  factNeeds: whole('fact_need', (rows) => sorted(rows, [column('key')], [id])),
  roles: whole('role', byRank),
  divisions: whole('division', byRank),
  members: whole('member', (rows) => sorted(rows, [column('name')], [id])),
  apiKeys: whole('api_key', made),
  workspace: (_, all) => all.all('workspace')[0] ?? null,
  node: (_, all, args) => anyRecord(args['id'], all),
  nodes: (_, all, args) => (args['ids'] as unknown[]).map((one) => anyRecord(one, all)),
  _entities: (_, all, { representations }) =>
    (representations as Row[]).map(({ __typename, id }) => {
      const found = anyRecord(id, all);
      return found?.['__type'] === __typename ? found : null;
    }),
  byExternalRef: (_, all, { system, externalId }) => {
    const fits = (row: Row, prefix = ''): boolean =>
      row[`${prefix}system`] === system && row['external_id'] === externalId;
    const ref = all.live('external_ref').find((row) => fits(row));
    const target = Object.entries(ref ?? {}).find(([name, value]) => name.endsWith('_id') && tiesTo(name) && value);
    return anyRecord(target?.[1] ?? all.all('interaction').find((row) => fits(row, 'external_'))?.['id'], all);
  },
  successSummary: (_, all, args) => {
    const { where } = args;
    const kept = where
      ? all.all('account').filter((row) => matches({ type: 'Account', row, tables: all }, where))
      : null;
    return summaryOf(all, args, kept && new Set(kept.map((row) => row['id'])));
  },
  changes: (_, all, { afterSequence, types, first }) => {
    const behind = all.all('event').filter((event) => Number(event['sequence']) > Number(afterSequence));
    const found = sorted(
      behind.filter((event) => types == null || (types as unknown[]).includes(event['type'])),
      [column('sequence')],
    );
    const nodes = found.slice(0, Number(first));
    const lastSequence = String(nodes.at(-1)?.['sequence'] ?? afterSequence);
    return { nodes, lastSequence, hasMore: found.length > nodes.length };
  },
};

const isLive = (row: Row): boolean => row['archived_at'] === null;
const tiesTo = (name: string): boolean => !['workspace_id', 'external_id'].includes(name);
