import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { connection, list, type Rows } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { uuidOrNull } from '../graph/slot.ts';
import { Refusal } from '../refusal.ts';
import { refusable } from '../refusable.ts';
import { replacedBy } from '../replaced.ts';
import { Scoped } from '../scope.ts';
import { newApiKey } from './api-key-text.ts';
import { ApiKey } from './api-key.entity.ts';
import { changedKey } from './api-key.shape.ts';
import {
  ApiKeyConnectionType,
  ApiKeyType,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
} from './api-key.type.ts';
import { line } from './line.ts';
import { refuseMore } from './refuse-more.ts';
import { apiKeyFilters } from './workspace.filters.ts';

const apiKeys = (): Rows => ({
  of: sql`api_key`,
  order: (row) => [{ by: row.column('created_at'), type: 'timestamptz' }],
});
const [allApiKeys, pagedApiKeys] = [list(apiKeys), connection(apiKeys)];

@Resolver(() => CreateApiKeyPayload)
export class ApiKeyResolver {
  @Scoped('ADMIN')
  @Query(() => [ApiKeyType], {
    ...replacedBy('apiKeysConnection'),
    description: 'The API keys of this workspace, revoked ones too, oldest first.',
  })
  apiKeys(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, allApiKeys);
  }

  @Scoped('ADMIN')
  @Query(() => ApiKeyConnectionType, {
    description: 'The API keys of this workspace, revoked ones too, the oldest first unless asked otherwise.',
  })
  apiKeysConnection(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('where', () => apiKeyFilters.where, { nullable: true, description: 'Which keys to keep.' })
    _where: unknown,
    @Arg('orderBy', () => [apiKeyFilters.orderBy], {
      nullable: true,
      description: 'The order, most important first.',
    })
    _orderBy?: object[],
  ): Promise<unknown> {
    return read(context, info, pagedApiKeys);
  }

  @Scoped('ADMIN')
  @Mutation(() => CreateApiKeyPayload, { description: 'Makes an API key and answers its text, once.' })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The new key.' }) input: CreateApiKeyInput,
    @Ctx() context: Context,
  ): Promise<CreateApiKeyPayload> {
    return refusable(context, {}, async (em) => {
      const { secret, hash } = newApiKey(context.workspaceId);
      refuseMore(context.caller, { scopes: input.scopes, path: ['scopes'] });
      const key = em.create(ApiKey, { ...checked(input), hash });
      await em.flush();
      return { id: key.id, secret };
    });
  }

  @Scoped('ADMIN')
  @Mutation(() => RevokeApiKeyPayload, { description: 'Ends an API key at once.' })
  async revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'Which key.' }) input: RevokeApiKeyInput,
    @Ctx() context: Context,
  ): Promise<RevokeApiKeyPayload> {
    const payload = await refusable(context, {}, async (em) => {
      const key = await em.findOne(ApiKey, { id: uuidOrNull(input.id) ?? '00000000-0000-0000-0000-000000000000' });
      if (!key) throw new Refusal('NOT_FOUND', 'No API key has this id.', { path: ['id'] });
      key.revoke(new Date());
      return { id: key.id };
    });
    await context.house.callers.forgetAll();
    return payload;
  }

  @FieldResolver(() => ApiKeyType, { nullable: true, description: 'The key; null when refused.' })
  key(@Root() { id }: CreateApiKeyPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return id ? read(context, info, { ...changedKey, given: { id } }) : null;
  }
}

@Resolver(() => RevokeApiKeyPayload)
export class RevokedApiKeyResolver {
  @FieldResolver(() => ApiKeyType, { nullable: true, description: 'The key; null when refused.' })
  key(@Root() { id }: RevokeApiKeyPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return id ? read(context, info, { ...changedKey, given: { id } }) : null;
  }
}

function checked({ name, scopes, expiresAt = null }: CreateApiKeyInput) {
  if (scopes.length === 0) throw new Refusal('REQUIRED', 'Give the key at least one scope.', { path: ['scopes'] });
  if (expiresAt && expiresAt <= new Date()) {
    throw new Refusal('OUT_OF_RANGE', 'The key would have ended already.', { path: ['expiresAt'] });
  }
  return { name: line(name, 'name'), scopes: [...new Set(scopes)], expiresAt };
}
