import { sql } from 'kysely';
import { type Bulk, knownIn, soundIn } from '../write/bulk.ts';
import type { Draft } from '../write/draft.ts';
import { refuseOrphans } from '../write/resolve-references.ts';
import { rowsOf } from '../write/writing.ts';
import { type Cell, lockCells } from './cell.ts';
import { type HeldBoard, heldBoards, resting } from './hold-board.ts';
import { ranksWithin } from './rank.ts';

interface Kept extends Cell {
  readonly id: string;
  readonly storyboard: string;
  readonly rank: string;
}

/** Cards stay on one board; those that are new in a cell go to its end, in the order of the call. */
export async function arrangeCards(bulk: Bulk): Promise<void> {
  const kept = await cardsOf(bulk);
  await refuseForeign(bulk, kept);
  await refuseResting(bulk, kept);
  refuseOrphans(bulk);
  const arriving = soundIn(bulk).filter(
    (draft) => !draft.known || draft.changes?.['epic'] || draft.changes?.['release'],
  );
  if (arriving.length > 0) await append(bulk, arriving, kept);
}

async function cardsOf(bulk: Bulk): Promise<Map<string, Kept>> {
  const ids = knownIn(bulk).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const cards = await rowsOf(
    bulk.writing,
    sql<Kept>`
    select id, storyboard_id as storyboard, epic_id as epic, release_id as release, rank from card
    where id = any(${ids}::uuid[])`,
  );
  return new Map(cards.map((card) => [card.id, card]));
}

const boardOf = (draft: Draft, kept: ReadonlyMap<string, Kept>): unknown =>
  draft.written('storyboard') ?? kept.get(draft.id)?.storyboard;

async function refuseForeign(bulk: Bulk, kept: ReadonlyMap<string, Kept>): Promise<void> {
  const boards = await placesOf(bulk);
  for (const draft of soundIn(bulk)) {
    const board = boardOf(draft, kept);
    if (draft.known && kept.get(draft.id)?.storyboard !== board) {
      draft.refuse('CONFLICT', ['ref'], 'The card with this reference is on another storyboard.');
    }
    for (const place of ['epic', 'release'] as const) {
      const id = draft.written(place);
      if (typeof id !== 'string' || boards.get(id) === board) continue;
      draft.refuse('CONFLICT', [place], `The ${place} is on another storyboard than the card.`);
    }
    if (draft.written('expectAfterCard') === draft.id) {
      draft.refuse('INVALID', ['expectation', 'after'], 'A card cannot be expected after itself.');
    }
  }
}

async function refuseResting(bulk: Bulk, kept: ReadonlyMap<string, Kept>): Promise<void> {
  const ids = new Set(soundIn(bulk).map((draft) => boardOf(draft, kept)));
  const boards = await rowsOf(bulk.writing, sql<HeldBoard>`${heldBoards(sql`select unnest(${[...ids]}::uuid[])`)}`);
  const archived = new Map(boards.filter((board) => board.archived).map((board) => [board.id as unknown, board]));
  for (const draft of archived.size > 0 ? soundIn(bulk) : []) {
    const board = archived.get(boardOf(draft, kept));
    if (board) draft.refuse('CONFLICT', ['id'], resting(board));
  }
}

async function placesOf(bulk: Bulk): Promise<Map<string, string>> {
  const named = (place: string): string[] => [
    ...new Set(soundIn(bulk).flatMap((draft) => textIn(draft.written(place)))),
  ];
  const [epics, releases] = [named('epic'), named('release')];
  const rows = await rowsOf(
    bulk.writing,
    sql<{ id: string; storyboard: string }>`
    with held_epic as materialized (
      select id, storyboard_id from epic
      where id = any(${epics}::uuid[]) and archived_at is null order by id for key share
    ), held_release as materialized (
      select id, storyboard_id from release
      where id = any(${releases}::uuid[]) and archived_at is null order by id for key share
    )
    select id, storyboard_id as storyboard from held_epic union all select id, storyboard_id from held_release`,
  );
  return new Map(rows.map(({ id, storyboard }) => [id, storyboard]));
}

const textIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

const keyOf = ({ epic, release }: Cell): string => `${epic} ${release ?? ''}`;

async function append(bulk: Bulk, arriving: readonly Draft[], kept: ReadonlyMap<string, Kept>): Promise<void> {
  const cells = Map.groupBy(arriving, (draft) => keyOf(cellOf(draft, kept.get(draft.id))));
  const places = arriving.map((draft) => cellOf(draft, kept.get(draft.id)));
  await lockCells(bulk.writing.em, places);
  const last = await lastRanks(bulk, places);
  for (const [key, drafts] of cells) {
    const ranks = ranksWithin({ before: last.get(key) ?? null, next: null }, drafts.length);
    if (!ranks) throw new Error(`No card can follow the rank ${last.get(key)}`);
    drafts.forEach((draft, at) => rankAs(draft, ranks[at] as string, kept.get(draft.id)));
  }
}

function cellOf(draft: Draft, kept: Kept | undefined): Cell {
  const [epic, release] = [draft.written('epic'), draft.written('release')];
  return {
    epic: String(epic ?? kept?.epic),
    release: release === undefined ? (kept?.release ?? null) : (release as string | null),
  };
}

async function lastRanks(bulk: Bulk, cells: readonly Cell[]): Promise<Map<string, string>> {
  const epics = [...new Set(cells.map(({ epic }) => epic))];
  const rows = await rowsOf(
    bulk.writing,
    sql<Cell & { rank: string }>`
    select epic_id as epic, release_id as release, max(rank) as rank from card
    where epic_id = any(${epics}::uuid[]) and archived_at is null group by 1, 2`,
  );
  return new Map(rows.map((row) => [keyOf(row), row.rank]));
}

function rankAs(draft: Draft, rank: string, kept: Kept | undefined): void {
  draft.values['rank'] = rank;
  if (kept) draft.change({ rank: [kept.rank, rank] });
}
