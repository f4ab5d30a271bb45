import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { RoleType } from '../workspace/role.type.ts';

@ObjectType('FactNeed', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A fact somebody really needs about every account to decide the next step.',
})
export class FactNeedType extends TrackedType {
  @Field(() => String, { description: 'Its key, unique in the workspace.' })
  key!: string;

  @Field(() => String, { description: 'What needs to be known.' })
  question!: string;

  @Field(() => String, { description: 'Why it needs to be known.' })
  why!: string;

  @Field(() => String, { nullable: true, description: 'How knowing it helps to care for the customer.' })
  helpsCareBy!: string | null;

  @Field(() => [RoleType], { description: 'The roles that need it; a workspace has at most 100.' })
  neededBy!: RoleType[];

  @Field(() => Int, { nullable: true, description: 'After how many days it is too old; never when null.' })
  maxAgeDays!: number | null;
}

export const FactNeedConnectionType = connectionOf('FactNeed', () => FactNeedType);
