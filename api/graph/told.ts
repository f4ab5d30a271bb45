import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { type Document, fieldsOf, isComposite, type Selection } from './selection.ts';

/** What a mutation knows of a record it wrote, by the names of the fields. */
export interface Known {
  readonly [field: string]: string | number | Known | null;
}

/** The rows of a payload's list from what was just written; null when more is asked than is known, to be read then. */
export function told(info: GraphQLResolveInfo, records: readonly Known[]): object[] | null {
  const document: Document = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return null;
  const asked = fieldsOf(document, type, info.fieldNodes);
  const rows = records.map((record) => toldOf(document, asked, record));
  return rows.every((row) => row !== null) ? rows : null;
}

function toldOf(document: Document, asked: readonly Selection[], record: Known): object | null {
  const row: Record<string, unknown> = {};
  for (const selection of asked) {
    if (selection.name === '__typename') continue;
    const value = valueOf(document, selection, record[selection.name]);
    if (value === undefined) return null;
    row[selection.key] = value;
  }
  return row;
}

function valueOf(document: Document, selection: Selection, value: Known[string] | undefined): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (!isComposite(selection)) return undefined;
  return toldOf(document, fieldsOf(document, selection.type as GraphQLObjectType, selection.nodes), value) ?? undefined;
}
