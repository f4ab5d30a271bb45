import { Written } from '../graph/final.ts';
import type { CostNode } from './cost.ts';
import type { Variables } from './count.ts';

/** The most a request can cost, known before any work starts. */
export function requestedCost(nodes: readonly CostNode[], variables: Variables): number {
  let sum = 0;
  for (const node of nodes) {
    const times = node.times(variables);
    const inner = node.inner.length > 0 ? requestedCost(node.inner, variables) : 0;
    sum += node.own(variables) + times * (node.weight + inner);
  }
  return sum;
}

/** What the answer did cost: the objects that are really in it. */
export function actualCost(nodes: readonly CostNode[], answer: unknown, variables: Variables): number {
  if (typeof answer !== 'object' || answer === null) return 0;
  const row = answer as Readonly<Record<string, unknown>>;
  let sum = 0;
  for (const node of nodes) sum += node.own(variables) + objectsUnder(node, row[node.key], variables);
  return sum;
}

function objectsUnder(node: CostNode, value: unknown, variables: Variables): number {
  if (value instanceof Written) {
    const counted = pays(node.inner, variables) ? undefined : node.told?.(value.text);
    return counted ?? objectsUnder(node, value.toJSON(), variables);
  }
  if (typeof value !== 'object' || value === null) return 0;
  if (!Array.isArray(value)) return node.weight + actualCost(node.inner, value, variables);
  if (node.inner.length === 0) return value.length * node.weight;
  let sum = 0;
  for (const one of value) sum += objectsUnder(node, one, variables);
  return sum;
}

/** Whether there is more to pay than for objects, such as for a filter over relations; a text does not tell how often. */
const pays = (nodes: readonly CostNode[], variables: Variables): boolean =>
  nodes.some((node) => node.own(variables) > 0 || pays(node.inner, variables));
