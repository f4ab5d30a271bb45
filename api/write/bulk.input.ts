import { Field, InputType } from 'type-graphql';
import { OnError } from './answer.ts';

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
