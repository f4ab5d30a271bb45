import type { EntityManager } from '@mikro-orm/postgresql';
import { actOf } from '../../event/act.ts';
import type { Changes } from '../../event/event.entity.ts';
import { asOneOperation } from '../../event/one-operation.ts';
import { Refusal } from '../../refusal.ts';
import { RetroNoteKind } from '../../vocabulary.ts';
import { checked, given } from '../../write/checked.ts';
import { nameOf, oneOf } from '../../write/form.ts';
import type { Maybe } from '../../write/reference.ts';
import { refuseStale } from '../../write/refuse-stale.ts';
import { neededMember } from './acting-member.ts';
import { findNote, findRetrospective } from './find-retrospective.ts';
import { RetroAction } from './retro-action.entity.ts';
import { RetroNote } from './retro-note.entity.ts';
import { appeared, gone, tellNotes } from './tell-notes.ts';

export interface AddRetroNote {
  readonly retrospective: string;
  readonly kind: RetroNoteKind;
  readonly text: string;
}

export interface EditRetroNote {
  readonly id: string;
  readonly kind?: Maybe<RetroNoteKind>;
  readonly text?: Maybe<string>;
  readonly ifVersion?: Maybe<number>;
}

/** So that a page shows all of them. */
const mostOfKind = 100;

/** Writes down what to keep, to change or to try; until the reveal for the author's eyes alone. */
export function addRetroNote(em: EntityManager, input: AddRetroNote): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const author = neededMember(inside);
    const retrospective = await findRetrospective(inside, input.retrospective);
    retrospective.mustBe('WRITING', 'DISCUSSING');
    const { kind, text } = fieldsOf(input);
    if ((await inside.count(RetroNote, { retrospective, kind })) >= mostOfKind) {
      throw new Refusal('TOO_MANY', `At most ${mostOfKind} notes of a kind.`, { path: ['retrospective'] });
    }
    const note = inside.create(RetroNote, { retrospective, kind, text, author });
    await inside.flush();
    await tellNotes(inside, [note], { action: 'CREATED', changes: appeared });
    return { id: note.id };
  });
}

/** Only whoever wrote it puts it otherwise. */
export function editRetroNote(em: EntityManager, input: EditRetroNote): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const note = await ownNote(inside, input.id);
    await refuseStale(inside, note, input.ifVersion);
    const was = { kind: note.kind, text: note.text };
    Object.assign(note, given(fieldsOf(input)));
    await inside.flush();
    const changes = changesSince(was, note);
    const changed = Object.keys(changes).length > 0;
    if (changed) await tellNotes(inside, [note], { action: 'UPDATED', changes: () => changes });
    return { id: note.id };
  });
}

export type DeleteRetroNote = Pick<EditRetroNote, 'id' | 'ifVersion'>;

/** Only whoever wrote it takes it away, as long as no action answers it. */
export function deleteRetroNote(em: EntityManager, input: DeleteRetroNote): Promise<{ deleted: string }> {
  return asOneOperation(em, null, async (inside) => {
    const note = await ownNote(inside, input.id);
    await refuseStale(inside, note, input.ifVersion);
    if ((await inside.count(RetroAction, { note })) > 0) {
      throw new Refusal('CONFLICT', 'An action answers it, so that it stays.', { path: ['id'] });
    }
    await tellNotes(inside, [note], { action: 'DELETED', changes: gone });
    inside.remove(note);
    await inside.flush();
    return { deleted: note.id };
  });
}

const fieldsOf = <Given extends Pick<EditRetroNote, 'kind' | 'text'>>({ kind, text }: Given) => ({
  kind: checked(oneOf(RetroNoteKind), kind, ['kind']) as Given['kind'] & RetroNoteKind,
  text: checked(nameOf(2000), text, ['text']) as Given['text'] & string,
});

function changesSince(was: Pick<RetroNote, 'kind' | 'text'>, is: RetroNote): Changes {
  const pairs = (['kind', 'text'] as const).map((name) => [name, [was[name], is[name]]] as const);
  return Object.fromEntries(pairs.filter(([, [before, after]]) => before !== after)) as Changes;
}

async function ownNote(em: EntityManager, id: string): Promise<RetroNote> {
  const note = await findNote(em, id, ['id']);
  note.retrospective.mustBe('WRITING', 'DISCUSSING');
  if (note.author.id === actOf(em).actor.id) return note;
  throw new Refusal('FORBIDDEN', `${note.author.name} wrote it; only they can change it.`, { path: ['id'] });
}
