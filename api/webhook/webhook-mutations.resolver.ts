import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { changedRecord } from '../write/changed-record.ts';
import { deleteWebhook, redeliver, redeliverDead, replayWebhook, rotateSecret } from './change-webhook.ts';
import { testWebhook } from './test-webhook.ts';
import { upsertWebhook } from './upsert-webhook.ts';
import {
  DeleteWebhookInput,
  RedeliverDeadInput,
  RedeliverInput,
  ReplayWebhookInput,
  RotateWebhookSecretInput,
  TestWebhookInput,
  UpsertWebhookInput,
} from './webhook.input.ts';
import {
  DeleteWebhookPayload,
  RedeliverDeadPayload,
  RedeliverPayload,
  ReplayWebhookPayload,
  RotateWebhookSecretPayload,
  TestWebhookPayload,
  UpsertWebhookPayload,
  WebhookDeliveryType,
  WebhookType,
} from './webhook.type.ts';

const changedWebhook = changedRecord('webhook');
const changedDelivery = changedRecord('webhook_delivery');
const wanted = { description: 'What is wanted.' };

@Resolver()
export class WebhookMutationsResolver {
  @Scoped('ADMIN')
  @Mutation(() => UpsertWebhookPayload, { description: 'Makes or changes a webhook.' })
  async upsertWebhook(
    @Arg('input', () => UpsertWebhookInput, wanted) input: UpsertWebhookInput,
    @Ctx() context: Context,
  ): Promise<UpsertWebhookPayload> {
    const payload = await refusable(context, {}, (em) => upsertWebhook(em, input, context));
    context.house.webhooks.expect(context.workspaceId);
    return payload;
  }

  @Scoped('ADMIN')
  @Mutation(() => RotateWebhookSecretPayload, { description: 'Gives a webhook a new secret and answers it, once.' })
  rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, wanted) input: RotateWebhookSecretInput,
    @Ctx() context: Context,
  ): Promise<RotateWebhookSecretPayload> {
    return refusable(context, {}, (em) => rotateSecret(em, input));
  }

  @Scoped('ADMIN')
  @Mutation(() => DeleteWebhookPayload, { description: 'Takes a webhook away, with its deliveries.' })
  deleteWebhook(
    @Arg('input', () => DeleteWebhookInput, wanted) input: DeleteWebhookInput,
    @Ctx() context: Context,
  ): Promise<DeleteWebhookPayload> {
    return refusable(context, {}, (em) => deleteWebhook(em, input));
  }

  @Scoped('ADMIN')
  @Mutation(() => RedeliverPayload, { description: 'Tries a delivery again at once, whatever became of it.' })
  redeliver(
    @Arg('input', () => RedeliverInput, wanted) input: RedeliverInput,
    @Ctx() context: Context,
  ): Promise<RedeliverPayload> {
    return refusable(context, {}, (em) => redeliver(em, input));
  }

  @Scoped('ADMIN')
  @Mutation(() => RedeliverDeadPayload, { description: 'Tries all that a webhook gave up again, from now on.' })
  redeliverDead(
    @Arg('input', () => RedeliverDeadInput, wanted) input: RedeliverDeadInput,
    @Ctx() context: Context,
  ): Promise<RedeliverDeadPayload> {
    return refusable(context, {}, (em) => redeliverDead(em, input));
  }

  @Scoped('ADMIN')
  @Mutation(() => ReplayWebhookPayload, { description: 'Lets a webhook tell the log again from behind a sequence.' })
  async replayWebhook(
    @Arg('input', () => ReplayWebhookInput, wanted) input: ReplayWebhookInput,
    @Ctx() context: Context,
  ): Promise<ReplayWebhookPayload> {
    const payload = await refusable(context, {}, (em) => replayWebhook(em, input));
    context.house.webhooks.expect(context.workspaceId);
    return payload;
  }

  @Scoped('ADMIN')
  @Mutation(() => TestWebhookPayload, {
    description: 'Shows what a webhook would tell of a record, and sends it where that is wanted.',
  })
  testWebhook(
    @Arg('input', () => TestWebhookInput, wanted) input: TestWebhookInput,
    @Ctx() context: Context,
  ): Promise<TestWebhookPayload> {
    return testWebhook(context, input);
  }
}

/** These payloads show the webhook alike. */
function showing(payload: ClassType<{ id?: string }>) {
  @Resolver(() => payload)
  abstract class ShownWebhookResolver {
    @FieldResolver(() => WebhookType, { nullable: true, description: 'The webhook; null when refused.' })
    webhook(@Root() root: { id?: string }, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
      return changedWebhook(root, context, info);
    }
  }
  return ShownWebhookResolver;
}

@Resolver(() => UpsertWebhookPayload)
export class UpsertedWebhookResolver extends showing(UpsertWebhookPayload) {}

@Resolver(() => RotateWebhookSecretPayload)
export class RotatedWebhookResolver extends showing(RotateWebhookSecretPayload) {}

@Resolver(() => ReplayWebhookPayload)
export class ReplayedWebhookResolver extends showing(ReplayWebhookPayload) {}

@Resolver(() => RedeliverDeadPayload)
export class RedeliveredDeadResolver extends showing(RedeliverDeadPayload) {}

@Resolver(() => RedeliverPayload)
export class RedeliveredResolver {
  @FieldResolver(() => WebhookDeliveryType, { nullable: true, description: 'The delivery; null when refused.' })
  delivery(@Root() root: RedeliverPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return changedDelivery(root, context, info);
  }
}
