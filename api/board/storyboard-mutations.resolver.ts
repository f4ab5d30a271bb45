import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { archiveStoryboard, restoreStoryboard } from './archive-storyboard.ts';
import {
  ArchiveStoryboardInput,
  ArchiveStoryboardPayload,
  RestoreStoryboardInput,
  RestoreStoryboardPayload,
  UpdateStoryboardInput,
  UpdateStoryboardPayload,
} from './storyboard-mutations.type.ts';
import { updateStoryboard } from './update-storyboard.ts';

@Resolver()
export class StoryboardMutationsResolver {
  @Scoped('PLAN')
  @Mutation(() => UpdateStoryboardPayload, {
    description: 'Calls a storyboard something else, or says of what business it tells.',
  })
  updateStoryboard(
    @Arg('input', () => UpdateStoryboardInput, { description: 'What changes.' }) input: UpdateStoryboardInput,
    @Ctx() context: Context,
  ): Promise<UpdateStoryboardPayload> {
    return refusable(context, {}, (em) => updateStoryboard(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => ArchiveStoryboardPayload, {
    description: `Puts a storyboard away with all that is on it: it is offered nowhere and cannot be changed, its external
references are free for others, but it can be read, and what was lived of it stays told.`,
  })
  archiveStoryboard(
    @Arg('input', () => ArchiveStoryboardInput, { description: 'Which storyboard.' }) input: ArchiveStoryboardInput,
    @Ctx() context: Context,
  ): Promise<ArchiveStoryboardPayload> {
    return refusable(context, {}, (em) => archiveStoryboard(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => RestoreStoryboardPayload, {
    description: `Brings an archived storyboard back as it was, with the external references of all that is on it; refused
where another record has one of them now.`,
  })
  restoreStoryboard(
    @Arg('input', () => RestoreStoryboardInput, { description: 'Which storyboard.' }) input: RestoreStoryboardInput,
    @Ctx() context: Context,
  ): Promise<RestoreStoryboardPayload> {
    return refusable(context, {}, (em) => restoreStoryboard(em, input));
  }
}
