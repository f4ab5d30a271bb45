import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable, tried } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { lockField, unlockField } from './locks.ts';
import {
  FieldLockPayload,
  MergeRecordsPayload,
  NeverMatchPayload,
  UnmergeRecordsPayload,
} from './merge-payload.type.ts';
import { MergePreview } from './merge-preview.type.ts';
import { mergeRecords } from './merge-records.ts';
import {
  LockFieldInput,
  MergePickInput,
  MergeRecordsInput,
  NeverMatchInput,
  UnlockFieldInput,
  UnmergeRecordsInput,
} from './merge.input.ts';
import { neverMatch } from './never-match.ts';
import { unmergeRecords } from './unmerge-records.ts';

const nothing = { type: null, survivor: null, summary: { survivor: '', fields: [], moved: [], setAside: [] } };

@Resolver()
export class MergeResolver {
  @Scoped('RECORD')
  @Query(() => MergePreview, { description: 'What mergeRecords would do with the same input.' })
  mergePreview(
    @Arg('survivor', () => ID, { description: 'The account or person that would stay.' }) survivor: string,
    @Arg('absorb', () => [ID], { description: 'The others, at most 20.' }) absorb: string[],
    @Arg('picks', () => [MergePickInput], { nullable: true, description: 'Whose values to take.' })
    picks: MergePickInput[] | undefined,
    @Ctx() context: Context,
  ) {
    return tried(context, nothing, (em) => mergeRecords(em, { survivor, absorb, picks: picks ?? [] }));
  }

  @Scoped('RECORD')
  @Mutation(() => MergeRecordsPayload, {
    description: 'Makes records that are the same one. Everything that points at the others points at it from then on.',
  })
  mergeRecords(
    @Arg('input', () => MergeRecordsInput, { description: 'Which records.' }) input: MergeRecordsInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, {}, async (em) => ({ id: (await mergeRecords(em, input)).id }));
  }

  @Scoped('RECORD')
  @Mutation(() => UnmergeRecordsPayload, {
    description: 'Takes a merge back: every field and edge is what it was, but for what was changed since.',
  })
  unmergeRecords(
    @Arg('input', () => UnmergeRecordsInput, { description: 'Which merge.' }) input: UnmergeRecordsInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, { restored: [], kept: [] }, (em) => unmergeRecords(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => NeverMatchPayload, { description: 'Remembers that two records are not the same.' })
  neverMatch(
    @Arg('input', () => NeverMatchInput, { description: 'Which records.' }) input: NeverMatchInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, { remembered: false }, async (em) => {
      await neverMatch(em, input);
      return { remembered: !input.mayMatch };
    });
  }

  @Scoped('RECORD')
  @Mutation(() => FieldLockPayload, {
    description: 'Locks a field: whoever would change it, imports too, is refused until it is unlocked.',
  })
  lockField(
    @Arg('input', () => LockFieldInput, { description: 'Which field.' }) input: LockFieldInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, {}, (em) => lockField(em, input));
  }

  @Scoped('RECORD')
  @Mutation(() => FieldLockPayload, { description: 'Unlocks a field.' })
  unlockField(
    @Arg('input', () => UnlockFieldInput, { description: 'Which field.' }) input: UnlockFieldInput,
    @Ctx() context: Context,
  ) {
    return refusable(context, {}, (em) => unlockField(em, input));
  }
}
