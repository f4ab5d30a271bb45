import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { Row, Rows, Shape, Sql } from './node.ts';

/** The shapes of all types, joined with what the entities say about tables, columns and relations. */
export class Graph {
  readonly #shapes = new Map<string, Shape>();
  readonly #entities = new Map<string, EntityMetadata>();

  constructor(metadata: MetadataStorage, shapes: readonly Shape[]) {
    for (const meta of metadata) this.#entities.set(meta.className, meta);
    for (const one of shapes) this.#declare(one);
  }

  shape(type: string): Shape {
    return this.#shapes.get(type) ?? { name: type, ...(this.#entities.has(type) && { entity: type }) };
  }

  /** Whether there are entities of this name, which are the types that the log tells of. */
  hasEntity(name: string): boolean {
    return this.#entities.has(name);
  }

  table(type: string): Sql {
    return sql.table(this.entity(type).tableName);
  }

  entity(type: string): EntityMetadata {
    const meta = this.#entities.get(this.shape(type).entity ?? type);
    if (!meta) throw new Error(`No entity holds the rows of ${type}`);
    return meta;
  }

  property(type: string, name: string): EntityProperty | undefined {
    const { entity } = this.shape(type);
    return entity === undefined ? undefined : this.#entities.get(entity)?.properties[name as never];
  }

  /** The column behind a field; a field of a subquery's row is the column of the same name. */
  column(type: string, name: string, row: Row): Sql {
    const declared = this.shape(type).columns?.[name];
    if (declared) return declared.by(row);
    return row.column(this.property(type, name)?.fieldNames[0] ?? snakeCase(name));
  }

  /** The PostgreSQL type of a field, and whether it may be unknown. */
  typeOf(type: string, name: string): { readonly type: string; readonly nullable: boolean } {
    const declared = this.shape(type).columns?.[name];
    if (declared) return { type: declared.type, nullable: declared.nullable ?? false };
    const property = this.property(type, name);
    const named = name.endsWith('Id') ? 'uuid' : 'text';
    return { type: property?.columnTypes?.[0] ?? named, nullable: property?.nullable ?? false };
  }

  /** The words of a field that holds one of few, in the order in which they follow each other. */
  wordsOf(type: string, name: string): readonly string[] | undefined {
    const property = this.property(type, name);
    return property?.enum ? (property.items as readonly string[]) : this.shape(type).columns?.[name]?.words;
  }

  /** The rows a relation leads to from one row. */
  related(type: string, name: string, row: Row): Rows {
    const property = this.property(type, name);
    if (!property?.targetMeta) throw new Error(`${type}.${name} is no relation; declare it in its shape`);
    const of = sql.table(property.targetMeta.tableName);
    if (property.kind === 'm:n') return { of, where: (self) => throughPivot(property, row, self) };
    const theirs = property.targetMeta.properties[property.mappedBy as never] as EntityProperty | undefined;
    if (theirs) return { of, where: (self) => sql`${self.column(column(theirs))} = ${row.column('id')}` };
    return { of, where: (self) => sql`${self.column('id')} = ${row.column(column(property))}` };
  }

  #declare(one: Shape): void {
    this.#shapes.set(one.name, one);
    for (const type of Object.values(one.kinds?.types ?? {})) this.#shapes.set(type, one);
  }
}

function throughPivot(property: EntityProperty, row: Row, self: Row): Sql {
  const pivot = sql.table(property.pivotTable);
  const [mine, theirs] = [property.joinColumns.at(-1), property.inverseJoinColumns.at(-1)] as [string, string];
  return sql`${self.column('id')} in (
    select ${sql.ref(theirs)} from ${pivot} where ${sql.ref(mine)} = ${row.column('id')})`;
}

function column(property: EntityProperty): string {
  return property.fieldNames[0] as string;
}

/** stageSince -> stage_since, as the tables name their columns. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
