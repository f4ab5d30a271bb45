import {
  type ArgumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Fragments } from '../limit/cost.ts';
import { fragmentsOf } from '../limit/facts.ts';
import type { ReadDocument } from '../limit/estimate.ts';

/** The page that is asked of a list. */
export interface PageAsked {
  readonly path: readonly string[];
  /** The argument that says where the page begins, and the variable that fills it. */
  readonly argument: string;
  readonly variable: string;
  /** What is asked beside the nodes. */
  readonly beside: string;
}

const pageLength = 100;
const ofPages = new Set(['first', 'after', 'afterSequence']);

/** A query of which nothing is left but the way to one list, and a page of its nodes. */
export function pageDocument(read: ReadDocument, page: PageAsked): ReadDocument {
  const { document, operation, variables } = read;
  const fragments = fragmentsOf(document);
  const way = { path: page.path, change: (list: FieldNode) => pageOf(fragments, list, page) };
  const asked: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...declared(page.variable)],
    selectionSet: selectionSet(along(fragments, operation.selectionSet, way)),
  };
  const definitions = document.definitions.map((one) => (one === operation ? asked : one));
  return { document: { ...document, definitions }, operation: asked, variables };
}

type Change = (field: FieldNode) => FieldNode;

/** The selections that lead along the keys, the last of them changed; fragments on the way are written out. */
function along(
  fragments: Fragments,
  set: SelectionSetNode,
  { path, change }: { path: readonly string[]; change: Change },
): SelectionNode[] {
  const [key, ...rest] = path;
  return set.selections.flatMap((one) => {
    if (one.kind !== Kind.FIELD) return unfolded(fragments, one, { path, change });
    if ((one.alias ?? one.name).value !== key) return [];
    if (rest.length === 0) return [change(one)];
    const inner = one.selectionSet && along(fragments, one.selectionSet, { path: rest, change });
    return inner?.length ? [{ ...one, selectionSet: selectionSet(inner) }] : [];
  });
}

/** A fragment where it is spread, with nothing in it but the way on; nothing at all where it does not lead there. */
function unfolded(
  fragments: Fragments,
  spread: InlineFragmentNode | FragmentSpreadNode,
  way: { path: readonly string[]; change: Change },
): SelectionNode[] {
  const fragment = spread.kind === Kind.INLINE_FRAGMENT ? spread : fragments[spread.name.value];
  const inner = fragment ? along(fragments, fragment.selectionSet, way) : [];
  if (!fragment || inner.length === 0) return [];
  const { directives = [] } = spread;
  const { typeCondition } = fragment;
  const shell = { kind: Kind.INLINE_FRAGMENT, directives, selectionSet: selectionSet(inner) } as const;
  return [typeCondition ? { ...shell, typeCondition } : shell];
}

function pageOf(fragments: Fragments, list: FieldNode, { argument, variable, beside }: PageAsked): FieldNode {
  const nodes = list.selectionSet
    ? along(fragments, list.selectionSet, { path: ['nodes'], change: (field) => field })
    : [];
  const own = (list.arguments ?? []).filter(({ name }) => !ofPages.has(name.value));
  const first: ValueNode = { kind: Kind.INT, value: String(pageLength) };
  const start: ValueNode = { kind: Kind.VARIABLE, name: named(variable) };
  return {
    ...list,
    arguments: [...own, given('first', first), given(argument, start)],
    selectionSet: selectionSet([...nodes, ...plain(beside)]),
  };
}

const named = (value: string): NameNode => ({ kind: Kind.NAME, value });
const given = (name: string, value: ValueNode): ArgumentNode => ({ kind: Kind.ARGUMENT, name: named(name), value });

function selectionSet(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

const plain = (selection: string): readonly SelectionNode[] => queryIn(`{ ${selection} }`).selectionSet.selections;

const declared = (variable: string) => queryIn(`query ($${variable}: String) { id }`).variableDefinitions ?? [];

function queryIn(text: string): OperationDefinitionNode {
  return parse(text, { noLocation: true }).definitions[0] as OperationDefinitionNode;
}
