import { Field, InputType, Int } from 'type-graphql';
import { OnError } from './answer.ts';

/** What a caller may expect of the record that a row stands for. */
@InputType()
export abstract class RowWishes {
  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw; a row that would change another version is refused and told what is current.',
  })
  ifVersion?: number | null;
}

/** What a caller may wish of any call that brings many rows. */
@InputType()
export abstract class BulkWishes {
  @Field(() => OnError, {
    defaultValue: OnError.REJECT_FAILED_ROWS,
    description: 'What becomes of the other rows when one is refused.',
  })
  onError!: OnError;

  @Field(() => Boolean, { defaultValue: false, description: 'Only say what would happen.' })
  dryRun!: boolean;
}
