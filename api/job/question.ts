import type { FieldNode, OperationDefinitionNode } from 'graphql';
import { mostOnAPage } from '../graph/page-size.ts';
import { type Document, fieldsOf, type Selection } from '../graph/selection.ts';
import { Refusal } from '../refusal.ts';
import { fieldsBelow, isConnection, isPaged, type Limited, limitedIn } from './limited.ts';

/** What a query asks, as far as its export must know. */
export interface Question {
  /** The one list that is followed to its end: its nodes are the lines. */
  readonly followed: Limited | undefined;
  /** What of the question is not written, in sentences. */
  readonly remarks: readonly string[];
}

const place = { path: ['query'] };
const mostNamed = 20;

/** Finds the list that an export follows. Where several go on beside each other it is refused: only one can make lines. */
export function questionOf(document: Document, operation: OperationDefinitionNode): Question {
  const root = rootOf(document, operation);
  const limited = limitedIn(document, root);
  const growing = limited.filter(({ many, selection }) => !many && isPaged(selection));
  if (growing.length > 1) throw severalGrow(growing);
  const followed = growing[0] ?? (isConnection(root) ? { path: [root.key], selection: root, many: false } : undefined);
  const ended = limited.filter((one) => one !== followed && (!followed || isInside(one, followed)));
  for (const one of ended) refuseLongPage(one);
  if (!followed) return { followed, remarks: endedEarly(ended) };
  refuseWithoutNodes(document, followed);
  return { followed, remarks: [...leftOut(document, root, followed), ...endedEarly(ended)] };
}

function rootOf(document: Document, operation: OperationDefinitionNode): Selection {
  const type = document.schema.getQueryType();
  const [root, ...others] = type ? fieldsOf(document, type, [operation as unknown as FieldNode]) : [];
  if (root && others.length === 0) return root;
  throw new Refusal('INVALID', 'An export has one root field.', place);
}

function severalGrow(growing: readonly Limited[]): Refusal {
  const sentence = `Several lists go on here, and an export follows one to its end: ${named(growing.map(written))}.`;
  return new Refusal('INVALID', `${sentence} Export each of them by itself.`, place);
}

function refuseWithoutNodes(document: Document, { path, selection }: Limited): void {
  if (fieldsBelow(document, selection).some(({ key, name }) => key === 'nodes' && name === 'nodes')) return;
  throw new Refusal('INVALID', `Select \`nodes\` of \`${path.join('.')}\`: each of them is a line.`, place);
}

function refuseLongPage(list: Limited): void {
  const first = Number(list.selection.args['first']);
  if (!isConnection(list.selection) || (first >= 1 && first <= mostOnAPage)) return;
  const sentence = `A page holds 1 to ${mostOnAPage} records, and ${written(list)} asks for ${first}.`;
  throw new Refusal('OUT_OF_RANGE', sentence, place);
}

const written = ({ path }: Pick<Limited, 'path'>): string => `\`${path.join('.')}\``;

const isInside = ({ path }: Limited, { path: outer }: Limited): boolean => outer.every((key, at) => path[at] === key);

/** What stands beside the way to the nodes. What only holds a page together is missed by nobody. */
function leftOut(document: Document, root: Selection, followed: Limited): string[] {
  const beside = besides(document, root, [...followed.path.slice(1), 'nodes']);
  if (beside.length === 0) return [];
  return [`Only the nodes of ${written(followed)} are written, not ${named(beside.map((path) => written({ path })))}.`];
}

const ofPages = /^(pageInfo|totalCount|lastSequence|hasMore|__typename)$/;

function besides(document: Document, selection: Selection, [key, ...rest]: readonly string[]): string[][] {
  if (key === undefined) return [];
  const fields = fieldsBelow(document, selection);
  const beside = fields.filter((field) => field.key !== key && !(rest.length === 0 && ofPages.test(field.name)));
  const onward = fields.filter((field) => field.key === key).flatMap((field) => besides(document, field, rest));
  return [...beside.map((field) => [field.key]), ...onward].map((path) => [selection.key, ...path]);
}

function endedEarly(limited: readonly Limited[]): string[] {
  if (limited.length === 0) return [];
  const lists = limited.map((one) => `${written(one)} at ${String(one.selection.args['first'])}`);
  return [`A list within a line ends where its own \`first\` says: ${named(lists)}.`];
}

function named(all: readonly string[]): string {
  const different = [...new Set(all)];
  const more = different.length - mostNamed;
  return [...different.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
