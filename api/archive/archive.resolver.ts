import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { ArchiveRecordsPayload, RestoreRecordsPayload } from './archive-payload.type.ts';
import { archiveRecords } from './archive-records.ts';
import { ArchiveRecordsInput, RestoreRecordsInput } from './archive.input.ts';
import { restoreRecords } from './restore-records.ts';

const nothing = { answers: [] };

@Resolver()
export class ArchiveResolver {
  @Scoped('RECORD')
  @Mutation(() => ArchiveRecordsPayload, {
    description: `Takes accounts, people, outcomes and ideas away, as when they are deleted in the system they came from: they
leave every list, search and figure of today, and their keys are free for others. They stay to be read by their ids, with
all that was lived. The same rows again change nothing and tell nobody.`,
  })
  archiveRecords(
    @Arg('input', () => ArchiveRecordsInput, { description: 'Which records, and why.' }) input: ArchiveRecordsInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, nothing, (em) => archiveRecords(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => RestoreRecordsPayload, {
    description:
      'Puts archived records back as they were, with their keys; refused where somebody holds one meanwhile.',
  })
  restoreRecords(
    @Arg('input', () => RestoreRecordsInput, { description: 'Which records.' }) input: RestoreRecordsInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, nothing, (em) => restoreRecords(em, input));
  }
}
