import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { one, Row } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { given, through } from '../graph/slot.ts';
import { Refusal } from '../refusal.ts';
import { Scoped } from '../scope.ts';
import { ChangeFeedType } from './change.type.ts';
import { refuseUnknownTypes } from './refuse-unknown-types.ts';
import { sequenceIn } from './sequence.ts';
import { settledSequence } from './settled.ts';
import { toldToCaller } from './told-to.ts';

const mostChanges = 1000;
const end = sql`least(${settledSequence}, ${given('until')}::bigint)`;

/** See ChangeFeed in change.shape.ts for what is made of the sequences found. */
const feed = one((_, { afterSequence, types, first }) => {
  const after = sql`${through(afterSequence, sequence)}::bigint`;
  const kinds = types == null ? sql`` : sql`and type = any(${types})`;
  return {
    of: sql`(select ${after} as after, ${through(first, howMany)}::int as most, array(
      select sequence from event where sequence > ${after} and sequence <= ${end} ${kinds}
        and ${toldToCaller(new Row('event'))}
      order by sequence limit ${through(first, howMany)}::int + 1) as found)`,
  };
});

@Resolver()
export class ChangeResolver {
  @Scoped('READ')
  @Query(() => ChangeFeedType, {
    description:
      'The event log behind a sequence, in order, none left out that you may read: keep `lastSequence` and ask again. ' +
      'Keys and webhooks are told with the scope ADMIN alone, views that are not shared to their owner.',
  })
  changes(
    @Arg('afterSequence', () => String, { defaultValue: '0', description: 'The last sequence you know; 0 for all.' })
    _after: string,
    @Arg('types', () => [String], { nullable: true, description: 'Only changes of these types, such as Account.' })
    types: string[] | null | undefined,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many changes, 1 to 1,000.' }) _first: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    refuseUnknownTypes(context.graph, types ?? [], 'types');
    return read(context, info, { ...feed, given: { until: context.until } });
  }
}

const sequence = (value: unknown): string => sequenceIn(value, ['afterSequence']);

function howMany(value: unknown): number {
  if (typeof value === 'number' && value >= 1 && value <= mostChanges) return value;
  throw new Refusal('OUT_OF_RANGE', `Ask for 1 to ${mostChanges} changes at once.`, { path: ['first'] });
}
