import { Args, Field, Int, ObjectType } from 'type-graphql';
import { CardPageArguments } from '../board/card-page.type.ts';
import { TouchpointCardConnectionType, TouchpointCardType } from '../board/card.type.ts';
import { NodeType } from '../contract.type.ts';
import { replacedBy } from '../replaced.ts';

@ObjectType('Value', {
  simpleResolvers: true,
  implements: [NodeType],
  description: 'What decides when the manual ends. Its id stays the same through all versions of the framework.',
})
export class ValueType extends NodeType {
  @Field(() => String, { description: 'The value in a word or two.' })
  name!: string;

  @Field(() => String, { description: 'What it means to us.' })
  means!: string;

  @Field(() => String, { nullable: true, description: 'What one sees when it is lived.' })
  looksLike!: string | null;

  @Field(() => Int, { description: 'Its place among the values, 0 first.' })
  rank!: number;

  @Field(() => Boolean, { description: 'Whether the newest framework left it out.' })
  retired!: boolean;

  @Field(() => [TouchpointCardType], {
    ...replacedBy('cardsConnection'),
    complexity: 100,
    description: 'The touchpoints that serve it, but for those on archived boards.',
  })
  cards!: TouchpointCardType[];

  @Field(() => TouchpointCardConnectionType, {
    description: 'The touchpoints that serve it, but for those on archived boards.',
  })
  cardsConnection(@Args(() => CardPageArguments) _page: CardPageArguments): unknown {
    return undefined;
  }
}
