import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { refusable } from '../../refusable.ts';
import { Scoped } from '../../scope.ts';
import { changedRecord } from '../../write/changed-record.ts';
import { deleteView, saveView } from './save-view.ts';
import { DeleteViewInput, SaveViewInput } from './saved-view.input.ts';
import { DeleteViewPayload, SavedViewType, SaveViewPayload } from './saved-view.type.ts';

const changedView = changedRecord('saved_view');

@Resolver(() => SaveViewPayload)
export class SaveViewResolver {
  @Scoped('PLAN')
  @Mutation(() => SaveViewPayload, { description: 'Keeps a way of looking at a storyboard, or changes one of yours.' })
  saveView(
    @Arg('input', () => SaveViewInput, { description: 'The view.' }) input: SaveViewInput,
    @Ctx() context: Context,
  ): Promise<SaveViewPayload> {
    return refusable(context, {}, (em) => saveView(em, input));
  }

  @FieldResolver(() => SavedViewType, { nullable: true, description: 'The view; null when refused.' })
  view(@Root() root: SaveViewPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return changedView(root, context, info);
  }
}

@Resolver()
export class DeleteViewResolver {
  @Scoped('PLAN')
  @Mutation(() => DeleteViewPayload, { description: 'Gives up a view of yours.' })
  deleteView(
    @Arg('input', () => DeleteViewInput, { description: 'Which view.' }) input: DeleteViewInput,
    @Ctx() context: Context,
  ): Promise<DeleteViewPayload> {
    return refusable(context, {}, (em) => deleteView(em, input));
  }
}
