import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core';

/** Columns that are nobody's field: who and when a row is, not what it says. */
const housekeeping = new Set(['id', 'workspaceId', 'version', 'createdAt', 'updatedAt', 'archivedAt']);

/** A relation that points at records of some type. */
export interface Edge {
  readonly holder: EntityMetadata;
  readonly property: string;
  readonly column: string;
}

const pointsAtOne = ({ kind, owner }: EntityProperty): boolean => kind === 'm:1' || (kind === '1:1' && owner);

/** Every relation of every entity to a type, whoever adds it: so that a merge forgets none. */
export function edgesTo(metadata: MetadataStorage, type: string): Edge[] {
  const holders = [...metadata].filter(({ tableName }) => tableName);
  return holders.flatMap((holder) =>
    holder.props
      .filter((property) => pointsAtOne(property) && property.targetMeta?.className === type)
      .map((property) => ({ holder, property: property.name, column: columnOf(property) })),
  );
}

export const columnOf = ({ fieldNames, name }: EntityProperty): string => fieldNames?.[0] ?? name;

/** The columns of a table's primary key but for the workspace, which row-level security adds. */
export const keyColumns = (meta: EntityMetadata): string[] =>
  meta.primaryKeys.flatMap((name) => meta.props.filter((property) => property.name === name).map(columnOf));

export const isPivot = (meta: EntityMetadata): boolean => meta.primaryKeys.join() !== 'id';

const isKept = ({ kind, persist, generated, fieldNames }: EntityProperty): boolean =>
  (kind === 'scalar' || kind === 'm:1' || kind === '1:1') && persist !== false && !generated && !!fieldNames?.length;

/** The columns in which a row is written. */
export const writtenColumns = (meta: EntityMetadata): string[] => meta.props.filter(isKept).map(columnOf);

/** The properties that say something, as events and provenance tell them. */
export const fieldsOf = (meta: EntityMetadata): EntityProperty[] =>
  meta.props.filter((property) => isKept(property) && !property.hidden && !housekeeping.has(property.name));

/** The owner of a list that a pivot table keeps. */
export interface ListOwner {
  readonly meta: EntityMetadata;
  readonly property: string;
  readonly column: string;
}

export function listOwner(metadata: MetadataStorage, pivot: EntityMetadata): ListOwner | undefined {
  for (const meta of metadata) {
    const list = meta.props.find(({ owner, pivotTable }) => owner && pivotTable === pivot.tableName);
    const end =
      list &&
      pivot.props.find((property) => pointsAtOne(property) && property.targetMeta?.className === meta.className);
    if (list && end) return { meta, property: list.name, column: columnOf(end) };
  }
  return undefined;
}

/** A value as events and the API write it. */
export function seen({ columnTypes }: EntityProperty, value: unknown): unknown {
  const moment = typeof value === 'string' && columnTypes?.[0]?.startsWith('timestamptz');
  return moment ? new Date(value).toISOString() : (value ?? null);
}
