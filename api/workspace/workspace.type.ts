import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../contract.type.ts';
import { connectionOf } from '../graph/page.type.ts';

@ObjectType('Workspace', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType],
  description: 'One organisation’s world; nothing is visible across workspaces.',
})
export class WorkspaceType extends TrackedType {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'The name as it can stand in an address.' })
  slug!: string;

  @Field(() => Boolean, { description: 'Whether it is the demonstration that comes with the program.' })
  demo!: boolean;
}

export const WorkspaceConnectionType = connectionOf('Workspace', () => WorkspaceType);

@ObjectType('RateLimit', { description: 'The cost budget of the caller.' })
export class RateLimitType {
  @Field(() => Int, { description: 'The most the budget can hold.' })
  limit!: number;

  @Field(() => Int, { description: 'What is left now.' })
  remaining!: number;

  @Field(() => Int, { description: 'How much comes back every second.' })
  restorePerSecond!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The most the document under `dryRun` could cost, of which is given back what it does not; else null.',
  })
  requested?: number | null;
}

@InputType('IntendedDocumentInput', { description: 'A document that you think of sending.' })
export class IntendedDocumentInput {
  @Field(() => String, { description: 'The GraphQL document.' })
  query!: string;

  @Field(() => String, { nullable: true, description: 'Its variables, as the text of a JSON object.' })
  variables?: string | null;

  @Field(() => String, { nullable: true, description: 'Which of its operations, where it has several.' })
  operationName?: string | null;
}
