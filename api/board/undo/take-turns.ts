import { ReferenceKind } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { fieldsOf, kept, keptTypes } from './boards.ts';
import { type PlaceOf, restoreKeys, turnKeys } from './turn-keys.ts';
import { turnTies } from './turn-ties.ts';
import type { BoardType, Turn } from './turns.ts';

/** Makes records what turns say they become. */
export async function takeTurns(em: EntityManager, turns: readonly Turn[], at: PlaceOf): Promise<void> {
  for (const type of keptTypes) {
    const some = turns.filter((turn) => turn.type === type);
    if (some.length > 0) await take(em, some, { type, at });
  }
}

interface Taking {
  readonly type: BoardType;
  readonly at: PlaceOf;
}

async function take(em: EntityManager, turns: readonly Turn[], { type, at }: Taking): Promise<void> {
  await restoreKeys(em, type, { turns: turns.filter(returns), at });
  await write(em, type, turns);
  await turnKeys(em, type, { turns, at });
  await turnTies(em, type, turns);
}

const returns = ({ there: [before, after] }: Turn): boolean => !before && after;

/** One statement for all: fields that a turn does not name keep what they are. */
async function write(em: EntityManager, type: BoardType, turns: readonly Turn[]): Promise<void> {
  const columns = columnsOf(em, type);
  const given = turns.map(({ id, there: [before, after], fields }) => {
    const named = Object.entries(fields).flatMap(([name, [, is]]) => (columns[name] ? [[columns[name], is]] : []));
    return { id, leaves: before && !after, returns: !before && after, patch: Object.fromEntries(named) };
  });
  const table = kept[type].table;
  const touched = [...new Set(given.flatMap(({ patch }) => Object.keys(patch)))].sort();
  await sql`
    update ${sql.table(table)} set version = ${sql.ref(`${table}.version`)} + 1, updated_at = now(),
      archived_at = case when leaves then now() when not returns then archived_at end ${assigned(table, touched)}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (id uuid, leaves boolean, returns boolean, patch jsonb)
    where ${sql.ref(`${table}.id`)} = given.id`.execute(em.getKysely());
}

function assigned(table: string, columns: readonly string[]): RawBuilder<unknown> {
  if (columns.length === 0) return sql``;
  const names = columns.map((name) => sql.ref(name));
  const next = columns.map((name) => sql.ref(`next.${name}`));
  return sql`, (${sql.join(names)}) = (
    select ${sql.join(next)} from jsonb_populate_record(${sql.ref(table)}, given.patch) as next)`;
}

/** The column of every field that has one. */
function columnsOf(em: EntityManager, type: BoardType): Record<string, string> {
  const plain = fieldsOf(em, type).filter(
    ({ kind }) => kind === ReferenceKind.SCALAR || kind === ReferenceKind.MANY_TO_ONE,
  );
  return Object.fromEntries(plain.map(({ name, fieldNames }) => [name, fieldNames[0] as string]));
}
