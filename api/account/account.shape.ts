import { sql } from 'kysely';
import { isLive, namesLive } from '../archive/archived.rows.ts';
import { liveRefs } from '../board/card.rows.ts';
import { history, historyWithMerged } from '../event/history.ts';
import { connection, list, one, paged, part, type Row, type Rows, shape, type Sql } from '../graph/node.ts';
import { through, uuidOrNull } from '../graph/slot.ts';
import { provenance } from '../identity/provenance.shape.ts';
import { newestFirst } from '../timeline/interaction.shape.ts';
import { surveyScores } from '../timeline/survey-score.ts';
import { byRank } from '../workspace/role.shape.ts';
import { appliedValues, appliedValueShape } from './applied-values.ts';
import { pillarScores } from './pillar-scores.ts';

const ofAccount = (account: Row) => (self: Row) => sql`${self.column('account_id')} = ${account.column('id')}`;
const today = sql`current_date`;
const played = (self: Row, day: Sql): Sql =>
  sql`coalesce(${self.column('from_date')}, '-infinity') <= ${day} and coalesce(${self.column('to_date')}, 'infinity') >= ${day}`;

const ancestors = (account: Row): Rows => ({
  of: sql`(with recursive above as (
      select parent_id, 1 as height from account where id = ${account.column('id')}
      union all select account.parent_id, height + 1 from account join above on account.id = above.parent_id)
      cycle parent_id set looped using path
    select account.*, height from above join account on account.id = above.parent_id where not looped)`,
  order: (self) => [{ by: self.column('height'), type: 'int', descending: true }],
});

const withDescendants = (account: Row): Sql => sql`(with recursive below as (
    select ${account.column('id')} as id, false as archived
    union select account.id, archived_at is not null from account join below on account.parent_id = below.id)
  select id from below where not archived)`;

const answers = (account: Row, kind: unknown, args: Readonly<Record<string, unknown>> = {}): Sql =>
  sql`(select card_id, score, occurred_at from interaction where account_id = ${account.column('id')} and survey = ${kind}
    ${args['from'] == null ? sql`` : sql`and occurred_at >= ${args['from']}`}
    ${args['to'] == null ? sql`` : sql`and occurred_at < ${args['to']}`})`;

const timeline = connection((account, { includeDescendants }) => ({
  of: sql`interaction`,
  where: (self) =>
    includeDescendants === true
      ? sql`${self.column('account_id')} in ${withDescendants(account)}`
      : ofAccount(account)(self),
  order: newestFirst,
}));

const children = connection((account) => ({
  of: sql`account`,
  where: (self) => sql`${self.column('parent_id')} = ${account.column('id')} and ${isLive(self)}`,
  order: (self) => [{ by: sql`lower(${self.column('name')})`, type: 'text' }],
}));

const roles = connection((account, { activeOn }) => ({
  of: sql`account_role`,
  where: (self) =>
    activeOn == null
      ? ofAccount(account)(self)
      : sql`${ofAccount(account)(self)} and ${played(self, sql`${activeOn}::date`)}`,
}));

/** Who was archived plays no role any more. */
const playedByLive = namesLive('person', sql`person_id`);

const roleCounts = list((account) => ({
  of: sql`(select role_id, count(distinct person_id)::int as people from account_role
    where account_id = ${account.column('id')} and coalesce(from_date, '-infinity') <= ${today}
      and coalesce(to_date, 'infinity') >= ${today} and ${playedByLive} group by role_id)`,
  joined: ['role'],
  order: (self) => [{ by: self.joined('role').column('rank'), type: 'int' }],
}));

const vacantRoles = list((account) => ({
  of: sql`role`,
  where: (self) => sql`not exists (select 1 from account_role as played where role_id = ${self.column('id')}
    and account_id = ${account.column('id')} and coalesce(from_date, '-infinity') <= ${today}
    and coalesce(to_date, 'infinity') >= ${today} and ${playedByLive})`,
  order: byRank,
}));

const surveys = connection((account, { kind }) => ({
  of: sql`interaction`,
  where: (self) => sql`${ofAccount(account)(self)} and ${self.column('survey')} is not null
    ${kind == null ? sql`` : sql`and ${self.column('survey')} = ${kind}`}`,
  order: newestFirst,
}));

const touchpointScores = paged('touchpointScores', (account, { kind }) => ({
  of: surveyScores(
    sql`(select * from ${answers(account, kind)} as of_account where card_id is not null)`,
    sql`${kind}`,
    sql`card_id`,
  ),
  order: (self) => [
    { by: self.column('n'), type: 'int', descending: true },
    { by: self.column('card_id'), type: 'uuid' },
  ],
}));

