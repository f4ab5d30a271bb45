import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How deep and how wide a document is, with its fragments written out. */
export interface DocumentShape {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
  introspections: number;
}

export const shapeLimits: DocumentShape = { depth: 10, aliases: 30, directives: 20, fields: 2000, introspections: 3 };

const flat: DocumentShape = { depth: 0, aliases: 0, directives: 0, fields: 0, introspections: 0 };

/** The shape of the largest operation of a document; every fragment is measured once, however often it is spread. */
export function shapeOf(document: DocumentNode): DocumentShape {
  const measure = fragmentMeasure(document);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations
    .map((operation) =>
      plus(measure(operation.selectionSet), { ...flat, directives: operation.directives?.length ?? 0 }),
    )
    .reduce(largest, flat);
}

/** Refuses documents beyond the limits; the validated document is kept, so that each text is measured once. */
export function shapeRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const shape = shapeOf(document);
      for (const name of ['depth', 'aliases', 'directives', 'fields', 'introspections'] as const) {
        if (shape[name] > shapeLimits[name]) context.reportError(tooLarge(name, shape[name]));
      }
      return undefined;
    },
  };
}

function tooLarge(name: keyof DocumentShape, found: number): GraphQLError {
  const sentence = `The document has ${name} ${found}; at most ${shapeLimits[name]} are allowed.`;
  return new GraphQLError(sentence, { extensions: { code: 'TOO_MANY' } });
}

function fragmentMeasure(document: DocumentNode): (selections: SelectionSetNode) => DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const known = new Map<string, DocumentShape>();

  const fragment = (name: string): DocumentShape => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, flat);
    const found = fragments.get(name);
    const shape = found ? measure(found.selectionSet) : flat;
    known.set(name, shape);
    return shape;
  };

  const measure = (set: SelectionSetNode): DocumentShape => set.selections.map(one).reduce(together, flat);

  const one = (node: SelectionSetNode['selections'][number]): DocumentShape => {
    const own = { ...flat, directives: node.directives?.length ?? 0 };
    if (node.kind === Kind.FRAGMENT_SPREAD) return plus(own, fragment(node.name.value));
    if (node.kind === Kind.INLINE_FRAGMENT) return plus(own, measure(node.selectionSet));
    const inner = node.selectionSet ? measure(node.selectionSet) : flat;
    const counted = { ...own, depth: 1, aliases: node.alias ? 1 : 0, fields: 1 };
    if (!node.name.value.startsWith('__')) return plus(counted, inner);
    return { ...plus(counted, { ...inner, introspections: node.selectionSet ? 1 : 0 }), depth: 0 };
  };

  return measure;
}

function plus(one: DocumentShape, other: DocumentShape): DocumentShape {
  return {
    depth: one.depth + other.depth,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    fields: one.fields + other.fields,
    introspections: one.introspections + other.introspections,
  };
}

/** Beside each other, depth does not add up; everything else does. */
function together(one: DocumentShape, other: DocumentShape): DocumentShape {
  return { ...plus(one, other), depth: Math.max(one.depth, other.depth) };
}

function largest(one: DocumentShape, other: DocumentShape): DocumentShape {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    fields: Math.max(one.fields, other.fields),
    introspections: Math.max(one.introspections, other.introspections),
  };
}
