import { ask, Refused } from '#lib/ask.ts';
import { graphql } from '#lib/graphql.ts';
import type { Board } from '../board.svelte.ts';
import { changing } from '../changing.ts';
import type { Deed, Kept, Telling } from '../deed.ts';
import { moving } from '../moving.ts';
import { cellOf } from '../order.ts';
import type { Operation } from '../outbox.svelte.ts';
import { removing } from '../removing.ts';
import { shifting } from '../shifting.ts';
import { restoring } from '../undoing.ts';

const doneQuery = graphql(`
  query Done($id: ID!) {
    storyboard(id: $id) {
      undoable(first: 100) {
        id
      }
      redoable(first: 100) {
        id
      }
    }
  }
`);

/** Asks once which operations of this person the server has taken already; asked again when it could not be reached. */
export function takenOn(board: Board): (id: string) => Promise<boolean> {
  let asked: Promise<ReadonlySet<string>> | null = null;
  const known = async () => {
    const { storyboard } = await ask(board.fetch, doneQuery, { id: board.frame.id });
    return new Set([...(storyboard?.undoable ?? []), ...(storyboard?.redoable ?? [])].map(({ id }) => id));
  };
  return async (id) => {
    asked ??= known();
    return asked.then(
      (ids) => ids.has(id),
      (error: unknown) => {
        asked = null;
        throw error;
      },
    );
  };
}

/** What was done on a page before this one, under the id it had: sent unless it arrived, and not over what others did. */
export function again(board: Board, { id, deed }: Kept, { taken, refuse }: Again): Operation {
  const operation = doing(board, deed, { id, refuse });
  const send = async () => {
    if (await taken(id)) return () => undefined;
    refuseMoved(board, deed);
    refuseRenamed(board, deed);
    return operation.send();
  };
  return { ...operation, send, deed };
}

type Again = Pick<Telling, 'refuse'> & { taken: (id: string) => Promise<boolean> };

/** The operation that does it. */
export function doing(board: Board, deed: Deed, telling: Telling): Operation {
  switch (deed.kind) {
    case 'move':
      return moving(board, deed.move, telling);
    case 'shift':
      return shifting(board, deed, telling);
    case 'change': {
      const patch = new Map(deed.patches);
      return changing(board, { cards: [...patch.keys()], patch, seen: deed.seen }, telling);
    }
    case 'archive':
      return removing(board, deed.cards, telling);
    case 'restore':
      return restoring(board, deed.cards, telling);
  }
}

function refuseMoved(board: Board, deed: Deed) {
  if (!('stood' in deed)) return;
  for (const [id, cells] of Object.entries(deed.stood)) {
    const card = board.confirmed.cards.get(id);
    if (!card || cells.includes(cellOf(card.epic, card.release))) continue;
    throw new Refused('STALE', `Meanwhile “${card.title}” was moved to ${placeOf(board, card)}.`);
  }
}

function refuseRenamed(board: Board, deed: Deed) {
  if (deed.kind !== 'change' || deed.seen === undefined) return;
  const [[id, { title }] = ['', {}]] = deed.patches;
  const now = board.confirmed.cards.get(id)?.title;
  if (now === undefined || now === deed.seen || now === title) return;
  throw new Refused('STALE', `Meanwhile its title became “${now}”.`);
}

type Cell = { epic: string; release: string | null };

/** "Onboarding, Release 2" */
export function placeOf({ frame }: Board, { epic, release }: Cell): string {
  const named = (list: readonly { id: string; name: string }[], id: string) => list.find((own) => own.id === id)?.name;
  const slice = release === null ? 'unscheduled' : (named(frame.releases, release) ?? 'a release that is gone');
  return `${named(frame.epics, epic) ?? 'an epic that is gone'}, ${slice}`;
}
