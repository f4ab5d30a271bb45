import { Args, Directive, Field, Float, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { ExternalRefType } from '../account/external-ref.type.ts';
import { PersonType } from '../account/person.type.ts';
import { CardPageArguments } from '../board/card-page.type.ts';
import { TouchpointCardConnectionType, TouchpointCardType } from '../board/card.type.ts';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { replacedBy } from '../replaced.ts';
import { DateTime, Day } from '../scalar.ts';
import { OutcomeState, Pillar } from '../vocabulary.ts';

@ObjectType('Reading', {
  simpleResolvers: true,
  implements: [NodeType],
  description: 'The value of a measure at a moment.',
})
export class ReadingType extends NodeType {
  @Field(() => DateTime, { description: 'When it was read.' })
  at!: string;

  @Field(() => Float, { description: 'The value, in the unit of the measure.' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  source!: string | null;
}

export const ReadingConnectionType = connectionOf('Reading', () => ReadingType);

@ObjectType('Measure', {
  simpleResolvers: true,
  implements: [NodeType, RecordedType],
  description: 'How an outcome is told to be reached.',
})
export class MeasureType extends NodeType {
  @Field(() => String, { description: 'What is measured.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The unit, such as days or %.' })
  unit!: string | null;

  @Field(() => Float, { nullable: true, description: 'The value before we began.' })
  baseline!: number | null;

  @Field(() => Float, { description: 'The value that was agreed; below the baseline when it shall fall.' })
  target!: number;

  @Field(() => Float, { nullable: true, description: 'The newest reading; null when there is none.' })
  current!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the newest reading meets the target; null when there is none.',
  })
  reached!: boolean | null;

  @Field(() => ReadingConnectionType, { description: 'The readings, newest first.' })
  readings(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }
}

@Directive('@key(fields: "id")')
@ObjectType('Outcome', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'What was agreed with an account.',
})
export class OutcomeType extends TrackedType {
  @Field(() => AccountType, { description: 'With whom.' })
  account!: AccountType;

  @Field(() => Pillar, { description: 'The pillar it belongs to.' })
  pillar!: Pillar;

  @Field(() => String, { description: 'What shall be true.' })
  statement!: string;

  @Field(() => PersonType, { nullable: true, description: 'Who agreed to it on their side.' })
  agreedWith!: PersonType | null;

  @Field(() => Day, { nullable: true, description: 'The day it was agreed.' })
  agreedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day it shall be true.' })
  dueOn!: string | null;

  @Field(() => OutcomeState, { description: 'Where it stands.' })
  state!: OutcomeState;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer confirmed it; null when nobody asked.' })
  confirmedByCustomer!: boolean | null;

  @Field(() => [MeasureType], { description: 'How it is measured, in their order; at most 50.' })
  measures!: MeasureType[];

  @Field(() => [TouchpointCardType], {
    ...replacedBy('cardsConnection'),
    complexity: 20,
    description: 'The touchpoints that serve it, but for those on archived boards.',
  })
  cards!: TouchpointCardType[];

  @Field(() => TouchpointCardConnectionType, {
    description: 'The touchpoints that serve it, but for those on archived boards.',
  })
  cardsConnection(@Args(() => CardPageArguments) _page: CardPageArguments): unknown {
    return undefined;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was taken away; null while it is live.' })
  archivedAt!: string | null;

  @Field(() => [ExternalRefType], { description: 'The keys other systems know it by.' })
  externalRefs!: ExternalRefType[];
}

export const OutcomeConnectionType = connectionOf('Outcome', () => OutcomeType);
