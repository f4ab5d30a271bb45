import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
} from 'graphql';
import type { Argument } from './slot.ts';

/** What a document says beside the field at hand. */
export interface Document {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Record<string, unknown>;
}

/** One field of the answer: the key it gets, what it is, and what is asked below it. */
export interface Selection {
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLNamedType;
  readonly plural: boolean;
  readonly args: Readonly<Record<string, Argument>>;
  readonly nodes: readonly FieldNode[];
}

const typename = '__typename';

/** The fields asked of an object type, fragments and directives resolved, equal keys merged as GraphQL demands. */
export function fieldsOf(document: Document, type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection[] {
  const found = new Map<string, FieldNode[]>();
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!included(document, node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        found.set(key, [...(found.get(key) ?? []), node]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : document.fragments[node.name.value];
      if (fragment && applies(document, type, fragment.typeCondition?.name.value)) collect(fragment.selectionSet);
    }
  };
  for (const node of nodes) if (node.selectionSet) collect(node.selectionSet);
  return [...found.values()].map((same) => selectionOf(document, type, same));
}

/** The concrete types of a polymorphic selection, grouped where the document asks the same of them. */
export function branchesOf(
  document: Document,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
): { readonly types: GraphQLObjectType[]; readonly fields: Selection[] }[] {
  const types = isObjectType(type) ? [type] : document.schema.getPossibleTypes(type);
  const branches = new Map<string, { types: GraphQLObjectType[]; fields: Selection[] }>();
  for (const concrete of types) {
    const fields = fieldsOf(document, concrete, nodes);
    const signature = fields
      .map((field) => `${field.key}@${field.nodes.map((node) => node.loc?.start).join('+')}`)
      .join();
    const branch = branches.get(signature);
    if (branch) branch.types.push(concrete);
    else branches.set(signature, { types: [concrete], fields });
  }
  return [...branches.values()];
}

function included(document: Document, node: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, document.variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, document.variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function applies(document: Document, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (!condition || condition === type.name) return true;
  const wanted = document.schema.getType(condition);
  return isAbstractType(wanted) && document.schema.isSubType(wanted, type);
}

/** A field of a type as its nodes ask it; nodes of one key ask the same field with the same arguments. */
export function selectionOf(document: Document, type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
  const [first] = nodes as [FieldNode];
  const name = first.name.value;
  const key = first.alias?.value ?? name;
  const field = type.getFields()[name];
  if (!field) return { key, name, type, plural: false, args: {}, nodes };
  return {
    key,
    name,
    type: getNamedType(field.type),
    plural: String(field.type).startsWith('['),
    args: getArgumentValues(field, first, document.variables),
    nodes,
  };
}

/** Whether a field has fields of its own. */
export function isComposite(selection: Selection): boolean {
  return selection.name !== typename && isCompositeType(selection.type);
}
