import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Float, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { connection } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { Scoped } from '../scope.ts';
import { Mergeable } from '../vocabulary.ts';
import { keptSuggestions, suggestedRows } from './kept-suggestions.ts';
import { MatchSuggestionConnectionType } from './match.type.ts';

const suggested = connection((_, { leastConfidence }) => suggestedRows(leastConfidence));

@Resolver()
export class MatchResolver {
  @Scoped('READ')
  @Query(() => MatchSuggestionConnectionType, {
    description:
      'Records that may be the same, the surest first; pairs that never match are left out. Always current; looked for anew, ' +
      'which takes seconds among tens of thousands of records, only when names, addresses, domains, telephones, keys or roles changed.',
  })
  async matchSuggestions(
    @Arg('type', () => Mergeable, { description: 'Accounts or people.' }) type: Mergeable,
    @Arg('leastConfidence', () => Float, { defaultValue: 0.5, description: 'How likely they must be, from 0 to 1.' })
    _leastConfidence: number,
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, { ...suggested, given: { pairs: await keptSuggestions(context, type) } });
  }
}