const priorities = list((account) => ({
  of: sql`priority`,
  where: (self) => sql`(${self.column('account_id')} = ${account.column('id')} or ${self.column('account_id')} is null)
    and ${self.column('framework_id')} = (select id from framework where effective_from <= now()
      order by effective_from desc, version desc limit 1)`,
  order: (self) => [{ by: sql`(${self.column('account_id')} is null)`, type: 'boolean' }, ...byRank(self)],
}));

const factGaps = paged('factGaps', (account, { role }) => ({
  of: sql`fact_need`,
  where: (self) => sql`not exists (select 1 from critical_fact as fact where fact.need_id = ${self.column('id')}
      and fact.account_id = ${account.column('id')} and (${self.column('max_age_days')} is null
        or fact.observed_at >= now() - ${self.column('max_age_days')} * interval '1 day'))
    ${
      role == null
        ? sql``
        : sql`and exists (select 1 from fact_need_role where need_id = ${self.column('id')}
      and role_id = ${through(role, uuidOrNull)})`
    }`,
  order: (self) => [{ by: self.column('key'), type: 'text' }],
}));

export const accountShapes = [
  shape('Account', {
    entity: 'Account',
    columns: {
      lastInteractionAt: {
        by: (row) => sql`(select max(occurred_at) from interaction where account_id = ${row.column('id')})`,
        type: 'timestamptz',
        nullable: true,
      },
    },
    fields: {
      externalRefs: list(liveRefs('account_id')),
      ancestors: list(ancestors),
      children,
      roles,
      roleCounts,
      vacantRoles,
      stewards: list((account) => ({
        of: sql`stewardship`,
        where: (self) => sql`${ofAccount(account)(self)} and ${self.column('until')} is null
          and ${namesLive('person', self.column('person_id'))}`,
        order: (self) => [{ by: self.column('since'), type: 'timestamptz' }],
      })),
      timeline,
      retractedInteractions: connection((account) => ({
        of: sql`retracted_interaction`,
        where: ofAccount(account),
        order: (self) => [{ by: self.column('retracted_at'), type: 'timestamptz', descending: true }],
      })),
      lastInteraction: one((account) => ({ of: sql`interaction`, where: ofAccount(account), order: newestOne })),
      outcomes: connection((account) => ({
        of: sql`outcome`,
        where: (self) => sql`${ofAccount(account)(self)} and ${isLive(self)}`,
        order: dueFirst,
      })),
      success: part(),
      surveys,
      score: one((account, args) => ({ of: surveyScores(answers(account, args['kind'], args), sql`${args['kind']}`) })),
      ...touchpointScores,
      values: appliedValues,
      priorities,
      ideas: connection((account) => ({ of: sql`idea`, where: hadOrSupported(account), order: madeLast })),
      decisions: connection((account) => ({ of: sql`decision`, where: ofAccount(account), order: madeLast })),
      factsConnection: connection((account) => ({ of: sql`critical_fact`, where: ofAccount(account) })),
      ...factGaps,
      history: historyWithMerged('account_id'),
      provenance: provenance('account'),
    },
  }),
  shape('Person', {
    entity: 'Person',
    fields: {
      externalRefs: list(liveRefs('person_id')),
      history: historyWithMerged('person_id'),
      provenance: provenance('person'),
    },
  }),
  shape('AccountRole', { entity: 'AccountRole', fields: { history } }),
  shape('Stewardship', { entity: 'Stewardship', fields: { history } }),
  appliedValueShape,
  shape('RoleCount', { columns: { role: { by: (row) => row.column('role_id'), type: 'uuid' } } }),
  shape('AccountSuccess', { fields: { pillars: list((account) => pillarScores(account)) } }),
];

const newestOne = (self: Row) => [...newestFirst(self), { by: self.column('id'), type: 'uuid', descending: true }];
const madeLast = (self: Row) => [{ by: self.column('created_at'), type: 'timestamptz', descending: true }];
const dueFirst = (self: Row) => [{ by: sql`coalesce(${self.column('due_on')}, 'infinity')`, type: 'date' }];
const hadOrSupported = (account: Row) => (idea: Row) => sql`(${idea.column('account_id')} = ${account.column('id')}
  or ${idea.column('id')} in (select idea_id from idea_support where account_id = ${account.column('id')}))`;
