interface Page<Entry> {
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All records of a connection, page after page: for screens that show a list whole, however long it has grown. */
export async function everyPage<Entry>(pageBehind: (after: string | null) => Promise<Page<Entry>>): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: Page<Entry> = await pageBehind(after);
    all.push(...nodes);
    if (!pageInfo.hasNextPage) return all;
    after = pageInfo.endCursor;
  }
}
