import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../../contract.type.ts';
import { connectionOf } from '../../graph/page.type.ts';
import { RetroNoteKind } from '../../vocabulary.ts';
import { MemberType } from '../../workspace/member.type.ts';
import { RetrospectiveType } from './retrospective.type.ts';

@ObjectType('RetroNote', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType],
  description: 'What somebody wants to keep, to change or to try. Until the reveal only its author can read it.',
})
export class RetroNoteType extends TrackedType {
  @Field(() => RetrospectiveType, { description: 'The retrospective it is written for.' })
  retrospective!: RetrospectiveType;

  @Field(() => RetroNoteKind, { description: 'Whether to keep it, to change it or to try it.' })
  kind!: RetroNoteKind;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => MemberType, { description: 'Who wrote it, and alone may change it.' })
  author!: MemberType;

  @Field(() => Int, { description: 'How many members voted for it.' })
  votes!: number;

  @Field(() => Boolean, { description: 'Whether you wrote it.' })
  mine!: boolean;

  @Field(() => Boolean, { description: 'Whether you voted for it.' })
  voted!: boolean;
}

export const RetroNoteConnectionType = connectionOf('RetroNote', () => RetroNoteType);
