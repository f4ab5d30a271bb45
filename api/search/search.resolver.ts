import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { connection } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { Scoped } from '../scope.ts';
import { SearchType } from '../vocabulary.ts';
import { foundRows } from './found-rows.ts';
import { SearchResultConnectionType } from './search.type.ts';

const found = connection((_, args) => ({
  of: foundRows(args),
  order: (row) => [
    { by: row.column('score'), type: 'float8', descending: true },
    { by: row.column('id'), type: 'uuid', descending: true },
  ],
}));

@Resolver()
export class SearchResolver {
  @Scoped('READ')
  @Query(() => SearchResultConnectionType, {
    description:
      'Records of all kinds in which every word occurs, and names that are nearly what was typed, the best first. ' +
      'Of interactions the newest 50,000 are looked through.',
  })
  search(
    @Arg('text', () => String, { description: 'The words, or their beginnings; at most 8 of them count.' })
    _text: string,
    @Arg('types', () => [SearchType], { nullable: true, description: 'Only records of these kinds; all without it.' })
    _types: SearchType[] | undefined,
    @Arg('names', () => Boolean, {
      defaultValue: false,
      description: 'Only by what records are called, which is quick enough to search while somebody types.',
    })
    _names: boolean,
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, found);
  }
}
