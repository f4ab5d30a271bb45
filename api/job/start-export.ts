import type { EntityManager } from '@mikro-orm/postgresql';
import { print, separateOperations } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { type ReadDocument, readIntended } from '../limit/estimate.ts';
import { factsIn, withDefaults } from '../limit/facts.ts';
import { refuseEmpty } from '../limit/never-empty.ts';
import { requestedCost } from '../limit/meter.ts';
import { refuseBrokenText, refuseNulInDocument } from '../limit/text.ts';
import { Refusal } from '../refusal.ts';
import { refuseUnaffordable } from './charge.ts';
import { Listing } from './listing.ts';
import { openJob, refuseBeyond } from './open-job.ts';

interface Wanted {
  readonly query: string;
  readonly variables?: string | null;
  readonly operationName?: string | null;
}

const path = ['query'];

/** Notes an export to be made. Whatever can be said against it is said here, so that nothing begins that cannot end. */
export async function startExport(em: EntityManager, context: Context, { query, variables, operationName }: Wanted) {
  const { schema } = context.house;
  const text = variables ?? '{}';
  const read = readIntended(schema, { query, variables: text, operationName: operationName || null }, []);
  if (read.operation.operation !== 'query') throw new Refusal('INVALID', 'Only a query is exported.', { path });
  refuseNulInDocument(query, path);
  refuseBrokenText(read.variables, ['variables']);
  refuseEmpty(factsIn(schema)(read.document, read.operation), read.variables, []);
  const listing = Listing.of(schema, read);
  const { document, operation } = listing.first;
  const facts = factsIn(schema)(document, operation);
  refuseBeyond(context, facts.needs, path);
  const cost = requestedCost(facts.cost, withDefaults(facts, listing.variables(null)));
  refuseUnaffordable(cost, context.house.budgets.allowance.limit);
  const { remarks } = listing;
  const cursor = await listing.begin(() => settledNow(em));
  return openJob(em, { kind: 'EXPORT', query: alone(read, query), variables: text, cursor, remarks: [...remarks] });
}

/** The document with the one operation that is meant. */
function alone({ document, operation }: ReadDocument, query: string): string {
  const operations = separateOperations(document);
  const own = operations[operation.name?.value ?? ''];
  return own && Object.keys(operations).length > 1 ? print(own) : query;
}

async function settledNow(em: EntityManager): Promise<string> {
  const { rows } = await sql<{ settled: string }>`select settled_sequence()::text as settled`.execute(em.getKysely());
  return rows[0]?.settled ?? '0';
}
