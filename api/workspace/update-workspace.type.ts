import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, InputType, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { changedRecord } from '../write/changed-record.ts';
import { WorkspaceType } from './workspace.type.ts';

const changedWorkspace = changedRecord('workspace');

@InputType('UpdateWorkspaceInput', { description: 'What changes of the workspace the caller works in.' })
export class UpdateWorkspaceInput {
  @Field(() => String, { nullable: true, description: 'What it is called, up to 1,000 characters.' })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version you saw; the change is refused when it is another.' })
  ifVersion?: number | null;
}

@ObjectType('UpdateWorkspacePayload', { description: 'The workspace that was changed.' })
export class UpdateWorkspacePayload {
  id?: string;

  @Field(() => WorkspaceType, { nullable: true, description: 'The workspace; null when refused.' })
  workspace?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedWorkspace(this, context, info);
  }

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}
