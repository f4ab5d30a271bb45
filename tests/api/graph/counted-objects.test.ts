import {
  type ASTNode,
  type FieldNode,
  getNamedType,
  getOperationAST,
  type GraphQLNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { executeReads } from '../../../api/graph/execute-reads.ts';
import { Written } from '../../../api/graph/final.ts';
import { Reader } from '../../../api/graph/reader.ts';
import { type CostNode, costOf } from '../../../api/limit/cost.ts';
import { actualCost } from '../../../api/limit/meter.ts';
import { Selections } from './generated/selections.ts';
import { idsOf, Values } from './generated/values.ts';
import { documentOf, type Ground, openGround } from './ground.ts';
import { Chance } from './world/chance.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});

it('the objects of an answer are counted in its text as they are by walking through it', async () => {
  let told = 0;
  for (let seed = 1; seed <= 300; seed += 1) told += Number(await countBothWays(seed));
  expect(told).toBeGreaterThan(30);
});

it('texts that look like objects are not counted', () => {
  const [nodes] = costOf(ground.schema, operationOf('{ accounts { nodes { id name } pageInfo { endCursor } } }'), {});
  const names = ['{"id":"x"}', '{', '{"', '"}{"a', '\\{"a', '\u2028{"id'];
  const answer = { nodes: names.map((name) => ({ id: '1', name })), pageInfo: { endCursor: '{"id' } };
  expect(nodes?.told?.(JSON.stringify(answer))).toBe(names.length);
});

it.each([
  ['the same key begins what costs and what does not', '{ accounts { nodes { id nodes: name } } }'],
  ['an object may be left empty', '{ accounts { nodes { id @skip(if: true) } } }'],
])('the text alone does not tell when %s', (_, query) => {
  expect(costOf(ground.schema, operationOf(query), {})[0]?.told).toBeUndefined();
});

/** Whether the text alone told it. */
async function countBothWays(seed: number): Promise<boolean> {
  const chance = new Chance(seed);
  const ids = idsOf(ground.ours, ground.theirs);
  const { query, variables } = new Selections(ground.schema, chance, new Values(chance, ids)).operation();
  const document = documentOf(ground.schema, query);
  const operation = operationOf(query);
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const context = { graph: ground.graph, reader: new Reader(ground.pool), workspaceId: ground.ours.workspaceId };
  const caller = { kind: 'KEY', id: ground.ours.all('member')[0]?.id };
  const asked = { schema: ground.schema, document, operation, variables, context: { ...context, caller } };
  const { data } = (await executeReads(asked)) ?? {};
  const cost = objectsAlone(costOf(ground.schema, operation, fragments));
  const texts = Object.values(data ?? {}).filter((value) => value instanceof Written);
  if (!data || texts.length === 0 || cost.some(({ told }) => !told)) return false;
  const type = ground.schema.getQueryType();
  const walked = charged(JSON.parse(JSON.stringify(data)), { holders: [operation], type }, fragments) - 1;
  expect(actualCost(cost, data, variables), `seed ${seed}\n${query}`).toBe(walked);
  return true;
}

/** Without what filters cost beside the objects. */
const objectsAlone = (nodes: readonly CostNode[]): CostNode[] =>
  nodes.map((node) => ({ ...node, own: () => 0, inner: objectsAlone(node.inner) }));

function operationOf(query: string): OperationDefinitionNode {
  return getOperationAST(documentOf(ground.schema, query)) as OperationDefinitionNode;
}

type Holder = ASTNode & { readonly selectionSet?: FieldNode['selectionSet'] };

interface Place {
  readonly holders: readonly Holder[];
  readonly type: GraphQLNamedType | null | undefined;
}

/** Every object in an answer that is neither a page, an edge nor a page info. */
function charged(value: unknown, { holders, type }: Place, fragments: Readonly<Record<string, Holder>>): number {
  if (Array.isArray(value)) return sum(value.map((one) => charged(one, { holders, type }, fragments)));
  if (typeof value !== 'object' || value === null || !type) return 0;
  const own = /^(PageInfo|.*(Connection|Edge))$/.test(type.name) ? 0 : 1;
  const fields = holders.flatMap((holder) => fieldsOf(holder, fragments, type));
  const inner = Object.entries(value).map(([key, one]) => {
    const asked = fields.filter(({ node }) => (node.alias ?? node.name).value === key);
    return charged(one, { holders: asked.map(({ node }) => node), type: asked[0]?.type }, fragments);
  });
  return own + sum(inner);
}

function fieldsOf(
  holder: Holder,
  fragments: Readonly<Record<string, Holder>>,
  parent: GraphQLNamedType,
): { node: FieldNode; type: GraphQLNamedType | undefined }[] {
  return (holder.selectionSet?.selections ?? []).flatMap((one) => {
    if (one.kind === Kind.FIELD) return [{ node: one, type: typeOf(one, parent) }];
    const fragment = one.kind === Kind.INLINE_FRAGMENT ? one : (fragments[one.name.value] as Holder & typeof one);
    const condition = (fragment as { typeCondition?: { name: { value: string } } }).typeCondition?.name.value;
    return fieldsOf(fragment, fragments, (condition && ground.schema.getType(condition)) || parent);
  });
}

function typeOf(node: FieldNode, parent: GraphQLNamedType): GraphQLNamedType | undefined {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  const type = field && getNamedType(field.type);
  return isCompositeType(type) ? type : undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
