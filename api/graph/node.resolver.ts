import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { NodeType } from '../contract.type.ts';
import { Refusal } from '../refusal.ts';
import { Scoped } from '../scope.ts';
import { any, anyOf } from './node.ts';
import { read } from './read.ts';
import { survivorOf, survivorsOf } from './survivor.ts';
import { through, uuidOrNull } from './slot.ts';

const mostIds = 100;

const node = any(({ id }) => survivorOf(sql`${through(id, uuidOrNull)}::uuid`));
const nodes = anyOf(({ ids }) => survivorsOf(sql`${through(ids, uuids)}::uuid[]`));

const byExternalRef = any(
  ({ system, externalId }) => sql`coalesce(
    (select coalesce(account_id, person_id, card_id, epic_id, release_id, outcome_id, idea_id) from external_ref
      where system = ${system} and external_id = ${externalId} and archived_at is null),
    (select id from interaction where external_system = ${system} and external_id = ${externalId}))`,
);

@Resolver()
export class NodeResolver {
  @Scoped('READ')
  @Query(() => NodeType, {
    nullable: true,
    description: 'The record with this id, whatever its type; null when unknown.',
  })
  node(
    @Arg('id', () => ID, { description: 'The id of any record.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, node);
  }

  @Scoped('READ')
  @Query(() => [NodeType], {
    nullable: 'items',
    description: 'The records with these ids, in their order; null for unknown ones.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Up to 100 ids of any records.' }) _ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, nodes);
  }

  @Scoped('READ')
  @Query(() => NodeType, {
    nullable: true,
    description: 'The record that another system knows by this key; null when unknown.',
  })
  byExternalRef(
    @Arg('system', () => String, { description: 'The other system, such as crm.' }) _system: string,
    @Arg('externalId', () => String, { description: 'The key over there.' }) _externalId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, byExternalRef);
  }
}

function uuids(ids: unknown): (string | null)[] {
  const given = ids as unknown[];
  if (given.length <= mostIds) return given.map(uuidOrNull);
  throw new Refusal('TOO_MANY', `Ask for at most ${mostIds} records at once.`, { path: ['ids'] });
}
