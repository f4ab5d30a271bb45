import type { EntityManager } from '@mikro-orm/postgresql';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { Epic } from './epic.entity.ts';
import { holdBoard } from './hold-board.ts';
import { Release } from './release.entity.ts';

/** The epic with this id, on a board that nobody else arranges until the transaction ends. */
export async function holdEpic(em: EntityManager, text: string, ifVersion: Maybe<number>): Promise<Epic> {
  const place = { path: ['epic'], noun: 'epic' };
  const epic = await em.findOne(Epic, { id: idOf(text, place), archivedAt: null });
  if (!epic) throw unknown(place);
  await holdBoard(em, epic.storyboard.id, place.path);
  await em.refresh(epic);
  if (epic.archivedAt) throw unknown(place);
  await refuseStale(em, epic, ifVersion);
  return epic;
}

/** The same for a release. */
export async function holdRelease(em: EntityManager, text: string, ifVersion: Maybe<number>): Promise<Release> {
  const place = { path: ['release'], noun: 'release' };
  const release = await em.findOne(Release, { id: idOf(text, place), archivedAt: null });
  if (!release) throw unknown(place);
  await holdBoard(em, release.storyboard.id, place.path);
  await em.refresh(release);
  if (release.archivedAt) throw unknown(place);
  await refuseStale(em, release, ifVersion);
  return release;
}
