import { Field, ObjectType } from 'type-graphql';
import { PersonType } from '../account/person.type.ts';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { Access } from '../vocabulary.ts';

@ObjectType('Member', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'Somebody who may sign in to this workspace.',
})
export class MemberType extends TrackedType {
  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { description: 'The address they sign in with.' })
  email!: string;

  @Field(() => Access, { description: 'What they may do.' })
  access!: Access;

  @Field(() => PersonType, { nullable: true, description: 'The person they are in the graph, where known.' })
  person!: PersonType | null;
}

export const MemberConnectionType = connectionOf('Member', () => MemberType);
