import type { EntityManager } from '@mikro-orm/postgresql';
import { appendEvents } from '../../event/append-events.ts';
import type { Changes } from '../../event/event.entity.ts';
import type { EventAction } from '../../vocabulary.ts';
import type { RetroNote } from './retro-note.entity.ts';

/** Tells of notes, unless they are not revealed yet: then the reveal will. */
export async function tellNotes(
  em: EntityManager,
  notes: readonly RetroNote[],
  told: { readonly action: EventAction; readonly changes: (note: RetroNote) => Changes },
): Promise<void> {
  const revealed = notes.filter(({ retrospective }) => retrospective.state !== 'WRITING');
  const { action, changes } = told;
  await appendEvents(
    em,
    revealed.map((note) => ({ type: 'RetroNote', recordId: note.id, action, changes: changes(note) })),
  );
}

const factsOf = ({ retrospective, kind, text, author }: RetroNote) =>
  Object.entries({ retrospective: retrospective.id, kind, text, author: author.id });

/** A note that is there from now on, for all who may read. */
export const appeared = (note: RetroNote): Changes =>
  Object.fromEntries(factsOf(note).map(([name, value]) => [name, [null, value]]));

/** A note that was taken away. */
export const gone = (note: RetroNote): Changes =>
  Object.fromEntries(factsOf(note).map(([name, value]) => [name, [value, null]]));
