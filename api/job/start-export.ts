import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { readIntended } from '../limit/estimate.ts';
import { factsIn, withDefaults } from '../limit/facts.ts';
import { requestedCost } from '../limit/meter.ts';
import { Refusal } from '../refusal.ts';
import { refuseUnaffordable } from './charge.ts';
import { Listing } from './listing.ts';
import { openJob, refuseBeyond } from './open-job.ts';

interface Wanted {
  readonly query: string;
  readonly variables?: string | null;
}

const path = ['query'];

/** Notes an export to be made. */
export async function startExport(em: EntityManager, context: Context, { query, variables }: Wanted) {
  const { schema } = context.house;
  const text = variables ?? '{}';
  const read = readIntended(schema, { query, variables: text }, []);
  if (read.operation.operation !== 'query') throw new Refusal('INVALID', 'Only a query is exported.', { path });
  const listing = Listing.of(schema, read);
  const { document, operation } = listing.first;
  const facts = factsIn(schema)(document, operation);
  refuseBeyond(context, facts.needs, path);
  const cost = requestedCost(facts.cost, withDefaults(facts, listing.variables(null)));
  refuseUnaffordable(cost, context.house.budgets.allowance.limit);
  return openJob(em, { kind: 'EXPORT', query, variables: text });
}
