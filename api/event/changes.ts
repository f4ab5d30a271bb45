import type { AnyEntity, ChangeSet, Collection, EntityMetadata, EntityProperty, Platform } from '@mikro-orm/core';
import type { Changes } from './event.entity.ts';

type Values = Readonly<Record<string, unknown>>;
type Seen = (values: Values) => unknown;
type Transition = { fields: readonly string[]; before: Values; after: Values };

const ownHousekeeping = new Set(['id', 'workspaceId', 'createdAt', 'updatedAt']);

/** Secrets and what the program keeps for itself are nobody's history. */
const isTold = (property: EntityProperty | undefined): property is EntityProperty =>
  !!property && !property.hidden && !property.version && !ownHousekeeping.has(property.name) && !!property.fieldNames;

/** Lists that are told with their record although their rows are kept elsewhere. */
const toldLists = new Set(['externalRefs', 'measures']);

/** The names under which events of a type tell what changed. */
export const fieldsToldOf = ({ props }: EntityMetadata): string[] =>
  props.filter((each) => isTold(each) || isToldList(each)).map(({ name }) => name);

const isToldList = ({ name, owner, pivotEntity, hidden }: EntityProperty): boolean =>
  toldLists.has(name) || (owner && !!pivotEntity && !hidden);

const seenAs =
  (property: EntityProperty, platform: Platform): Seen =>
  (values) => {
    const value = values[property.name] ?? null;
    const plain = value === null ? null : (property.customType?.convertToJSValue(value, platform) ?? value);
    return plain instanceof Date ? plain.toISOString() : plain;
  };

const differ = ([before, after]: [unknown, unknown]): boolean => JSON.stringify(before) !== JSON.stringify(after);

function changesOf(set: ChangeSet<AnyEntity>, platform: Platform, { fields, before, after }: Transition): Changes {
  const told = fields.map((field) => set.meta.properties[field]).filter(isTold);
  const pairs = told.map((property): [string, [unknown, unknown]] => {
    const seen = seenAs(property, platform);
    return [property.name, [seen(before), seen(after)]];
  });
  return Object.fromEntries(pairs.filter(([, pair]) => differ(pair)));
}

/** What a change set changes, field by field; a record that goes tells everything it was. */
export function changesIn(set: ChangeSet<AnyEntity>, was: Values, platform: Platform): Changes {
  const payload: Values = set.payload;
  if (set.type.startsWith('delete')) {
    return changesOf(set, platform, { fields: Object.keys(was), before: was, after: {} });
  }
  return changesOf(set, platform, { fields: Object.keys(payload), before: was, after: payload });
}

const idsOf = (members: Iterable<{ id?: unknown }>): unknown[] => [...members].map(({ id }) => id).sort();

/** Which records a list names is told by the record that owns the list. */
export function listChange(list: Collection<AnyEntity>): Changes {
  const pair: [unknown, unknown] = [idsOf(list.getSnapshot() ?? []), idsOf(list.getItems(false))];
  return differ(pair) ? { [list.property.name]: pair } : {};
}
