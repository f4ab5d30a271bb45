import { Field, ID, InputType, Int } from 'type-graphql';
import { OnError } from '../write/answer.ts';
import { ExternalRefInputType } from '../write/reference.input.ts';
import type { NamedRow } from '../write/named-row.ts';

@InputType('ArchivableRef', { description: 'An account, a person, an outcome or an idea, named by id or by ref.' })
export class ArchivableRefType implements NamedRow {
  @Field(() => ID, { nullable: true, description: 'The id of the record.' })
  id?: string | null;

  @Field(() => ExternalRefInputType, {
    nullable: true,
    description: 'The key another system has for it; where nobody holds it, the record archived last with it is meant.',
  })
  ref?: ExternalRefInputType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; a row that would change another version is refused and told what is current.',
  })
  ifVersion?: number | null;
}

const rows = { description: 'The records, at most 5,000, of any of the four kinds.' };
const onError = {
  defaultValue: OnError.REJECT_FAILED_ROWS,
  description: 'What becomes of the other rows when one is refused.',
};

@InputType('ArchiveRecordsInput', { description: 'Records to take away.' })
export class ArchiveRecordsInput {
  @Field(() => [ArchivableRefType], rows)
  rows!: ArchivableRefType[];

  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters; their history tells it.' })
  reason?: string | null;

  @Field(() => OnError, onError)
  onError!: OnError;
}

@InputType('RestoreRecordsInput', { description: 'Archived records to put back.' })
export class RestoreRecordsInput {
  @Field(() => [ArchivableRefType], rows)
  rows!: ArchivableRefType[];

  @Field(() => OnError, onError)
  onError!: OnError;
}
