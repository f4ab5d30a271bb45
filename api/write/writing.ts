import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { actOf } from '../event/act.ts';

/** The transaction in which a call is written, and the one moment at which all of it happens. */
export interface Writing {
  readonly em: EntityManager;
  readonly workspaceId: string;
  readonly moment: string;
}

export const writingIn = (em: EntityManager): Writing => ({
  em,
  workspaceId: actOf(em).workspaceId,
  moment: new Date().toISOString(),
});

export async function rowsOf<Row>({ em }: Writing, statement: RawBuilder<Row>): Promise<Row[]> {
  return (await statement.execute(em.getKysely())).rows;
}

const patience = '9s';

/**
 * Calls of one kind take turns within a workspace, so that two that bring the same record at the same moment make one
 * record and not two. In a young workspace, of which the planner knows nothing, it would join thousands of rows by a loop
 * within a loop: it may not, while the call lasts.
 */
export async function inTurn<Answer>(writing: Writing, kind: string, work: () => Promise<Answer>): Promise<Answer> {
  await rowsOf(writing, settings({ lock_timeout: patience, enable_nestloop: 'off', plan_cache_mode: 'force_custom_plan' }));
  await rowsOf(writing, sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${writing.workspaceId}`}, 0))`);
  const answer = await work();
  await rowsOf(writing, settings({ enable_nestloop: 'on' }));
  return answer;
}

function settings(wanted: Readonly<Record<string, string>>) {
  return sql`select ${sql.join(Object.entries(wanted).map(([name, value]) => sql`set_config(${name}, ${value}, true)`))}`;
}
