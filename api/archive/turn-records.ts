import type { EntityManager } from '@mikro-orm/postgresql';
import { appendEvents, type Happened } from '../event/append-events.ts';
import { Refusal } from '../refusal.ts';
import { Draft } from '../write/draft.ts';
import { staleness } from '../write/refuse-stale.ts';
import { inTurns, type Writing, writingIn } from '../write/writing.ts';
import type { NamedRow } from '../write/named-row.ts';
import type { Kept } from './archivable.ts';
import { turnedAnswer, type TurnAnswer, type TurnInput, withheldTurns } from '../write/turned-rows.ts';
import { findKept } from './find-kept.ts';

/** A row whose record is to be taken away or put back. */
export interface Due {
  readonly draft: Draft<NamedRow>;
  readonly record: Kept;
}

/** One of the two ways in which records are turned: taken away, or put back. */
export interface Turn<Done extends string> {
  readonly done: Done;
  readonly isDue: (record: Kept) => boolean;
  /** Tells every draft what changes, and refuses what cannot be. */
  readonly compare: (writing: Writing, due: readonly Due[]) => Promise<void>;
  readonly write: (writing: Writing, due: readonly Due[]) => Promise<void>;
  readonly action: Happened['action'];
}

const mostRows = 5_000;

/** Turns the records of a call in one transaction with the events that tell of it. */
export async function turnRecords<Done extends string>(
  em: EntityManager,
  turn: Turn<Done>,
  input: TurnInput,
): Promise<TurnAnswer<Done>> {
  if (input.rows.length > mostRows) throw tooMany(input.rows.length);
  return em.transactional(
    (inner) => {
      const writing = writingIn(inner);
      return inTurns(writing, others, () => settle(writing, turn, input));
    },
    { propagation: 'required' },
  );
}

const tooMany = (rows: number): Refusal =>
  new Refusal('TOO_MANY', `At most ${mostRows} rows in one call; these are ${rows}.`, { path: ['rows'] });

/** Nobody merges records, or brings new ones under their keys, until it is done. */
const others = ['Merge', 'Account', 'Person', 'Outcome', 'Idea'];

async function settle<Done extends string>(
  writing: Writing,
  turn: Turn<Done>,
  { rows, onError }: TurnInput,
): Promise<TurnAnswer<Done>> {
  const drafts = rows.map((row, index) => new Draft(row, index));
  const kept = await findKept(writing, drafts);
  const named = drafts.filter((draft) => draft.sound).flatMap((draft) => dueOf(draft, kept));
  const due = named.filter(({ record }) => turn.isDue(record));
  for (const each of due) await refuseStaleRow(writing, each);
  await turn.compare(writing, due.filter(isSound));
  if (onError === 'REJECT_ALL' && !drafts.every((draft) => draft.sound)) return withheldTurns(drafts);
  const sound = due.filter(isSound);
  if (sound.length > 0) await turn.write(writing, sound);
  await appendEvents(
    writing.em,
    sound.map((each) => happened(turn.action, each)),
  );
  return turnedAnswer(drafts, turn.done);
}

function dueOf(draft: Draft<NamedRow>, kept: ReadonlyMap<string, Kept>): Due[] {
  const record = kept.get(draft.id);
  return record ? [{ draft, record }] : [];
}

const isSound = ({ draft }: Due): boolean => draft.sound;

async function refuseStaleRow({ em }: Writing, { draft, record }: Due): Promise<void> {
  const { ifVersion } = draft.row;
  if (ifVersion == null || ifVersion === record.version) return;
  draft.refuse('STALE', ['ifVersion'], await staleness(em, record, ifVersion));
}

const happened = (action: Happened['action'], { draft, record: { type, id } }: Due): Happened => ({
  type,
  recordId: id,
  action,
  changes: draft.changes ?? {},
});
