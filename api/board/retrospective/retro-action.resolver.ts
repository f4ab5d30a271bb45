import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { refusable } from '../../refusable.ts';
import { Scoped } from '../../scope.ts';
import { addRetroAction } from './add-retro-action.ts';
import { AddRetroActionInput, DeleteRetroActionInput, ReviewRetroActionInput } from './retro-action.input.ts';
import {
  AddRetroActionPayload,
  DeleteRetroActionPayload,
  ReviewRetroActionPayload,
} from './retrospective-payload.type.ts';
import { deleteRetroAction, reviewRetroAction } from './review-retro-action.ts';

@Resolver()
export class RetroActionResolver {
  @Scoped('PLAN')
  @Mutation(() => AddRetroActionPayload, {
    description: 'Agrees on something to do, and does on the board what belongs to it: a new card, or a new score.',
  })
  addRetroAction(
    @Arg('input', () => AddRetroActionInput, { description: 'The action.' }) input: AddRetroActionInput,
    @Ctx() context: Context,
  ): Promise<AddRetroActionPayload> {
    return refusable(context, {}, (em) => addRetroAction(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => DeleteRetroActionPayload, {
    description: 'Takes an action back before the retrospective is closed; what it did on the board stays.',
  })
  deleteRetroAction(
    @Arg('input', () => DeleteRetroActionInput, { description: 'Which action.' }) input: DeleteRetroActionInput,
    @Ctx() context: Context,
  ): Promise<DeleteRetroActionPayload> {
    return refusable(context, {}, (em) => deleteRetroAction(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => ReviewRetroActionPayload, { description: 'Says of a promise whether it was kept.' })
  reviewRetroAction(
    @Arg('input', () => ReviewRetroActionInput, { description: 'The promise, and what became of it.' })
    input: ReviewRetroActionInput,
    @Ctx() context: Context,
  ): Promise<ReviewRetroActionPayload> {
    return refusable(context, {}, (em) => reviewRetroAction(em, input));
  }
}
