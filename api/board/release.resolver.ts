import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { archiveRelease } from './archive-place.ts';
import { closeRelease, startRelease } from './close-release.ts';
import { moveRelease } from './move-epic.ts';
import { releaseResolver } from './place-reader.ts';
import {
  ArchiveReleasePayload,
  CloseReleasePayload,
  MoveReleasePayload,
  RestoreReleasePayload,
  StartReleasePayload,
} from './place-payload.type.ts';
import {
  ArchiveReleaseInput,
  CloseReleaseInput,
  MoveReleaseInput,
  RestoreReleaseInput,
  StartReleaseInput,
} from './place.input.ts';
import { restoreRelease } from './restore-place.ts';

const nothing = { ids: [] };

@Resolver(() => MoveReleasePayload)
export class MoveReleaseResolver extends releaseResolver(MoveReleasePayload) {
  @Scoped('PLAN')
  @Mutation(() => MoveReleasePayload, { description: 'Puts a release behind another of its board.' })
  moveRelease(
    @Arg('input', () => MoveReleaseInput, { description: 'Which release, and where to.' }) input: MoveReleaseInput,
    @Ctx() context: Context,
  ): Promise<MoveReleasePayload> {
    return refusable(context, nothing, async (em) => ({ ...nothing, ...(await moveRelease(em, input)) }));
  }
}

@Resolver(() => ArchiveReleasePayload)
export class ArchiveReleaseResolver extends releaseResolver(ArchiveReleasePayload) {
  @Scoped('PLAN')
  @Mutation(() => ArchiveReleasePayload, {
    description: 'Takes a release off its board; refused while it holds cards of which nothing is said.',
  })
  archiveRelease(
    @Arg('input', () => ArchiveReleaseInput, { description: 'Which release.' }) input: ArchiveReleaseInput,
    @Ctx() context: Context,
  ): Promise<ArchiveReleasePayload> {
    return refusable(context, nothing, (em) => archiveRelease(em, input));
  }
}

@Resolver(() => StartReleasePayload)
export class StartReleaseResolver extends releaseResolver(StartReleasePayload) {
  @Scoped('PLAN')
  @Mutation(() => StartReleasePayload, { description: 'Begins to live a planned release.' })
  startRelease(
    @Arg('input', () => StartReleaseInput, { description: 'Which release.' }) input: StartReleaseInput,
    @Ctx() context: Context,
  ): Promise<StartReleasePayload> {
    return refusable(context, nothing, (em) => startRelease(em, input));
  }
}

@Resolver(() => CloseReleasePayload)
export class CloseReleaseResolver extends releaseResolver(CloseReleasePayload) {
  @Scoped('PLAN')
  @Mutation(() => CloseReleasePayload, {
    description: 'Ends a release that was lived; refused while nothing is said of cards that were not.',
  })
  closeRelease(
    @Arg('input', () => CloseReleaseInput, { description: 'Which release.' }) input: CloseReleaseInput,
    @Ctx() context: Context,
  ): Promise<CloseReleasePayload> {
    return refusable(context, nothing, (em) => closeRelease(em, input));
  }
}

@Resolver(() => RestoreReleasePayload)
export class RestoreReleaseResolver extends releaseResolver(
  RestoreReleasePayload,
  'The cards that came back with it.',
) {
  @Scoped('PLAN')
  @Mutation(() => RestoreReleasePayload, {
    description: 'Puts an archived release back where it was, with its keys and the cards that were archived with it.',
  })
  restoreRelease(
    @Arg('input', () => RestoreReleaseInput, { description: 'Which release.' }) input: RestoreReleaseInput,
    @Ctx() context: Context,
  ): Promise<RestoreReleasePayload> {
    return refusable(context, nothing, (em) => restoreRelease(em, input));
  }
}
