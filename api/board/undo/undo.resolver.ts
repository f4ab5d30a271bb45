import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, type ClassType, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { list, one } from '../../graph/node.ts';
import { read } from '../../graph/read.ts';
import { given } from '../../graph/slot.ts';
import { refusable } from '../../refusable.ts';
import { Scoped } from '../../scope.ts';
import { byRank, byStage } from '../card.rows.ts';
import { TouchpointCardType } from '../card.type.ts';
import { EpicType } from '../epic.type.ts';
import { ReleaseType } from '../release.type.ts';
import { told } from './label.ts';
import { OperationType, RedoOperationPayload, UndoOperationPayload } from './operation.type.ts';
import { redoOperation, undoOperation } from './undo-operation.ts';
import { RedoOperationInput, UndoOperationInput } from './undo.input.ts';

const nothing = { cardIds: [], epicIds: [], releaseIds: [], gone: [] };

const touched = (table: string, order: typeof byRank) =>
  list(() => ({
    of: sql.table(table),
    where: (row) => sql`${row.column('id')} = any(${given('ids')}::uuid[])`,
    order,
  }));
const [cards, epics, releases] = [touched('card', byRank), touched('epic', byStage), touched('release', byRank)];

const turnedOperation = one(() => ({
  of: told(sql`(select ${given('id')}::uuid as id, ${given('undone')}::boolean as undone, 0 as place)`),
}));

/** Both payloads are read alike; `undone` is what the operation is now. */
function payloadResolver(payload: ClassType<UndoOperationPayload>, undone: boolean) {
  @Resolver(() => payload)
  abstract class TurnedResolver {
    @FieldResolver(() => OperationType, { nullable: true, description: 'The operation; null when refused.' })
    operation(@Root() { id }: UndoOperationPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
      return id ? read(context, info, { ...turnedOperation, given: { id, undone } }) : null;
    }

    @FieldResolver(() => [TouchpointCardType], { description: 'The cards it touched that are on the board now.' })
    cards(@Root() { cardIds }: UndoOperationPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
      return read(context, info, { ...cards, given: { ids: cardIds } });
    }

    @FieldResolver(() => [EpicType], { description: 'The epics it touched that are on the board now.' })
    epics(@Root() { epicIds }: UndoOperationPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
      return read(context, info, { ...epics, given: { ids: epicIds } });
    }

    @FieldResolver(() => [ReleaseType], { description: 'The releases it touched that are on the board now.' })
    releases(@Root() { releaseIds }: UndoOperationPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
      return read(context, info, { ...releases, given: { ids: releaseIds } });
    }
  }
  return TurnedResolver;
}

@Resolver(() => UndoOperationPayload)
export class UndoOperationResolver extends payloadResolver(UndoOperationPayload, true) {
  @Scoped('PLAN')
  @Mutation(() => UndoOperationPayload, {
    description: 'Takes back something you did on a storyboard; refused where somebody changed the same since.',
  })
  undoOperation(
    @Arg('input', () => UndoOperationInput, { description: 'What to undo.' }) input: UndoOperationInput,
    @Ctx() context: Context,
  ): Promise<UndoOperationPayload> {
    return refusable(context, nothing, (em) => undoOperation(em, input));
  }
}

@Resolver(() => RedoOperationPayload)
export class RedoOperationResolver extends payloadResolver(RedoOperationPayload, false) {
  @Scoped('PLAN')
  @Mutation(() => RedoOperationPayload, {
    description: 'Does again what you undid last on a storyboard, as long as you have done nothing new since.',
  })
  redoOperation(
    @Arg('input', () => RedoOperationInput, { description: 'What to do again.' }) input: RedoOperationInput,
    @Ctx() context: Context,
  ): Promise<RedoOperationPayload> {
    return refusable(context, nothing, (em) => redoOperation(em, input));
  }
}
