import { expect } from 'vitest';
import type { Ask } from './ground.ts';

export interface Page {
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** A list to be walked through page by page. */
export interface Walk {
  readonly field: string;
  readonly orderBy?: readonly object[];
  readonly first: number;
  readonly where?: object;
}

const types: Readonly<Record<string, string>> = {
  accounts: 'Account',
  people: 'Person',
  interactions: 'Interaction',
  outcomes: 'Outcome',
  decisions: 'Decision',
  ideas: 'Idea',
  retrospectives: 'Retrospective',
};

export const idsOf = (pages: readonly Page[]): string[] =>
  pages.flatMap((page) => page.nodes.map(({ id }) => String(id)));

/** Turns the pages of a list as a client does. */
export class Walker {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async page({ field, ...variables }: Walk, after: string | null = null): Promise<Page> {
    const type = types[field];
    const query = `query($first: Int!, $after: String, $orderBy: [${type}OrderBy!], $where: ${type}Where) {
      page: ${field}(first: $first, after: $after, orderBy: $orderBy, where: $where) {
        nodes { id } pageInfo { hasNextPage endCursor } totalCount } }`;
    const { data, errors } = await this.#ask(query, { ...variables, after });
    expect(errors).toEqual([]);
    return (data as { page: Page }).page;
  }

  /** The ids of the first page for somebody who does not ask how many there are. */
  async uncounted({ field, ...variables }: Walk): Promise<string[]> {
    const query = `query($first: Int!, $where: ${types[field]}Where) { page: ${field}(first: $first, where: $where) { nodes { id } } }`;
    const { data, errors } = await this.#ask(query, variables);
    expect(errors).toEqual([]);
    return idsOf([(data as { page: Page }).page]);
  }

  /** All pages one after the other, with something done between them. */
  async pages(walk: Walk, between: () => Promise<void> = async () => undefined): Promise<Page[]> {
    const pages: Page[] = [];
    let after: string | null = null;
    do {
      const page = await this.page(walk, after);
      pages.push(page);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      await between();
    } while (after);
    return pages;
  }

  async ids(walk: Walk): Promise<string[]> {
    return idsOf(await this.pages(walk));
  }
}
