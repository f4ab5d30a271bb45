import { v7 as uuidv7 } from 'uuid';
import { signInFirst } from '../context.ts';
import { idOf } from '../write/known-id.ts';
import { type Asked, knownId } from './follow.ts';
import type { Present } from './presence.ts';

/** Shows the caller at a storyboard and tells who else is there. */
export async function followPresence({ args, context }: Asked): Promise<AsyncIterable<readonly Present[]>> {
  const { caller, house, workspaceId } = context;
  if (caller.kind === 'NOBODY') throw signInFirst();
  const wanted = { table: 'storyboard', id: args['storyboard'], path: ['storyboard'] } as const;
  const storyboard = await knownId(context, wanted);
  const tab = idOf(String(args['tab']), { path: ['tab'], noun: 'tab' });
  const { editing } = args;
  const card = editing == null ? null : idOf(String(editing), { path: ['editing'], noun: 'card' });
  const who = { id: caller.id, name: caller.name, tab, editing: card };
  return house.presences.watch({ ...who, workspaceId, storyboard, stream: uuidv7() });
}
