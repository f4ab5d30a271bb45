import type { EntityManager } from '@mikro-orm/postgresql';
import { Framework } from '../../decision/framework.entity.ts';
import { asOneOperation } from '../../event/one-operation.ts';
import { RetroActionKind } from '../../vocabulary.ts';
import { Member } from '../../workspace/member.entity.ts';
import { checked, checkedOrEmpty } from '../../write/checked.ts';
import { nameOf, oneOf } from '../../write/form.ts';
import { day } from '../../write/forms.ts';
import { idOf, unknown } from '../../write/known-id.ts';
import type { Maybe } from '../../write/reference.ts';
import { findNote, findRetrospective } from './find-retrospective.ts';
import { RetroAction } from './retro-action.entity.ts';
import type { RetroNote } from './retro-note.entity.ts';
import type { Retrospective } from './retrospective.entity.ts';
import { type Becoming, cardOf, refuseUnfitting } from './retro-card.ts';

export interface AddRetroAction extends Becoming {
  readonly retrospective: string;
  readonly text: string;
  /** The note that it answers. */
  readonly note?: Maybe<string>;
  readonly owner?: Maybe<string>;
  readonly dueOn?: Maybe<string>;
  readonly operationId?: Maybe<string>;
}

interface Added {
  readonly id: string;
  readonly operationId: string;
}

/** Agrees on something to do: what becomes of it on the board is done in the same operation. */
export function addRetroAction(em: EntityManager, input: AddRetroAction): Promise<Added> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const retrospective = await findRetrospective(inside, input.retrospective);
    retrospective.mustBe('DISCUSSING');
    const kind = checked(oneOf(RetroActionKind), input.kind, ['kind']);
    refuseUnfitting({ ...input, kind });
    const action = inside.create(
      RetroAction,
      {
        retrospective,
        kind,
        text: checked(nameOf(2000), input.text, ['text']),
        note: await noteOf(inside, retrospective, input.note),
        owner: await found(inside, Member, { id: input.owner, path: ['owner'], noun: 'member' }),
        dueOn: checkedOrEmpty(day, input.dueOn ?? null, ['dueOn']),
        framework: await found(inside, Framework, { id: input.framework, path: ['framework'], noun: 'framework' }),
        ...(await cardOf(inside, retrospective, input)),
      },
      { persist: false },
    );
    await inside.persist(action).flush();
    return { id: action.id, operationId };
  });
}

async function noteOf(em: EntityManager, of: Retrospective, id: Maybe<string>): Promise<RetroNote | null> {
  if (id == null) return null;
  const note = await findNote(em, id, ['note']);
  if (note.retrospective !== of) throw unknown({ path: ['note'], noun: 'note' });
  return note;
}

interface Named {
  readonly id: Maybe<string>;
  readonly path: readonly string[];
  readonly noun: string;
}

async function found<Entity extends Member | Framework>(
  em: EntityManager,
  entity: new () => Entity,
  { id, ...place }: Named,
): Promise<Entity | null> {
  if (id == null) return null;
  const record = await em.findOne(entity, { id: idOf(id, place) } as never);
  const left = record instanceof Member && record.leftAt !== null;
  if (!record || left) throw unknown(place);
  return record;
}
