import { notices } from '#lib/notices.svelte.ts';
import type { Board } from '../board.svelte.ts';
import type { Card } from '../card.ts';
import type { Change } from './live.query.ts';
import { sentence } from '../movers.ts';
import { cellOf } from '../order.ts';

/** Takes in what the server tells everybody: others' work is noted, the echo of one's own only confirms it. */
export function hear(board: Board, change: Change): void {
  const mine = change.actor.id !== null && change.actor.id === board.member?.id;
  if (!board.outbox.knows(change.operationId)) noteChanges(board, change, mine ? 'You' : change.actor.name);
  if (!mine && !board.outbox.knows(change.operationId)) noteMoves(board, change);
  if (!mine) noteArchiving(board, change);
  board.outbox.settle(change.operationId);
  board.applied(change);
}

function noteChanges({ movers }: Board, { cards }: Change, who: string) {
  for (const { id } of cards) movers.touched(id, who);
}

/** What this person was about to do cannot be done any more, or can be again. */
function noteArchiving({ frame }: Board, { actor, storyboard }: Change) {
  const [was, now] = [frame.archivedAt !== null, storyboard.archivedAt !== null];
  if (storyboard.version > frame.version && was !== now)
    notices.say(`${actor.name} ${now ? 'archived' : 'restored'} this board.`);
}

function noteMoves(board: Board, { actor, cards }: Change) {
  for (const { id, title, version, epic, release } of cards) {
    const was = board.confirmed.cards.get(id);
    const now = { epic: epic.id, release: release?.id ?? null };
    if (!was || was.version > version || keyOf(was) === keyOf(now)) continue;
    const mover = { name: actor.name, title, to: placeWords(board, was, now), at: Date.now() };
    board.movers.saw(id, mover);
    if (board.movers.movedByMe(id)) offerBack(board, was, sentence(mover));
  }
}

const keyOf = ({ epic, release }: Cell) => cellOf(epic, release);

/** This person has just put the card where it was until now. */
function offerBack(board: Board, { id, epic, release }: Card, told: string) {
  const list = board.confirmed.order.get(cellOf(epic, release)) ?? [];
  const after = list[list.indexOf(id) - 1] ?? null;
  const act = () => void board.move({ cards: [id], epic, release, after });
  notices.say(told, { words: 'Put it back', act });
}

type Cell = Pick<Card, 'epic' | 'release'>;

/** The release when it changed, else the epic. */
function placeWords({ frame }: Board, was: Cell, now: Cell): string {
  if (was.release === now.release) return frame.epics.find(({ id }) => id === now.epic)?.name ?? 'another epic';
  return frame.releases.find(({ id }) => id === now.release)?.name ?? 'unscheduled';
}
