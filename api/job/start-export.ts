import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { readIntended } from '../limit/estimate.ts';
import { factsIn } from '../limit/facts.ts';
import { Refusal } from '../refusal.ts';
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
  Listing.of(schema, read);
  refuseBeyond(context, factsIn(schema)(read.document, read.operation).needs, path);
  return openJob(em, { kind: 'EXPORT', query, variables: text });
}
