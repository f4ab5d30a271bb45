import { Args, Field, ObjectType } from 'type-graphql';
import { PageArguments } from '../graph/page.type.ts';
import { replacedBy } from '../replaced.ts';
import { Scope } from '../vocabulary.ts';
import { ApiKeyType } from './api-key.type.ts';
import { MemberType } from './member.type.ts';
import { WorkspaceConnectionType, WorkspaceType } from './workspace.type.ts';

@ObjectType('Viewer', { simpleResolvers: true, description: 'Who asks.' })
export class ViewerType {
  @Field(() => MemberType, { nullable: true, description: 'The member who asks; null when a program does.' })
  member!: MemberType | null;

  @Field(() => ApiKeyType, {
    nullable: true,
    description: 'The API key of the program that asks; null when a member does.',
  })
  key!: ApiKeyType | null;

  @Field(() => WorkspaceType, { description: 'The workspace they work in.' })
  workspace!: WorkspaceType;

  @Field(() => [Scope], { description: 'What they may do here.' })
  scopes!: Scope[];

  @Field(() => [WorkspaceType], {
    ...replacedBy('workspacesConnection'),
    description: 'All workspaces they can switch to, this one among them.',
  })
  workspaces!: WorkspaceType[];

  @Field(() => WorkspaceConnectionType, {
    description: 'The workspaces they can switch to, by name, this one among them.',
  })
  workspacesConnection(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }
}
