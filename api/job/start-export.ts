import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { actOf } from '../event/act.ts';
import { readIntended } from '../limit/estimate.ts';
import { factsIn } from '../limit/facts.ts';
import { Refusal } from '../refusal.ts';
import { Job } from './job.entity.ts';
import { Listing } from './listing.ts';

interface Wanted {
  readonly query: string;
  readonly variables?: string | null;
}

const mostOpen = 10;

/** Notes an export to be made; whichever process is free begins it. */
export async function startExport(em: EntityManager, context: Context, { query, variables }: Wanted) {
  const { schema } = context.house;
  const text = variables ?? '{}';
  const read = readIntended(schema, { query, variables: text }, []);
  if (read.operation.operation !== 'query') throw new Refusal('INVALID', 'Only a query is exported.', place);
  Listing.of(schema, read);
  refuseBeyond(context, factsIn(schema)(read.document, read.operation).needs);
  if ((await em.count(Job, { state: { $in: ['WAITING', 'RUNNING'] } })) >= mostOpen) {
    throw new Refusal('TOO_MANY', `${mostOpen} jobs are under way here; wait until one has ended.`);
  }
  const { actor } = actOf(em);
  const maker = { makerKind: actor.kind, makerId: actor.id, makerName: actor.name };
  const job = em.create(Job, { kind: 'EXPORT', query, variables: text, ...maker });
  await em.flush();
  await sql`insert into auth.open_job (job_id, workspace_id) values (${job.id}::uuid, ${job.workspaceId}::uuid)`.execute(
    em.getKysely(),
  );
  return { id: job.id };
}

const place = { path: ['query'] };

function refuseBeyond({ caller }: Context, needs: ReadonlySet<string>): void {
  const scopes: ReadonlySet<string> = caller.kind === 'NOBODY' ? new Set() : caller.scopes;
  const missing = [...needs].filter((scope) => !scopes.has(scope));
  if (missing.length > 0) throw new Refusal('FORBIDDEN', `This needs the scope ${missing.join(' and ')}.`, place);
}
