import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Scope } from '../vocabulary.ts';
import { costOf, type CostNode, type Fragments } from './cost.ts';
import type { Variables } from './count.ts';
import { needsOf } from './needs.ts';
import { neverEmptyIn } from './never-empty.ts';

/** What is known of an operation before any request for it comes. */
export interface OperationFacts {
  readonly needs: ReadonlySet<Scope>;
  readonly introspects: boolean;
  readonly cost: readonly CostNode[];
  /** What its variables are when the request does not say. */
  readonly defaults: Variables;
  /** Its variables that may be null by their type, and stand where only a value is taken. */
  readonly neverEmpty: readonly string[];
}

/** The variables of a request beside those the operation gives itself, which cost no less. */
export function withDefaults({ defaults }: OperationFacts, given: Variables): Variables {
  return Object.keys(defaults).length > 0 ? { ...defaults, ...given } : given;
}

/** Works the facts of each operation out once; validated documents are kept, and with them their facts. */
export function factsIn(
  schema: GraphQLSchema,
): (document: DocumentNode, operation: OperationDefinitionNode) => OperationFacts {
  const known = new WeakMap<OperationDefinitionNode, OperationFacts>();
  return (document, operation) => {
    const facts = known.get(operation) ?? factsOf(schema, operation, document);
    known.set(operation, facts);
    return facts;
  };
}

function factsOf(schema: GraphQLSchema, operation: OperationDefinitionNode, document: DocumentNode): OperationFacts {
  const fragments = fragmentsOf(document);
  const names = [...rootFields(operation.selectionSet, fragments)];
  return {
    needs: needsOf(schema, operation, fragments),
    introspects: names.some((name) => name === '__schema' || name === '__type'),
    cost: costOf(schema, operation, fragments),
    defaults: defaultsOf(operation),
    neverEmpty: neverEmptyIn(schema, document, operation),
  };
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  const declared = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return Object.fromEntries(declared);
}

export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  return fragments;
}

function rootFields(set: SelectionSetNode, fragments: Fragments, found = new Set<string>()): Set<string> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) found.add(selection.name.value);
    else {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (inner) rootFields(inner.selectionSet, fragments, found);
    }
  }
  return found;
}
