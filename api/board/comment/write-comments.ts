import type { EntityManager } from '@mikro-orm/postgresql';
import { actOf } from '../../event/act.ts';
import { asOneOperation } from '../../event/one-operation.ts';
import { Refusal } from '../../refusal.ts';
import { Member } from '../../workspace/member.entity.ts';
import { checked } from '../../write/checked.ts';
import { findAll } from '../../write/find-all.ts';
import { nameOf } from '../../write/form.ts';
import { idOf, unknown } from '../../write/known-id.ts';
import type { Maybe } from '../../write/reference.ts';
import { refuseStale } from '../../write/refuse-stale.ts';
import { TouchpointCard } from '../card.entity.ts';
import { refuseArchived } from '../hold-board.ts';
import { Comment } from './comment.entity.ts';

export interface AddComment {
  readonly card: string;
  readonly body: string;
  readonly mentions?: Maybe<readonly string[]>;
}

export interface EditComment {
  readonly id: string;
  readonly body: string;
  readonly mentions?: Maybe<readonly string[]>;
  readonly ifVersion?: Maybe<number>;
}

export interface DeleteComment {
  readonly id: string;
  readonly ifVersion?: Maybe<number>;
}

const words = nameOf(100_000);
const mentioned = (em: EntityManager, ids: Maybe<readonly string[]>): Promise<Member[]> =>
  findAll(em, Member, { ids, path: ['mentions'], noun: 'member' });

/** Says something about a card. */
export function addComment(em: EntityManager, input: AddComment): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const place = { path: ['card'], noun: 'card' };
    const card = await inside.findOne(TouchpointCard, { id: idOf(input.card, place), archivedAt: null });
    if (!card) throw unknown(place);
    await refuseArchived(inside, [card.storyboard.id], place.path);
    const { kind: actorKind, id: actorId, name: actorName } = actOf(inside).actor;
    const body = checked(words, input.body, ['body']);
    const mentions = await mentioned(inside, input.mentions);
    const comment = inside.create(Comment, { card, body, actorKind, actorId, actorName, mentions });
    await inside.flush();
    return { id: comment.id };
  });
}

/** Only whoever said it puts it otherwise. */
export function editComment(em: EntityManager, input: EditComment): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const comment = await ownComment(inside, input.id);
    await refuseStale(inside, comment, input.ifVersion);
    const body = checked(words, input.body, ['body']);
    if (input.mentions !== undefined) comment.mentions.set(await mentioned(inside, input.mentions));
    if (body !== comment.body) Object.assign(comment, { body, editedAt: new Date() });
    await inside.flush();
    return { id: comment.id };
  });
}

/** Only whoever said it takes it away. */
export function deleteComment(em: EntityManager, input: DeleteComment): Promise<{ deleted: string }> {
  return asOneOperation(em, null, async (inside) => {
    const comment = await ownComment(inside, input.id);
    await refuseStale(inside, comment, input.ifVersion);
    inside.remove(comment);
    await inside.flush();
    return { deleted: comment.id };
  });
}

async function ownComment(em: EntityManager, id: string): Promise<Comment> {
  const place = { path: ['id'], noun: 'comment' };
  const comment = await em.findOne(Comment, idOf(id, place), { populate: ['mentions', 'card'] });
  if (!comment) throw unknown(place);
  const { actor } = actOf(em);
  if (comment.actorId === null || comment.actorId !== actor.id) {
    throw new Refusal('FORBIDDEN', `${comment.actorName} said it; only they can change it.`, { path: ['id'] });
  }
  await refuseArchived(em, [comment.card.storyboard.id], place.path);
  return comment;
}
