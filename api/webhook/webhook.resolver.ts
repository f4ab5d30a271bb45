import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ChangeType } from '../event/change.type.ts';
import { toldToCaller } from '../event/told-to.ts';
import { connection, list, one, type Rows } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { through, uuidOrNull } from '../graph/slot.ts';
import { replacedBy } from '../replaced.ts';
import { Scoped } from '../scope.ts';
import { webhookFilters } from './webhook.filters.ts';
import { WebhookConnectionType, WebhookType } from './webhook.type.ts';

const webhook = one((_, { id }) => ({
  of: sql`webhook`,
  where: (row) => sql`${row.column('id')} = ${through(id, uuidOrNull)}::uuid`,
}));
const change = one((_, { id }) => ({
  of: sql`event`,
  where: (row) => sql`${row.column('id')} = ${through(id, uuidOrNull)}::uuid and ${toldToCaller(row)}`,
}));
const webhooks = (): Rows => ({
  of: sql`webhook`,
  order: (row) => [{ by: sql`lower(${row.column('name')})`, type: 'text' }],
});
const [allWebhooks, pagedWebhooks] = [list(webhooks), connection(webhooks)];

@Resolver()
export class WebhookResolver {
  @Scoped('ADMIN')
  @Query(() => [WebhookType], {
    ...replacedBy('webhooksConnection'),
    description: 'The webhooks of this workspace, by name.',
  })
  webhooks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, allWebhooks);
  }

  @Scoped('ADMIN')
  @Query(() => WebhookConnectionType, {
    description: 'The webhooks of this workspace, by name unless asked otherwise.',
  })
  webhooksConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => webhookFilters.where, { nullable: true, description: 'Which webhooks to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [webhookFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
  ): Promise<unknown> {
    return read(context, info, pagedWebhooks);
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
