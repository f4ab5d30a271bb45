import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../graph/page.type.ts';
import { cardFilters } from './board.filters.ts';

/** The page asked of cards that hang on something, and which of them. */
@ArgsType()
export class CardPageArguments extends PageArguments {
  @Field(() => cardFilters.where, { nullable: true, description: 'Which cards to keep.' })
  where?: object;

  @Field(() => [cardFilters.orderBy], {
    nullable: true,
    description: 'The order, most important first; by their places in their cells when left out.',
  })
  orderBy?: object[];
}
