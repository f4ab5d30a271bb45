import { Args, Directive, Field, Int, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { ExternalRefType } from '../account/external-ref.type.ts';
import { PersonType } from '../account/person.type.ts';
import { CardPageArguments } from '../board/card-page.type.ts';
import { TouchpointCardConnectionType, TouchpointCardType } from '../board/card.type.ts';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { replacedBy } from '../replaced.ts';
import { DateTime } from '../scalar.ts';
import { IdeaState } from '../vocabulary.ts';
import { MemberType } from '../workspace/member.type.ts';

@ObjectType('IdeaSupport', { simpleResolvers: true, description: 'Somebody who stands behind an idea.' })
export class IdeaSupportType {
  @Field(() => AccountType, { description: 'The account that wants it.' })
  account!: AccountType;

  @Field(() => PersonType, { nullable: true, description: 'The person of it; the account as a whole when null.' })
  person!: PersonType | null;

  @Field(() => DateTime, { description: 'Since when it is known.' })
  createdAt!: string;
}

export const IdeaSupportConnectionType = connectionOf('IdeaSupport', () => IdeaSupportType);

@ObjectType('IdeaResponse', { simpleResolvers: true, description: 'What we answered to an idea.' })
export class IdeaResponseType {
  @Field(() => String, { description: 'The answer.' })
  text!: string;

  @Field(() => MemberType, { nullable: true, description: 'Who answered; null when a key did.' })
  by!: MemberType | null;

  @Field(() => DateTime, { description: 'When it was answered.' })
  at!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Idea', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A suggestion of a customer.',
})
export class IdeaType extends TrackedType {
  @Field(() => String, { description: 'The suggestion in a few words.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The suggestion at length.' })
  body!: string | null;

  @Field(() => IdeaState, { description: 'What became of it.' })
  state!: IdeaState;

  @Field(() => AccountType, { nullable: true, description: 'The account it came from.' })
  account!: AccountType | null;

  @Field(() => Int, { description: 'How many people or accounts support it.' })
  supporterCount!: number;

  @Field(() => IdeaSupportConnectionType, { description: 'Who supports it, the first first.' })
  supporters(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => Int, { description: 'How many accounts stand behind it.' })
  accountCount!: number;

  @Field(() => IdeaResponseType, { nullable: true, description: 'Our answer; null while nobody answered.' })
  response!: IdeaResponseType | null;

  @Field(() => [TouchpointCardType], {
    ...replacedBy('cardsConnection'),
    complexity: 20,
    description: 'The touchpoints that came of it.',
  })
  cards!: TouchpointCardType[];

  @Field(() => TouchpointCardConnectionType, { description: 'The touchpoints that came of it.' })
  cardsConnection(@Args(() => CardPageArguments) _page: CardPageArguments): unknown {
    return undefined;
  }

  @Field(() => IdeaType, { nullable: true, description: 'The idea that says the same, where supporters are counted.' })
  duplicateOf!: IdeaType | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken away; null while it is live.' })
  archivedAt!: string | null;

  @Field(() => [ExternalRefType], { description: 'The keys other systems know it by.' })
  externalRefs!: ExternalRefType[];
}

export const IdeaConnectionType = connectionOf('Idea', () => IdeaType);
