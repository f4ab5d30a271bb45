import type { AnyEntity, EntityManager, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { wrap } from '@mikro-orm/core';
import { EventAction } from '../vocabulary.ts';
import { actOf } from './act.ts';
import { changesIn, listChange } from './changes.ts';
import { Event, type Changes } from './event.entity.ts';
import { referencesAdded, withReference } from './told-references.ts';

type Told = { entity: AnyEntity; action: EventAction; changes: Changes };

/** Notes of a retrospective tell of themselves, once they are revealed; references are told by whom they belong to. */
const untold = new Set(['Event', 'ExternalRef', 'IdempotencyKey', 'RetroNote']);
const actions: Readonly<Record<string, EventAction>> = {
  create: EventAction.CREATED,
  delete: EventAction.DELETED,
  delete_early: EventAction.DELETED,
};

const hasOwnHistory = (entity: AnyEntity): boolean => {
  const meta = wrap(entity, true).__meta;
  return !untold.has(meta.className) && meta.primaryKeys.join() === 'id';
};

function toldBySets({ em, uow }: FlushEventArgs): Map<AnyEntity, Told> {
  const sets = uow.getChangeSets().filter(({ entity }) => hasOwnHistory(entity));
  return new Map(
    sets.map((set) => {
      const was = set.originalEntity ?? wrap(set.entity, true).__originalEntityData ?? {};
      const before = set.type === 'create' ? {} : was;
      const changes = changesIn(set, before, em.getPlatform());
      return [set.entity, { entity: set.entity, action: actions[set.type] ?? EventAction.UPDATED, changes }];
    }),
  );
}

function addLists(told: Map<AnyEntity, Told>, { uow }: FlushEventArgs): void {
  const owners = uow.getCollectionUpdates().filter(({ property }) => property.owner && property.pivotEntity);
  for (const list of owners.filter(({ owner }) => hasOwnHistory(owner))) {
    const entity: AnyEntity = list.owner;
    const known = told.get(entity) ?? { entity, action: EventAction.UPDATED, changes: {} };
    told.set(entity, { ...known, changes: { ...known.changes, ...listChange(list) } });
  }
}

function addReferences(told: Map<AnyEntity, Told>, { uow }: FlushEventArgs): void {
  for (const one of referencesAdded(uow.getChangeSets())) {
    const { holder: entity } = one;
    const known = told.get(entity) ?? { entity, action: EventAction.UPDATED, changes: {} };
    told.set(entity, { ...known, changes: withReference(known.changes, one) });
  }
}

const toEvent = (em: EntityManager, { entity, action, changes }: Told): Event => {
  const { actor, cause, operationId } = actOf(em);
  const { className } = wrap(entity, true).__meta;
  const by = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name, cause, operationId };
  return em.create(Event, { ...by, type: className, recordId: String(entity.id), action, changes }, { persist: false });
};

/** Whatever is flushed tells of itself in the same transaction: an event a record, or neither. */
export class EventRecorder implements EventSubscriber {
  onFlush(flush: FlushEventArgs): void {
    const told = toldBySets(flush);
    addLists(told, flush);
    addReferences(told, flush);
    const changed = [...told.values()].filter(
      ({ action, changes }) => action !== EventAction.UPDATED || Object.keys(changes).length > 0,
    );
    for (const each of changed) flush.uow.computeChangeSet(toEvent(flush.em, each));
  }
}
