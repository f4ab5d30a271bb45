import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { JourneyStage } from '../vocabulary.ts';
import type { BulkAnswer, BulkInput } from '../write/answer.ts';
import { type Change, needed, optional, settled } from '../write/column.ts';
import { externalRefs } from '../write/external-refs.ts';
import { figure, nameOf, oneOf, text, whole } from '../write/form.ts';
import { domains, moment, phones, tags } from '../write/forms.ts';
import type { Kind } from '../write/kind.ts';
import type { Referenced } from '../write/read-row.ts';
import { type Maybe, type RecordRef, referenceTo } from '../write/reference.ts';
import { writeInBulk } from '../write/write-in-bulk.ts';

/** A field that is left out stays as it is; null empties it. */
export interface AccountFields extends Referenced {
  name?: Maybe<string>;
  domains?: Maybe<readonly string[]>;
  phones?: Maybe<readonly string[]>;
  industry?: Maybe<string>;
  tags?: Maybe<readonly string[]>;
  stage?: Maybe<JourneyStage>;
  stageSince?: Maybe<Date | string>;
  notes?: Maybe<string>;
  location?: Maybe<string>;
  employees?: Maybe<number>;
  annualRevenue?: Maybe<number>;
  foundedYear?: Maybe<number>;
  parent?: Maybe<RecordRef>;
}

/** An account that enters another stage does so now, unless the row knows better. */
const since = ({ told, given, kept, moment: now }: Change) => sql`case
  when ${told('stageSince')} then ${given('stageSince')}
  when ${told('stage')} and ${given('stage')} <> ${kept.column('stage')} then ${now}
  else ${kept.column('stage_since')} end`;

const now = (moment: string): string => moment;

const accounts: Kind<AccountFields> = {
  type: 'Account',
  table: 'account',
  noun: 'account',
  tracked: true,
  stamps: ['created_at', 'updated_at'],
  identity: { by: 'ref', target: 'account' },
  tree: 'parent',
  columns: [
    needed('name', nameOf(500)),
    optional('domains', domains),
    optional('phones', phones),
    optional('industry', text(1000)),
    optional('tags', tags),
    settled('stage', oneOf(JourneyStage), JourneyStage.KNOW),
    { ...settled('stageSince', moment, now), next: since },
    optional('notes', text(100_000)),
    optional('location', text(1000)),
    optional('employees', whole()),
    optional('annualRevenue', figure()),
    optional('foundedYear', whole(1, 9999)),
    optional('parent', referenceTo('account'), { name: 'parent_id' }),
  ],
  parts: [externalRefs('account')],
};

/** Makes and changes accounts, each named by id or by external reference. */
export const upsertAccounts = (em: EntityManager, input: BulkInput<AccountFields>): Promise<BulkAnswer> =>
  writeInBulk(em, accounts, input);
