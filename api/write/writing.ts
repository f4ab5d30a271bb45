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

const patience = { lock_timeout: '9s' };

/**
 * How the planner goes about a call. Of a young workspace it has no idea: while records are looked up it may not join
 * thousands of rows by a loop within a loop, and while they are written it may not take the workspace for empty, or it
 * would walk all of it for every foreign key.
 */
const plans = {
  looking: { enable_nestloop: 'off', plan_cache_mode: 'force_custom_plan' },
  writing: { enable_nestloop: 'on', plan_cache_mode: 'force_generic_plan' },
  usual: { enable_nestloop: 'on', plan_cache_mode: 'auto' },
};

/** Calls of one kind take turns in a workspace: two that bring the same record at the same moment make one, not two. */
export function inTurn<Answer>(writing: Writing, kind: string, work: () => Promise<Answer>): Promise<Answer> {
  return inTurns(writing, [kind], work);
}

/** The same with calls of several kinds; who needs several names them in one order, or two would wait for each other. */
export async function inTurns<Answer>(
  writing: Writing,
  kinds: readonly string[],
  work: () => Promise<Answer>,
): Promise<Answer> {
  const names = kinds.map((kind) => `${kind} ${writing.workspaceId}`);
  await rowsOf(writing, settings({ ...patience, ...plans.looking }));
  await rowsOf(
    writing,
    sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${names}::text[]) as name`,
  );
  const answer = await work();
  await planFor(writing, 'usual');
  return answer;
}

export async function planFor(writing: Writing, phase: keyof typeof plans): Promise<void> {
  await rowsOf(writing, settings(plans[phase]));
}

function settings(wanted: Readonly<Record<string, string>>) {
  return sql`select ${sql.join(Object.entries(wanted).map(([name, value]) => sql`set_config(${name}, ${value}, true)`))}`;
}
