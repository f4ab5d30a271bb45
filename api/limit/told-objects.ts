import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from './cost.ts';

/** Whether objects of a type only hold a page together, and so cost nothing. */
export const isFree = ({ name }: GraphQLNamedType): boolean => /^(PageInfo|.*(Connection|Edge))$/.test(name);

/** What a selection is understood by. */
interface Whereabouts {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
}

/** Counts the objects that cost something in the text of an answer. */
export type ObjectCount = (text: string) => number;

/**
 * How to count the objects of a field in the text that PostgreSQL wrote, without taking it apart; undefined where the
 * text alone does not tell. An object begins with `{"` and a letter, which no string can hold: a quote inside one is
 * escaped, and behind the quote that ends one comes no letter. Objects that cost nothing are told by their keys.
 */
export function objectCount(
  { schema, fragments }: Whereabouts,
  { selectionSet }: FieldNode,
  type: GraphQLNamedType,
): ObjectCount | undefined {
  const keys = new Keys(schema, fragments);
  return selectionSet && keys.gather(selectionSet, type) ? keys.count() : undefined;
}

/** The keys that objects of an answer can begin with, of those that cost something and of those that do not. */
class Keys {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  readonly #free = new Set<string>();
  readonly #charged = new Set<string>();

  constructor(schema: GraphQLSchema, fragments: Fragments) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  /** Whether every object below can be told from its text: none is left empty, and no scalar holds objects. */
  gather({ selections }: SelectionSetNode, parent: GraphQLNamedType): boolean {
    return selections.every((selection) => {
      if (selection.directives?.length) return false;
      if (selection.kind === Kind.FIELD) return this.#field(selection, parent);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments[selection.name.value];
      const type = fragment?.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
      return fragment !== undefined && this.gather(fragment.selectionSet, type ?? parent);
    });
  }

  count(): ObjectCount | undefined {
    for (const key of this.#free) if (this.#charged.has(key)) return undefined;
    const free = [...this.#free].map((key) => `${key}"`);
    return (text) => objectsIn(text, free);
  }

  #field(node: FieldNode, parent: GraphQLNamedType): boolean {
    (isFree(parent) ? this.#free : this.#charged).add(node.alias?.value ?? node.name.value);
    if (node.name.value === '__typename') return true;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!type) return false;
    if (isCompositeType(type)) return node.selectionSet !== undefined && this.gather(node.selectionSet, type);
    return isEnumType(type) || isSpecifiedScalarType(type) || flat.has(type.name);
  }
}

/** Scalars of our own that are answered as a text. */
const flat = new Set(['DateTime', 'Date']);

function objectsIn(text: string, free: readonly string[]): number {
  let count = 0;
  for (let at = text.indexOf('{"'); at !== -1; at = text.indexOf('{"', at + 2)) {
    if (beginsName(text.charCodeAt(at + 2)) && !free.some((key) => text.startsWith(key, at + 2))) count += 1;
  }
  return count;
}

const [underscore, a, z, upperA, upperZ] = [95, 97, 122, 65, 90] as const;

function beginsName(code: number): boolean {
  return (code >= a && code <= z) || (code >= upperA && code <= upperZ) || code === underscore;
}
