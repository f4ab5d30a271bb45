import {
  type ASTNode,
  type GraphQLResolveInfo,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

type Definitions = readonly VariableDefinitionNode[];

const known = new WeakMap<OperationDefinitionNode, Map<string, Definitions>>();

/** The variables that a field speaks of. A call that brings thousands of rows has them all in one that its answer leaves. */
export function usedVariables({ fieldNodes, fragments, operation }: GraphQLResolveInfo, place: string): Definitions {
  const ofOperation = known.get(operation) ?? new Map<string, Definitions>();
  known.set(operation, ofOperation);
  const found = ofOperation.get(place) ?? definitionsOf(operation.variableDefinitions, namesIn(fieldNodes, fragments));
  ofOperation.set(place, found);
  return found;
}

function definitionsOf(definitions: Definitions | undefined, names: ReadonlySet<string>): Definitions {
  return (definitions ?? []).filter(({ variable }) => names.has(variable.name.value));
}

/** The names of the variables in a part of a document, fragments and all. */
export function namesIn(nodes: readonly ASTNode[], fragments: Fragments): Set<string> {
  const names = new Set<string>();
  const open: ASTNode[] = [...nodes];
  const spread = new Set<string>();
  for (let node = open.pop(); node; node = open.pop()) {
    visit(node, {
      [Kind.VARIABLE]: ({ name }) => void names.add(name.value),
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = spread.has(name.value) ? undefined : fragments[name.value];
        spread.add(name.value);
        if (fragment) open.push(fragment);
      },
    });
  }
  return names;
}
