import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { archiveEpic } from './archive-place.ts';
import { moveEpic } from './move-epic.ts';
import { epicResolver } from './place-reader.ts';
import { ArchiveEpicPayload, MoveEpicPayload, RestoreEpicPayload } from './place-payload.type.ts';
import { ArchiveEpicInput, MoveEpicInput, RestoreEpicInput } from './place.input.ts';
import { restoreEpic } from './restore-place.ts';

const nothing = { ids: [] };

@Resolver(() => MoveEpicPayload)
export class MoveEpicResolver extends epicResolver(MoveEpicPayload) {
  @Scoped('PLAN')
  @Mutation(() => MoveEpicPayload, { description: 'Puts an epic behind another of its stage, or of another stage.' })
  moveEpic(
    @Arg('input', () => MoveEpicInput, { description: 'Which epic, and where to.' }) input: MoveEpicInput,
    @Ctx() context: Context,
  ): Promise<MoveEpicPayload> {
    return refusable(context, nothing, async (em) => ({ ...nothing, ...(await moveEpic(em, input)) }));
  }
}

@Resolver(() => ArchiveEpicPayload)
export class ArchiveEpicResolver extends epicResolver(ArchiveEpicPayload) {
  @Scoped('PLAN')
  @Mutation(() => ArchiveEpicPayload, {
    description: 'Takes an epic off its board; refused while it holds cards of which nothing is said.',
  })
  archiveEpic(
    @Arg('input', () => ArchiveEpicInput, { description: 'Which epic.' }) input: ArchiveEpicInput,
    @Ctx() context: Context,
  ): Promise<ArchiveEpicPayload> {
    return refusable(context, nothing, (em) => archiveEpic(em, input));
  }
}

@Resolver(() => RestoreEpicPayload)
export class RestoreEpicResolver extends epicResolver(RestoreEpicPayload, 'The cards that came back with it.') {
  @Scoped('PLAN')
  @Mutation(() => RestoreEpicPayload, {
    description: 'Puts an archived epic back where it was, with its keys and the cards that were archived with it.',
  })
  restoreEpic(
    @Arg('input', () => RestoreEpicInput, { description: 'Which epic.' }) input: RestoreEpicInput,
    @Ctx() context: Context,
  ): Promise<RestoreEpicPayload> {
    return refusable(context, nothing, (em) => restoreEpic(em, input));
  }
}
