import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';
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
}

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
