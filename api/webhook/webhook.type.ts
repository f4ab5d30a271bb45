import { Arg, Args, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';
import { ActorType, ChangeType } from '../event/change.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { DeliveryState } from './delivery-state.ts';
import { deliveryFilters } from './webhook.filters.ts';
import { ReadWith, Scoped } from '../scope.ts';

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'Where a delivery stands.',
  valuesConfig: {
    WAITING: { description: 'Not delivered yet; it will be tried, again if need be.' },
    DELIVERED: { description: 'Its consumer answered with a status from 200 to 299.' },
    DEAD: { description: 'Given up: every try failed, or its consumer is gone. It can be redelivered.' },
  },
});

@ObjectType('WebhookAttempt', { simpleResolvers: true, description: 'One try to deliver.' })
export class WebhookAttemptType {
  @Field(() => DateTime, { description: 'When it began.' })
  at!: string;

  @Field(() => Int, { nullable: true, description: 'The HTTP status answered; null when there was no answer.' })
  status!: number | null;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number;

  @Field(() => String, { nullable: true, description: 'Why it failed; null when it did not.' })
  error!: string | null;

  @Field(() => String, { nullable: true, description: 'How the answer began, as one line; null when it was empty.' })
  response!: string | null;
}

@ReadWith('ADMIN')
@ObjectType('WebhookDelivery', { simpleResolvers: true, description: 'One event told to one webhook.' })
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'Opaque, permanent.' })
  id!: string;

  @Field(() => ChangeType, { description: 'What it tells of; its id is the webhook-id that is sent.' })
  event!: ChangeType;

  @Field(() => DeliveryState, { description: 'Where it stands.' })
  state!: DeliveryState;

  @Field(() => Int, { description: 'How often it was tried.' })
  tries!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null when it waits for nothing.' })
  nextTryAt!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Scoped('READ')
  @Field(() => String, { nullable: true, description: 'The JSON text that is sent, the same on every try.' })
  payload!: string | null;

  @Field(() => [WebhookAttemptType], { description: 'Every try, the first one first.' })
  attempts!: WebhookAttemptType[];
}

export const WebhookDeliveryConnectionType = connectionOf('WebhookDelivery', () => WebhookDeliveryType);

@ReadWith('ADMIN')
@ObjectType('Webhook', {
  simpleResolvers: true,
  description: 'An address that is told of events. Its document is a query; the answer to it is what is told.',
})
export class WebhookType {
  @Field(() => ID, { description: 'Opaque, permanent, unique over all types.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every change; give it as ifVersion to refuse a stale write.' })
  version!: number;

  @Field(() => String, { description: 'What it is called, once in a workspace.' })
  name!: string;

  @Field(() => String, { description: 'Where it posts to.' })
  url!: string;

  @Field(() => String, { description: 'The query whose answer it tells.' })
  document!: string;

  @Field(() => [String], { description: 'The types of records whose events it tells, such as Account.' })
  events!: string[];

  @Field(() => [String], { nullable: true, description: 'Only events that change one of these fields; null for all.' })
  fields!: string[] | null;

  @Field(() => Boolean, { description: 'Whether it tells; what happens meanwhile is told when it does again.' })
  active!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the program stopped it; null when it did not.' })
  stoppedBecause!: string | null;

  @Field(() => ActorType, { description: 'Who made it; it reads what they may read.' })
  maker!: ActorType;

  @Field(() => String, { description: 'Up to which sequence of the log its deliveries are made.' })
  toldUpTo!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when the secret before this one signs too.' })
  previousUntil!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => WebhookDeliveryConnectionType, { description: 'What it told and has still to tell, the newest first.' })
  deliveries(
    @Args(() => PageArguments) _page: PageArguments,
    @Arg('where', () => deliveryFilters.where, { nullable: true, description: 'Which deliveries to keep.' })
    _where?: object,
  ): unknown {
    return undefined;
  }
}

export const WebhookConnectionType = connectionOf('Webhook', () => WebhookType);

const refused = { description: 'What was refused; empty when all went well.' };

@ObjectType('UpsertWebhookPayload', { description: 'The webhook as it is now.' })
export class UpsertWebhookPayload {
  id?: string;

  @Field(() => String, { nullable: true, description: 'The secret of a new webhook: shown now and never again.' })
  secret?: string | null;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('RotateWebhookSecretPayload', { description: 'The new secret.' })
export class RotateWebhookSecretPayload {
  id?: string;

  @Field(() => String, { nullable: true, description: 'The new secret: shown now and never again.' })
  secret?: string | null;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('DeleteWebhookPayload', { description: 'The webhook that is gone, and its deliveries with it.' })
export class DeleteWebhookPayload {
  @Field(() => ID, { nullable: true, description: 'Its id; null when refused.' })
  deleted?: string | null;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('RedeliverPayload', { description: 'The delivery, which waits to be tried at once.' })
export class RedeliverPayload {
  id?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('RedeliverDeadPayload', { description: 'What was given up and waits to be tried again.' })
export class RedeliverDeadPayload {
  id?: string;

  @Field(() => Int, { nullable: true, description: 'How many deliveries it is; null when refused.' })
  redelivered?: number | null;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('ReplayWebhookPayload', { description: 'The webhook, which tells the log again.' })
export class ReplayWebhookPayload {
  id?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('TestWebhookPayload', { description: 'What a webhook would tell, and how sending it went.' })
export class TestWebhookPayload {
  @Scoped('READ')
  @Field(() => String, { nullable: true, description: 'The JSON text it would send; null when refused.' })
  payload?: string | null;

  @Field(() => WebhookAttemptType, { nullable: true, description: 'How sending went; null when nothing was sent.' })
  attempt?: WebhookAttemptType | null;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}
