import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { archiveEpic } from './archive-place.ts';
import { moveEpic } from './move-epic.ts';
import { epicResolver } from './place-reader.ts';
import { ArchiveEpicPayload, MoveEpicPayload } from './place-payload.type.ts';
import { ArchiveEpicInput, MoveEpicInput } from './place.input.ts';

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
