import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('UpsertWebhookInput', { description: 'A webhook to make or to change; what is left out stays as it is.' })
export class UpsertWebhookInput {
  @Field(() => ID, { nullable: true, description: 'Which webhook; left out, the one of this name or a new one.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called, up to 500 characters; needed without an id.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it posts to, by https; needed for a new one.' })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `One query, whose answer is told as \`data\`; needed for a new one. These variables are filled where it declares
them: $event and $record (ID!), $type and $sequence (String!). It reads what its maker may read.`,
  })
  document?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The types of records whose events it tells, such as Account; needed for a new one.',
  })
  events?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `Only events that change one of these fields; null clears the filter. The names are those of the \`fields\` of
\`changes\`, which now and then differ from the type's own: \`at\` of an Interaction is \`occurredAt\` there.`,
  })
  fields?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `Whether it tells; a new one does. Whoever starts one whose maker may not read any more becomes its maker.`,
  })
  active?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('RotateWebhookSecretInput', { description: 'Which webhook gets a new secret.' })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => Int, { defaultValue: 24, description: 'For how many hours the old secret signs too, 0 to 168.' })
  overlapHours!: number;
}

@InputType('DeleteWebhookInput', { description: 'A webhook to take away.' })
export class DeleteWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw; refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('RedeliverInput', { description: 'A delivery to be tried again at once.' })
export class RedeliverInput {
  @Field(() => ID, { description: 'The delivery.' })
  id!: string;
}

@InputType('RedeliverDeadInput', { description: 'Whose given up deliveries are tried again.' })
export class RedeliverDeadInput {
  @Field(() => ID, { description: 'The webhook that gave them up.' })
  webhook!: string;
}

@InputType('ReplayWebhookInput', { description: 'From where a webhook tells the log again.' })
export class ReplayWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => String, { description: 'Everything behind this sequence is told again; "0" for the whole log.' })
  fromSequence!: string;
}

@InputType('TestWebhookInput', { description: 'What to try a webhook with.' })
export class TestWebhookInput {
  @Field(() => ID, { description: 'The webhook.' })
  id!: string;

  @Field(() => ID, { description: 'A record; its newest event is told.' })
  record!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to send it, or only to show it; a dry run only shows it.',
  })
  send!: boolean;
}
