import type { EntityManager } from '@mikro-orm/postgresql';
import { Side } from '../vocabulary.ts';
import type { BulkAnswer, BulkInput } from '../write/answer.ts';
import { needed, optional } from '../write/column.ts';
import { externalRefs } from '../write/external-refs.ts';
import { nameOf, oneOf, text } from '../write/form.ts';
import { emails, phones } from '../write/forms.ts';
import type { Kind } from '../write/kind.ts';
import type { Referenced } from '../write/read-row.ts';
import { type Maybe, type RecordRef, referenceTo } from '../write/reference.ts';
import { writeInBulk } from '../write/write-in-bulk.ts';

/** A field that is left out stays as it is; null empties it. */
export interface PersonFields extends Referenced {
  fullName?: Maybe<string>;
  emails?: Maybe<readonly string[]>;
  phones?: Maybe<readonly string[]>;
  side?: Maybe<Side>;
  title?: Maybe<string>;
  region?: Maybe<string>;
  manager?: Maybe<RecordRef>;
}

const people: Kind<PersonFields> = {
  type: 'Person',
  table: 'person',
  noun: 'person',
  tracked: true,
  stamps: ['created_at', 'updated_at'],
  identity: { by: 'ref', target: 'person' },
  tree: 'manager',
  columns: [
    needed('fullName', nameOf(500)),
    optional('emails', emails),
    optional('phones', phones),
    needed('side', oneOf(Side)),
    optional('title', text(1000)),
    optional('region', text(1000)),
    optional('manager', referenceTo('person'), { name: 'manager_id' }),
  ],
  parts: [externalRefs('person')],
};

/** Makes and changes people, each named by id or by external reference. */
export const upsertPeople = (em: EntityManager, input: BulkInput<PersonFields>): Promise<BulkAnswer> =>
  writeInBulk(em, people, input);
