import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../../event/act.ts';
import { appendEvents, type Happened } from '../../event/append-events.ts';
import type { Changes } from '../../event/event.entity.ts';
import { snakeCase } from '../../graph/graph.ts';
import { cardColumns } from '../card-fields.ts';

/** A record with its id, field by field as its events name them; relations as ids. */
export type BegunRow = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What a new board begins with; its lists are ids. */
export interface BegunBoard {
  readonly lineOfBusiness: string | null;
  readonly epics: readonly BegunRow[];
  readonly releases: readonly BegunRow[];
  readonly cards: readonly BegunRow[];
  readonly concernedRoles: Ties;
  readonly values: Ties;
}

/** Records by the ids of their cards. */
export type Ties = ReadonlyMap<string, readonly string[]>;

type Columns = Readonly<Record<string, string>>;

const epicColumns: Columns = { storyboard: 'storyboard_id', name: 'name', stage: 'stage', rank: 'rank' };
const releaseFields = ['name', 'outcomeStatement', 'capacity', 'state', 'rank'];
const releaseColumns: Columns = {
  storyboard: 'storyboard_id',
  ...Object.fromEntries(releaseFields.map((field) => [field, snakeCase(field)])),
};
const columnsOfCard: Columns = Object.fromEntries(cardColumns.map(({ field, name }) => [field, name]));

/** Writes all of it on a new board: one statement for each table, and one for the events. */
export async function begin(em: EntityManager, storyboard: string, board: BegunBoard): Promise<void> {
  const placed = (rows: readonly BegunRow[]) => rows.map((row) => ({ ...row, storyboard }));
  const [epics, releases, cards] = [placed(board.epics), placed(board.releases), placed(board.cards)];
  await insert(em, 'epic', { rows: epics, columns: epicColumns });
  await insert(em, 'release', { rows: releases, columns: releaseColumns });
  await insert(em, 'card', { rows: cards, columns: columnsOfCard });
  await tie(em, 'role', board.concernedRoles);
  await tie(em, 'value', board.values);
  const lists = { concernedRoles: board.concernedRoles, values: board.values };
  await appendEvents(em, [
    ...epics.map((row) => made('Epic', row)),
    ...releases.map((row) => made('Release', row)),
    ...cards.map((row) => made('TouchpointCard', row, lists)),
  ]);
}

interface Inserted {
  readonly rows: readonly BegunRow[];
  readonly columns: Columns;
}

async function insert(em: EntityManager, table: string, { rows, columns }: Inserted): Promise<void> {
  if (rows.length === 0) return;
  const names = ['id', ...Object.values(columns)].map((name) => sql.ref(name));
  const given = rows.map((row) => ({
    id: row.id,
    ...Object.fromEntries(Object.entries(columns).map(([field, name]) => [name, row[field] ?? null])),
    ...(table === 'card' && { tags: row['tags'] ?? [] }),
  }));
  await sql`
    insert into ${sql.table(table)} (workspace_id, ${sql.join(names)})
    select ${actOf(em).workspaceId}::uuid, ${sql.join(names)}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(given)}::jsonb)`.execute(em.getKysely());
}

async function tie(em: EntityManager, target: 'role' | 'value', ties: Ties): Promise<void> {
  const pairs = [...ties].flatMap(([card, others]) => others.map((other) => ({ card, other })));
  if (pairs.length === 0) return;
  await sql`
    insert into ${sql.table(`card_${target}`)} (workspace_id, card_id, ${sql.ref(`${target}_id`)})
    select ${actOf(em).workspaceId}::uuid, card, other
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair (card uuid, other uuid)`.execute(em.getKysely());
}

function made(type: string, { id, ...fields }: BegunRow, lists: Readonly<Record<string, Ties>> = {}): Happened {
  const told: Changes = {};
  for (const [field, value] of Object.entries(fields)) if (value != null) told[field] = [null, value];
  for (const [field, ties] of Object.entries(lists)) if (ties.get(id)?.length) told[field] = [[], ties.get(id)];
  return { type, recordId: id, action: 'CREATED', changes: told };
}
