import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { Scope } from '../vocabulary.ts';

@ObjectType('ApiKey', { simpleResolvers: true, description: 'What a program shows to get in. Its text is never kept.' })
export class ApiKeyType {
  @Field(() => ID, { description: 'Opaque, permanent, unique over all types.' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => [Scope], { description: 'What it may do.' })
  scopes!: Scope[];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null when never.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last given a new text; null when never.' })
  rotatedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when its text from before the last rotation is accepted beside the new one; null when it is not.',
  })
  previousUntil!: Date | null;
}

export const ApiKeyConnectionType = connectionOf('ApiKey', () => ApiKeyType);

@InputType('CreateApiKeyInput', { description: 'A new API key.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for, up to 1,000 characters.' })
  name!: string;

  @Field(() => [Scope], { description: 'What it may do; at least one.' })
  scopes!: Scope[];

  @Field(() => DateTime, { nullable: true, description: 'When it shall end by itself.' })
  expiresAt?: Date | null;
}

@InputType('RevokeApiKeyInput', { description: 'Which API key to revoke.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'The id of the key, not its text.' })
  id!: string;
}

@InputType('RotateApiKeyInput', { description: 'Which API key shall have a new text.' })
export class RotateApiKeyInput {
  @Field(() => ID, { description: 'The id of the key, not its text.' })
  id!: string;

  @Field(() => Int, {
    defaultValue: 24,
    description: 'For how many hours the text of today is accepted beside the new one: 0 to 168.',
  })
  overlapHours!: number;
}

@ObjectType('RotateApiKeyPayload', { description: 'The API key with its new text.' })
export class RotateApiKeyPayload {
  id?: string;

  @Field(() => String, { nullable: true, description: 'The new text of the key: shown now and never again.' })
  secret?: string | null;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

@ObjectType('CreateApiKeyPayload', { description: 'The new API key.' })
export class CreateApiKeyPayload {
  id?: string;

  @Field(() => String, { nullable: true, description: 'The text of the key: shown now and never again.' })
  secret?: string | null;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

@ObjectType('RevokeApiKeyPayload', { description: 'The revoked API key.' })
export class RevokeApiKeyPayload {
  id?: string;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}
