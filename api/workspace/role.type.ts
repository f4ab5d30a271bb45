import { Args, Field, Int, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { FactNeedConnectionType, FactNeedType } from '../decision/fact-need.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { replacedBy } from '../replaced.ts';
import { Side } from '../vocabulary.ts';

@ObjectType('Division', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A part of an organisation, such as Sales.',
})
export class DivisionType extends TrackedType {
  @Field(() => String, { description: 'The key to name it by, such as SALES.' })
  key!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Side, { description: 'Whose it is.' })
  side!: Side;

  @Field(() => Int, { description: 'Its place among the divisions.' })
  rank!: number;

  @Field(() => [RoleType], { description: 'The roles of this division; a workspace has at most 100.' })
  roles!: RoleType[];
}

@ObjectType('Role', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'One of the concerns that care for a card.',
})
export class RoleType extends TrackedType {
  @Field(() => String, { description: 'The key to name it by, such as PROJECT_MANAGER.' })
  key!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Two letters for narrow places.' })
  code!: string;

  @Field(() => Side, { description: 'On whose side it is.' })
  side!: Side;

  @Field(() => Int, { description: 'Its place among the roles.' })
  rank!: number;

  @Field(() => DivisionType, { description: 'The division it belongs to.' })
  division!: DivisionType;

  @Field(() => [FactNeedType], {
    ...replacedBy('needsConnection'),
    description: 'The facts this role needs to decide the next step.',
  })
  needs!: FactNeedType[];

  @Field(() => FactNeedConnectionType, {
    description: 'The facts this role needs to decide the next step, by their keys.',
  })
  needsConnection(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }
}

export const DivisionConnectionType = connectionOf('Division', () => DivisionType);

export const RoleConnectionType = connectionOf('Role', () => RoleType);
