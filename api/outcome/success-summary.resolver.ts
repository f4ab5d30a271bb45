import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { accountFilters } from '../account/account.filters.ts';
import { namesLive } from '../archive/archived.rows.ts';
import type { Context } from '../context.ts';
import { one, Row } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { DateTime } from '../scalar.ts';
import { Scoped } from '../scope.ts';
import { leastEvidence } from '../timeline/evidence.ts';
import { SuccessSummaryType } from './success-summary.type.ts';

/** The period, the accounts asked for (null for all), and the question that account experience is told by. */
const summary = one((_, { from, to, where }, meaning) => {
  const account = new Row('kept');
  const accounts =
    where == null
      ? sql`null::uuid[]`
      : sql`array(select kept.id from account as kept where ${meaning('Account', account, where)})`;
  return {
    of: sql`(select period.*, ${accounts} as accounts, case
        when (select count(*) from (select 1 from interaction where survey = 'NPS'
            and ${namesLive('account', sql`account_id`)} limit ${sql.lit(leastEvidence)}) as nps)
          >= ${sql.lit(leastEvidence)} then 'NPS' else 'CSAT' end as asked
      from (select ${from ?? null}::timestamptz as since, coalesce(${to ?? null}::timestamptz, now()) as until) as period)`,
  };
});

@Resolver()
export class SuccessSummaryResolver {
  @Scoped('READ')
  @Query(() => SuccessSummaryType, {
    description: 'Whether we succeed: three pillars with what they rest on, touchpoints, releases, friction by stage.',
  })
  successSummary(
    @Arg('from', () => DateTime, { nullable: true, description: 'The beginning of the period; all time when omitted.' })
    _from: Date | undefined,
    @Arg('to', () => DateTime, {
      nullable: true,
      description: 'The end of the period, not included; now when omitted.',
    })
    _to: Date | undefined,
    @Arg('where', () => accountFilters.where, { nullable: true, description: 'Only these accounts.' }) _where: unknown,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, summary);
  }
}
