import type { EntityManager } from '@mikro-orm/postgresql';
import { OutcomeState, Pillar } from '../vocabulary.ts';
import type { BulkAnswer, BulkInput } from '../write/answer.ts';
import { needed, optional, settled } from '../write/column.ts';
import { externalRefs } from '../write/external-refs.ts';
import { flag, nameOf, oneOf } from '../write/form.ts';
import { day } from '../write/forms.ts';
import type { Kind } from '../write/kind.ts';
import type { Referenced } from '../write/read-row.ts';
import { type Maybe, type RecordRef, referenceTo } from '../write/reference.ts';
import { writeInBulk } from '../write/write-in-bulk.ts';
import { type MeasureFields, readMeasures } from './measure-fields.ts';
import { measures } from './measures.ts';

/** A field that is left out stays as it is; null empties it. */
export interface OutcomeFields extends Referenced {
  account?: Maybe<RecordRef>;
  pillar?: Maybe<Pillar>;
  statement?: Maybe<string>;
  agreedWith?: Maybe<RecordRef>;
  agreedOn?: Maybe<string>;
  dueOn?: Maybe<string>;
  state?: Maybe<OutcomeState>;
  confirmedByCustomer?: Maybe<boolean>;
  measures?: Maybe<readonly MeasureFields[]>;
}

const outcomes: Kind<OutcomeFields> = {
  type: 'Outcome',
  table: 'outcome',
  noun: 'outcome',
  tracked: true,
  stamps: ['created_at', 'updated_at'],
  identity: { by: 'ref', target: 'outcome' },
  columns: [
    needed('account', referenceTo('account'), { name: 'account_id' }),
    needed('pillar', oneOf(Pillar)),
    needed('statement', nameOf(100_000)),
    optional('agreedWith', referenceTo('person'), { name: 'agreed_with_id' }),
    optional('agreedOn', day),
    optional('dueOn', day),
    settled('state', oneOf(OutcomeState), OutcomeState.AGREED),
    optional('confirmedByCustomer', flag),
  ],
  parts: [externalRefs('outcome'), measures],
  read: (draft) => readMeasures(draft, draft.row.measures),
};

/** Makes and changes what was agreed with accounts, with the measures that tell whether it is reached. */
export const upsertOutcomes = (em: EntityManager, input: BulkInput<OutcomeFields>): Promise<BulkAnswer> =>
  writeInBulk(em, outcomes, input);
