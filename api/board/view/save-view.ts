import type { EntityManager } from '@mikro-orm/postgresql';
import { actOf } from '../../event/act.ts';
import { asOneOperation } from '../../event/one-operation.ts';
import { Refusal } from '../../refusal.ts';
import { Member } from '../../workspace/member.entity.ts';
import { checked, given, required } from '../../write/checked.ts';
import { flag, nameOf, text } from '../../write/form.ts';
import { idOf, unknown } from '../../write/known-id.ts';
import type { Maybe } from '../../write/reference.ts';
import { refuseStale, refuseUnmade } from '../../write/refuse-stale.ts';
import { refuseArchived } from '../hold-board.ts';
import { Storyboard } from '../storyboard.entity.ts';
import { SavedView } from './saved-view.entity.ts';

export interface SaveView {
  readonly id?: Maybe<string>;
  readonly storyboard?: Maybe<string>;
  readonly name?: Maybe<string>;
  readonly query?: Maybe<string>;
  readonly shared?: Maybe<boolean>;
  readonly ifVersion?: Maybe<number>;
}

export interface DeleteView {
  readonly id: string;
  readonly ifVersion?: Maybe<number>;
}

/** Keeps a way of looking at a board, or changes one that the caller kept. */
export function saveView(em: EntityManager, input: SaveView): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    if (input.id == null) return create(inside, input);
    const view = await ownView(inside, input.id);
    await refuseStale(inside, view, input.ifVersion);
    if (input.storyboard != null && input.storyboard.toLowerCase() !== view.storyboard.id) {
      throw new Refusal('CONFLICT', 'A view stays on its storyboard.', { path: ['storyboard'] });
    }
    Object.assign(view, fieldsOf(input));
    await inside.flush();
    return { id: view.id };
  });
}

/** Gives up a view; only its owner can. */
export function deleteView(em: EntityManager, input: DeleteView): Promise<{ deleted: string }> {
  return asOneOperation(em, null, async (inside) => {
    const view = await ownView(inside, input.id);
    await refuseStale(inside, view, input.ifVersion);
    inside.remove(view);
    await inside.flush();
    return { deleted: view.id };
  });
}

const fieldsOf = ({ name, query, shared }: SaveView) =>
  given({
    name: checked(nameOf(500), name, ['name']),
    query: checked(text(4000), query, ['query']),
    shared: checked(flag, shared, ['shared']),
  });

async function create(em: EntityManager, input: SaveView): Promise<{ id: string }> {
  refuseUnmade(input.ifVersion, 'view');
  const place = { path: ['storyboard'], noun: 'storyboard' };
  const storyboard = await em.findOne(Storyboard, idOf(required(input.storyboard, place.path), place));
  if (!storyboard) throw unknown(place);
  await refuseArchived(em, [storyboard.id]);
  const { name, query, shared } = fieldsOf(input);
  const fields = { name: required(name, ['name']), query: query ?? '', shared: shared ?? false };
  const view = em.create(SavedView, { storyboard, ...fields, owner: memberOf(em) });
  await em.flush();
  return { id: view.id };
}

function memberOf(em: EntityManager): Member {
  const { kind, id } = actOf(em).actor;
  if (kind === 'MEMBER' && id) return em.getReference(Member, id);
  throw new Refusal('FORBIDDEN', 'Views belong to members; a key has none.', { path: ['storyboard'] });
}

/** What others keep for themselves is nobody else's to know. */
async function ownView(em: EntityManager, id: string): Promise<SavedView> {
  const place = { path: ['id'], noun: 'view' };
  const view = await em.findOne(SavedView, idOf(id, place), { populate: ['owner'] });
  const caller = actOf(em).actor.id;
  if (!view || (!view.shared && view.owner.id !== caller)) throw unknown(place);
  if (view.owner.id !== caller) {
    throw new Refusal('FORBIDDEN', `It belongs to ${view.owner.name}; keep one of your own.`, { path: ['id'] });
  }
  await refuseArchived(em, [view.storyboard.id], place.path);
  return view;
}
