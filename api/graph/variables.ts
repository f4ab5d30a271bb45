import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { Slot } from './slot.ts';

type Path = readonly (string | number)[];

/** Variables with a slot for every value that does not change the statement, and the key of what does change it. */
export interface Shaped {
  readonly variables: Record<string, unknown>;
  readonly key: string;
}

/** Enum values, booleans, nulls and the outline of input objects decide the text of a statement; all else is a slot. */
export function shapeVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  values: Readonly<Record<string, unknown>>,
): Shaped {
  const variables: Record<string, unknown> = {};
  let key = '';
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
    if (!type || !Object.hasOwn(values, name)) continue;
    const shaped = shapeValue(type, values[name], [name]);
    variables[name] = shaped.value;
    key += `${name}:${shaped.key};`;
  }
  return { variables, key };
}

interface ShapedValue {
  readonly value: unknown;
  readonly key: string;
}

function shapeValue(type: GraphQLInputType, value: unknown, path: Path): ShapedValue {
  if (isNonNullType(type)) return shapeValue(type.ofType, value, path);
  if (value === null || value === undefined) return { value: null, key: 'null' };
  if (isEnumType(type)) return { value, key: String(value) };
  if (isInputObjectType(type)) return shapeObject(type.getFields(), value as Record<string, unknown>, path);
  if (isListType(type) && isInputObjectType(innermost(type))) return shapeList(type.ofType, value as unknown[], path);
  if (isScalarType(type) && typeof value === 'boolean') return { value, key: String(value) };
  return { value: new Slot(({ variables }) => valueAt(variables, path)), key: '?' };
}

function shapeObject(
  fields: Readonly<Record<string, { readonly type: GraphQLInputType }>>,
  value: Record<string, unknown>,
  path: Path,
): ShapedValue {
  const shaped: Record<string, unknown> = {};
  let key = '{';
  for (const name of Object.keys(value)) {
    const field = fields[name];
    if (!field || value[name] === undefined) continue;
    const inner = shapeValue(field.type, value[name], [...path, name]);
    shaped[name] = inner.value;
    key += `${name}:${inner.key},`;
  }
  return { value: shaped, key: `${key}}` };
}

function shapeList(type: GraphQLInputType, value: unknown[], path: Path): ShapedValue {
  const shaped = value.map((element, index) => shapeValue(type, element, [...path, index]));
  return { value: shaped.map((one) => one.value), key: `[${shaped.map((one) => one.key).join()}]` };
}

function innermost(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) || isListType(type) ? innermost(type.ofType) : type;
}

function valueAt(variables: Readonly<Record<string, unknown>>, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], variables);
}
