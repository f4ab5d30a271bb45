import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { read } from '../graph/read.ts';
import { told } from '../graph/told.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { isUuid } from '../write/reference.ts';
import {
  CardRowType,
  CreateCardsPayload,
  DeleteCardsPayload,
  MoveCardsPayload,
  RestoreCardsPayload,
  UpdateCardsPayload,
} from './card-payload.type.ts';
import { cardRows } from './card-row.shape.ts';
import { TouchpointCardType } from './card.type.ts';
import { CreateCardsInput, DeleteCardsInput, RestoreCardsInput, UpdateCardsInput } from './cards.input.ts';
import { createCards } from './create-cards.ts';
import { deleteCards } from './delete-cards.ts';
import { MoveCardsInput } from './move-cards.input.ts';
import { moveCards } from './move-cards.ts';
import { namedCards } from './named-cards.ts';
import { restoreCards } from './restore-cards.ts';
import { updateCards } from './update-cards.ts';

const nothing = { answers: [], summary: { created: 0, updated: 0, unchanged: 0, rejected: 0 } };

@Resolver(() => CreateCardsPayload)
export class CreateCardsResolver {
  @Scoped('PLAN')
  @Mutation(() => CreateCardsPayload, {
    description: 'Makes cards at the ends of their cells. A card whose reference is known is changed instead.',
  })
  createCards(
    @Arg('input', () => CreateCardsInput, { description: 'The cards and their board.' }) input: CreateCardsInput,
    @Ctx() context: Context,
  ): Promise<CreateCardsPayload> {
    return refusable(context, nothing, async (em) => {
      const { rows: answers, ...rest } = await createCards(em, input);
      return { answers, ...rest };
    });
  }

  @FieldResolver(() => [CardRowType], { description: 'What became of each card, in the order of the call.' })
  rows(@Root() payload: CreateCardsPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info, { ...cardRows, given: { answers: JSON.stringify(payload.answers) } });
  }
}

@Resolver(() => UpdateCardsPayload)
export class UpdateCardsResolver {
  @Scoped('PLAN')
  @Mutation(() => UpdateCardsPayload, { description: 'Changes cards: what is left out stays as it is, null clears.' })
  updateCards(
    @Arg('input', () => UpdateCardsInput, { description: 'The cards.' }) input: UpdateCardsInput,
    @Ctx() context: Context,
  ): Promise<UpdateCardsPayload> {
    const ids = [...input.cards.map(({ id }) => id), ...(input.ids ?? [])].filter(isUuid);
    const empty = { ids, summary: nothing.summary };
    return refusable(context, empty, async (em) => ({ ...(await updateCards(em, input)), ids }));
  }

  @FieldResolver(() => [TouchpointCardType], {
    description: 'The cards as they are now, also when the call was refused.',
  })
  cards(@Root() { ids }: UpdateCardsPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info, { ...namedCards, given: { ids } });
  }
}

@Resolver(() => MoveCardsPayload)
export class MoveCardsResolver {
  @Scoped('PLAN')
  @Mutation(() => MoveCardsPayload, { description: 'Places cards in a cell of their board, behind one another.' })
  moveCards(
    @Arg('input', () => MoveCardsInput, { description: 'Which cards, and where to.' }) input: MoveCardsInput,
    @Ctx() context: Context,
  ): Promise<MoveCardsPayload> {
    return refusable(context, { ids: input.cards.filter(isUuid) }, (em) => moveCards(em, input));
  }

  @FieldResolver(() => [TouchpointCardType], {
    description: 'The cards as they are now, also when the move was refused.',
  })
  cards(@Root() { ids, moved }: MoveCardsPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return (moved && told(info, moved)) ?? read(context, info, { ...namedCards, given: { ids } });
  }
}

@Resolver()
export class DeleteCardsResolver {
  @Scoped('PLAN')
  @Mutation(() => DeleteCardsPayload, { description: 'Archives cards: they leave their board and can be restored.' })
  deleteCards(
    @Arg('input', () => DeleteCardsInput, { description: 'Which cards.' }) input: DeleteCardsInput,
    @Ctx() context: Context,
  ): Promise<DeleteCardsPayload> {
    return refusable(context, { deleted: [] }, (em) => deleteCards(em, input));
  }
}

@Resolver(() => RestoreCardsPayload)
export class RestoreCardsResolver {
  @Scoped('PLAN')
  @Mutation(() => RestoreCardsPayload, { description: 'Puts archived cards back where they were, with their keys.' })
  restoreCards(
    @Arg('input', () => RestoreCardsInput, { description: 'Which cards.' }) input: RestoreCardsInput,
    @Ctx() context: Context,
  ): Promise<RestoreCardsPayload> {
    return refusable(context, { ids: [] }, (em) => restoreCards(em, input));
  }

  @FieldResolver(() => [TouchpointCardType], { description: 'The cards; empty when refused.' })
  cards(@Root() { ids }: RestoreCardsPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info, { ...namedCards, given: { ids } });
  }
}
