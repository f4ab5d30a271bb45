import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Field } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { Scoped } from '../scope.ts';
import { SearchType } from '../vocabulary.ts';
import { foundRows } from './found-rows.ts';
import { SearchResultConnectionType } from './search.type.ts';

/** What is sought stands in one row of the statement, so that no word leads to another plan: one serves them all. */
const found: Field = {
  kind: 'connection',
  keyed: true,
  rows: (_, args) => ({
    of: foundRows(args),
    order: (row) => [
      { by: row.column('score'), type: 'float8', descending: true },
      { by: row.column('id'), type: 'uuid', descending: true },
    ],
  }),
};

@Resolver()
export class SearchResolver {
  @Scoped('READ')
  @Query(() => SearchResultConnectionType, {
    description:
      'Records of all kinds in which every word occurs, the best first. A whole mail address, domain or key of another ' +
      'system (0015 or crm:0015) puts its record before all others; then come names that are just that, begin so, or ' +
      'have a word that does. Accents and capitals make no difference (zurich finds Zürich, strasse finds Straße). With ' +
      'fewer than four finds also titles with one slip in a word of at least four letters, and names that are alike. ' +
      'Of interactions the newest 50,000 are looked through, and all by their key.',
  })
  search(
    @Arg('text', () => String, { description: 'The words, or parts of them; the first 200 letters and 8 words count.' })
    _text: string,
    @Arg('types', () => [SearchType], { nullable: true, description: 'Only records of these kinds; all without it.' })
    _types: SearchType[] | undefined,
    @Arg('names', () => Boolean, {
      defaultValue: false,
      description:
        'Only by what records are called, and by what means just one, which is quick enough while somebody types.',
    })
    _names: boolean,
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, found);
  }
}
