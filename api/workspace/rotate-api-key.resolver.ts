import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { read } from '../graph/read.ts';
import { uuidOrNull } from '../graph/slot.ts';
import { Refusal } from '../refusal.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { newApiKey } from './api-key-text.ts';
import { ApiKey } from './api-key.entity.ts';
import { changedKey } from './api-key.shape.ts';
import { refuseMore } from './refuse-more.ts';
import { ApiKeyType, RotateApiKeyInput, RotateApiKeyPayload } from './api-key.type.ts';

const hour = 3_600_000;
const longestOverlap = 168;

@Resolver(() => RotateApiKeyPayload)
export class RotateApiKeyResolver {
  @Scoped('ADMIN')
  @Mutation(() => RotateApiKeyPayload, {
    description:
      'Gives an API key a new text and answers it, once. The text of before is accepted for some hours more.',
  })
  async rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'Which key, and for how long both texts are accepted.' })
    input: RotateApiKeyInput,
    @Ctx() context: Context,
  ): Promise<RotateApiKeyPayload> {
    const payload = await refusable(context, {}, async (em) => {
      const now = new Date();
      const key = await usableKey(em, input.id, now);
      refuseMore(context.caller, { scopes: key.scopes, path: ['id'] });
      const { secret, hash } = newApiKey(context.workspaceId);
      key.rotate(hash, now, overlapEnd(input.overlapHours, now));
      await em.flush();
      return { id: key.id, secret };
    });
    await context.house.callers.forgetAll();
    return payload;
  }

  @FieldResolver(() => ApiKeyType, { nullable: true, description: 'The key; null when refused.' })
  key(@Root() { id }: RotateApiKeyPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return id ? read(context, info, { ...changedKey, given: { id } }) : null;
  }
}

async function usableKey(em: EntityManager, id: string, now: Date): Promise<ApiKey> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const known = uuidOrNull(id);
  const key = known && (await em.findOne(ApiKey, { id: known }, { lockMode }));
  if (!key) throw new Refusal('NOT_FOUND', 'No API key has this id.', { path: ['id'] });
  if (!key.usableAt(now)) throw new Refusal('CONFLICT', 'This API key has ended; make a new one.', { path: ['id'] });
  return key;
}

function overlapEnd(hours: number, now: Date): Date | null {
  if (hours < 0 || hours > longestOverlap) {
    const path = ['overlapHours'];
    throw new Refusal('OUT_OF_RANGE', `Both texts can be accepted for 0 to ${longestOverlap} hours.`, { path });
  }
  return hours === 0 ? null : new Date(now.getTime() + hours * hour);
}
