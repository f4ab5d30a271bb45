import {
  type FieldNode,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Count } from './count.ts';
import type { Fragments } from './cost.ts';

/** What a filter costs for each relation it reaches over, times how deep that relation lies. */
const relationCost = 100;

const isWhere = (name: string): boolean => name.endsWith('Where');
const isQuantified = (name: string): boolean => name.endsWith('ListFilter') && name !== 'StringListFilter';

/**
 * What the `where` of a field costs beside the objects it answers: 100 for each relation it reaches over, 200 for one inside
 * another, 300 inside that, and twice as much where `totalCount` has all records looked at. Nothing without a relation.
 */
export function filterCost(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  fragments: Fragments,
): Count | undefined {
  const declared = field.args.find(({ name }) => name === 'where');
  const given = node.arguments?.find((argument) => argument.name.value === 'where')?.value;
  if (!declared || !given) return undefined;
  const times = relationCost * (node.selectionSet && counts(node.selectionSet, fragments) ? 2 : 1);
  return (variables) => times * relationsIn(valueFromASTUntyped(given, variables), declared.type, 1);
}

/** The relations that a filter reaches over, each counted as deep as it lies. */
function relationsIn(value: unknown, declared: GraphQLInputType, depth: number): number {
  const type = getNullableType(declared);
  if (typeof value !== 'object' || value === null) return 0;
  if (isListType(type)) {
    const members: readonly unknown[] = Array.isArray(value) ? value : [value];
    return members.reduce<number>(
      (sum, member) => sum + relationsIn(member, type.ofType as GraphQLInputType, depth),
      0,
    );
  }
  if (!isInputObjectType(type)) return 0;
  const fields = type.getFields();
  return Object.entries(value).reduce((sum, [name, asked]) => {
    const inner = fields[name] && getNullableType(fields[name].type);
    if (!inner || asked === null || asked === undefined) return sum;
    return sum + entry({ name, asked, inner }, type.name, depth);
  }, 0);
}

interface Entry {
  readonly name: string;
  readonly asked: unknown;
  readonly inner: GraphQLInputType;
}

/** A relation to one is a `where` inside a `where`; of a relation to many each of some, every and none is one more. */
function entry({ name, asked, inner }: Entry, of: string, depth: number): number {
  if (isQuantified(of)) return depth + relationsIn(asked, inner, depth + 1);
  const toOne = isInputObjectType(inner) && isWhere(inner.name) && name !== 'not';
  return toOne ? depth + relationsIn(asked, inner, depth + 1) : relationsIn(asked, inner, depth);
}

/** Whether a selection asks how many records there are in all. */
export function counts({ selections }: SelectionSetNode, fragments: Fragments): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'totalCount';
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return inner !== undefined && counts(inner.selectionSet, fragments);
  });
}
