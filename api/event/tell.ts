import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { isPersonal, read } from '../graph/read.ts';
import { namesIn } from '../graph/used-variables.ts';
import { Recent } from '../recent.ts';
import { message } from './live.shape.ts';
import type { Message } from './message.ts';

const kept = { milliseconds: 1000, most: 50 };
const answers = new WeakMap<FieldNode, Recent<unknown>>();

/** What one message tells: read once for all who listen to the same with the same document, and may know the same. */
export function tell(context: Context, info: GraphQLResolveInfo, told: Message): Promise<unknown> {
  const [node, ...others] = info.fieldNodes;
  const asked = (): Promise<unknown> => read(context, info, { ...message, given: { ...told } });
  if (!node?.selectionSet || others.length > 0 || isPersonal(context.graph, info, message)) return asked();
  const known = answers.get(node) ?? new Recent<unknown>(kept);
  answers.set(node, known);
  const values = [...namesIn([node.selectionSet], info.fragments)].map((name) => info.variableValues[name] ?? null);
  const { subject, previousSequence, sequence } = told;
  return known.get(JSON.stringify([context.workspaceId, subject, previousSequence, sequence, values]), asked);
}
