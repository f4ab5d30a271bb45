import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ChangeType } from '../event/change.type.ts';
import { toldToCaller } from '../event/told-to.ts';
import { list, one } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { through, uuidOrNull } from '../graph/slot.ts';
import { Scoped } from '../scope.ts';
import { WebhookType } from './webhook.type.ts';

const webhook = one((_, { id }) => ({
  of: sql`webhook`,
  where: (row) => sql`${row.column('id')} = ${through(id, uuidOrNull)}::uuid`,
}));
const change = one((_, { id }) => ({
  of: sql`event`,
  where: (row) => sql`${row.column('id')} = ${through(id, uuidOrNull)}::uuid and ${toldToCaller(row)}`,
}));
const webhooks = list(() => ({
  of: sql`webhook`,
  order: (row) => [{ by: sql`lower(${row.column('name')})`, type: 'text' }],
}));

@Resolver()
export class WebhookResolver {
  @Scoped('ADMIN')
  @Query(() => [WebhookType], { description: 'The webhooks of this workspace, by name.' })
  webhooks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, webhooks);
  }

  @Scoped('ADMIN')
  @Query(() => WebhookType, { nullable: true, description: 'One webhook; null when unknown.' })
  webhook(
    @Arg('id', () => ID, { description: 'Which webhook.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, webhook);
  }

  @Scoped('READ')
  @Query(() => ChangeType, { nullable: true, description: 'One entry of the event log; null when unknown.' })
  change(
    @Arg('id', () => ID, { description: 'The id of the change, as a webhook tells it in $event.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, change);
  }
}
