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
