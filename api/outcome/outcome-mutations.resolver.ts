import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { refusableBulk } from '../write/bulk-rows.ts';
import { RecordReadingPayload, UpsertOutcomesPayload } from './outcome-payload.type.ts';
import { RecordReadingInput, UpsertOutcomesInput } from './outcome.input.ts';
import { recordReading } from './record-reading.ts';
import { upsertOutcomes } from './upsert-outcomes.ts';

@Resolver()
export class OutcomeMutationsResolver {
  @Scoped('RECORD')
  @Mutation(() => UpsertOutcomesPayload, {
    description: 'Makes and changes what was agreed. The same rows again change nothing and tell nobody.',
  })
  upsertOutcomes(
    @Arg('input', () => UpsertOutcomesInput, { description: 'The outcomes.' }) input: UpsertOutcomesInput,
    @Ctx() context: Context,
  ) {
    return refusableBulk(context, (em) => upsertOutcomes(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => RecordReadingPayload, {
    description:
      'Records the value of a measure. A measure has one reading at a moment: sent again with the same `at` it is ' +
      'corrected, and the same once more changes nothing.',
  })
  recordReading(
    @Arg('input', () => RecordReadingInput, { description: 'The value, and of which measure.' })
    input: RecordReadingInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, {}, async (em) => {
      const { id, measure } = await recordReading(em, input);
      return { ids: { reading: id, measure } };
    });
  }
}
