import { sql } from 'kysely';
import { rowsOf, type Writing } from './writing.ts';

const many = 500;

/** After many rows went into a table that was small, the planner looks at it anew, before others point at these rows. */
export async function learnSize(writing: Writing, table: string, written: number): Promise<void> {
  if (written < many) return;
  await rowsOf(writing, sql`select learn_size(${table}::text::regclass, ${written}::int)`);
}
