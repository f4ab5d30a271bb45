import type { GraphQLSchema } from 'graphql';
import { coercedVariables, type ReadDocument } from '../limit/estimate.ts';
import { fragmentsOf } from '../limit/facts.ts';
import { Refusal } from '../refusal.ts';
import { pageDocument } from './page-document.ts';
import { type Answer, type Paging, pagingOf } from './paging.ts';
import { questionOf } from './question.ts';

/** What one page of an export answered, and the place behind it; null at the end. */
export interface Page {
  readonly lines: readonly unknown[];
  readonly cursor: string | null;
  readonly total: number | null;
}

type Nodes = Answer & { readonly nodes: readonly unknown[] };

/** A list that is followed, and the variable that says where its page begins. */
interface Following {
  readonly path: readonly string[];
  readonly paging: Paging;
  readonly variable: string;
}

/** The query of an export, rewritten so that the one list in it that goes on can be read page by page. */
export class Listing {
  readonly first: ReadDocument;
  readonly next: ReadDocument;
  /** What of the question is not written, in sentences. */
  readonly remarks: readonly string[];
  readonly #following: Following | undefined;

  private constructor(
    { first, next }: { first: ReadDocument; next: ReadDocument },
    remarks: readonly string[],
    following?: Following,
  ) {
    this.first = first;
    this.next = next;
    this.remarks = remarks;
    this.#following = following;
  }

  static of(schema: GraphQLSchema, read: ReadDocument): Listing {
    const { document, operation } = read;
    const variables = coercedVariables(schema, read, []);
    const { followed, remarks } = questionOf({ schema, fragments: fragmentsOf(document), variables }, operation);
    if (!followed) return new Listing({ first: read, next: read }, remarks);
    const { path } = followed;
    const following = { path, paging: pagingOf(followed), variable: freeName(read) };
    const { argument, asked } = following.paging;
    const page = (beside: string) => pageDocument(read, { ...following, argument, beside });
    return new Listing({ first: page(asked.first), next: page(asked.next) }, remarks, following);
  }

  /** The place where it begins, which says for a log where it ends. */
  begin(settled: () => Promise<string>): Promise<string | null> {
    return this.#following?.paging.begin(settled) ?? Promise.resolve(null);
  }

  variables(cursor: string | null): Record<string, unknown> {
    const { variables } = this.first;
    if (!this.#following) return { ...variables };
    const { variable, paging } = this.#following;
    return { ...variables, [variable]: paging.after(cursor) };
  }

  /** Up to which sequence the log is told; nothing where it is told as far as it is settled. */
  until(cursor: string | null): string | undefined {
    return this.#following?.paging.until(cursor);
  }

  page(data: Readonly<Record<string, unknown>>, cursor: string | null): Page {
    if (!this.#following) {
      const [answer] = Object.values(data);
      return { lines: Array.isArray(answer) ? answer : [answer ?? null], cursor: null, total: null };
    }
    const { path, paging } = this.#following;
    const answer = at<Nodes>(data, path);
    return { lines: answer.nodes, cursor: paging.next(answer, cursor), total: answer.totalCount ?? null };
  }
}

/** What an answer holds at a path. A record that is not there has no list, which is no empty one. */
function at<Found>(data: unknown, path: readonly string[]): Found {
  let found = data;
  for (const [index, key] of path.entries()) {
    found = (found as Readonly<Record<string, unknown>>)[key] ?? null;
    if (found === null)
      throw new Refusal('NOT_FOUND', `\`${path.slice(0, index + 1).join('.')}\` is null: there is no list.`);
  }
  return found as Found;
}

/** A name that none of the query's own variables has. */
function freeName({ operation }: ReadDocument): string {
  const taken = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  let name = 'exportedUpTo';
  while (taken.has(name)) name += '_';
  return name;
}
