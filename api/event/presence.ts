import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { idOf, unknown } from '../write/known-id.ts';
import type { Caller } from '../workspace/caller.ts';
import type { ShowPresenceInput } from './presence.type.ts';

/** Somebody who looks at a storyboard in one tab. */
export interface Present {
  readonly id: string;
  readonly name: string;
  readonly tab: string;
  readonly editing: string | null;
}

/** The stream by which somebody is present. */
export interface Presence extends Present {
  readonly workspaceId: string;
  readonly storyboard: string;
  readonly stream: string;
}

/** How long somebody of whom nothing is heard is taken to be there. */
const believed = sql`interval '40 seconds'`;

/** Who is at these storyboards, by name. */
export const presentAt = `select coalesce(json_object_agg(storyboard_id, members), '{}')::text from (
  select storyboard_id, json_agg(json_build_object('id', member_id, 'name', name, 'tab', tab, 'editing', editing)
    order by name, tab) as members
  from presence where storyboard_id = any($1) and seen_at > now() - interval '40 seconds'
  group by storyboard_id) as boards`;

/** A tab that follows anew takes the place of its stream before. */
export async function appear(em: EntityManager, { storyboard, tab, id, name, ...rest }: Presence): Promise<void> {
  await sql`insert into presence (storyboard_id, tab, member_id, name, editing, stream)
    values (${storyboard}::uuid, ${tab}::uuid, ${id}::uuid, ${name}, ${rest.editing}::uuid, ${rest.stream}::uuid)
    on conflict (workspace_id, storyboard_id, tab) do update set member_id = excluded.member_id, name = excluded.name,
      editing = excluded.editing, stream = excluded.stream, seen_at = now()`.execute(em.getKysely());
}

export async function disappear(em: EntityManager, { stream, storyboard, tab }: Presence): Promise<void> {
  await sql`delete from presence where stream = ${stream}::uuid
    and storyboard_id = ${storyboard}::uuid and tab = ${tab}::uuid`.execute(em.getKysely());
}

/** Those whose streams are open are there; those of whom nobody said so for long have gone. */
export async function stay(em: EntityManager, streams: readonly string[]): Promise<void> {
  await sql`with gone as (delete from presence where seen_at < now() - 2 * ${believed})
    update presence set seen_at = now() where stream = any(${streams}::uuid[])`.execute(em.getKysely());
}

/** Tells the others what is edited in a tab that is there. */
export async function showPresence(em: EntityManager, caller: Caller, input: ShowPresenceInput): Promise<object> {
  const tab = idOf(input.tab, { path: ['tab'], noun: 'tab' });
  const board = idOf(input.storyboard, { path: ['storyboard'], noun: 'storyboard' });
  const editing = input.editing == null ? null : idOf(input.editing, { path: ['editing'], noun: 'card' });
  const member = caller.kind === 'NOBODY' ? null : caller.id;
  const { numAffectedRows } = await sql`update presence set editing = ${editing}::uuid, seen_at = now()
    where storyboard_id = ${board}::uuid and tab = ${tab}::uuid and member_id = ${member}::uuid`.execute(
    em.getKysely(),
  );
  if (!numAffectedRows) throw unknown({ path: ['tab'], noun: 'tab' });
  return {};
}
