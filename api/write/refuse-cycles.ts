import { sql } from 'kysely';
import { type Bulk, soundIn } from './bulk.ts';
import { ringsIn } from './cycle.ts';
import type { Draft } from './draft.ts';
import { Wanted } from './reference.ts';
import { refuseOrphans } from './resolve-references.ts';
import { rowsOf } from './writing.ts';

type Link = { id: string; parent: string };

/** Of the rows that together would place a record under itself, the last is refused, until none is left. */
export async function refuseCycles(bulk: Bulk): Promise<void> {
  const { tree } = bulk.kind;
  if (tree === undefined || moversIn(bulk, tree).length === 0) return;
  const kept = await linksAbove(bulk, tree);
  for (let closing = closingRows(bulk, tree, kept); closing.length > 0; closing = closingRows(bulk, tree, kept)) {
    for (const draft of closing) draft.refuse('CYCLE', [tree], `The ${bulk.kind.noun} would be placed under itself.`);
    refuseOrphans(bulk);
  }
}

const wantedBy = ({ values }: Draft, tree: string): string | null => {
  const wanted = values[tree];
  return wanted instanceof Wanted ? wanted.found : null;
};

const moversIn = (bulk: Bulk, tree: string): Draft[] =>
  soundIn(bulk).filter((draft) => (draft.known ? draft.changes?.[tree] : wantedBy(draft, tree) !== null));

function closingRows(bulk: Bulk, tree: string, kept: readonly Link[]): Draft[] {
  const parents = new Map(kept.map(({ id, parent }) => [id, parent]));
  const movers = new Map(moversIn(bulk, tree).map((draft) => [draft.id, draft]));
  for (const [id, draft] of movers) {
    const parent = wantedBy(draft, tree);
    if (parent === null) parents.delete(id);
    else parents.set(id, parent);
  }
  return ringsIn(parents).flatMap((ring) => {
    const rows = ring.flatMap((id) => movers.get(id) ?? []);
    return rows.sort((one, other) => other.index - one.index).slice(0, 1);
  });
}

/** Who stands under whom, from the wanted parents upwards: one statement a storey. */
async function linksAbove(bulk: Bulk, tree: string): Promise<Link[]> {
  const links: Link[] = [];
  const seen = new Set<string>();
  let storey = unique(moversIn(bulk, tree).flatMap((draft) => wantedBy(draft, tree) ?? []));
  while (storey.length > 0) {
    for (const id of storey) seen.add(id);
    const found = await linksOf(bulk, tree, storey);
    links.push(...found);
    storey = unique(found.map(({ parent }) => parent)).filter((id) => !seen.has(id));
  }
  return links;
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

function linksOf({ kind, writing }: Bulk, tree: string, ids: readonly string[]): Promise<Link[]> {
  const parent = sql.ref(kind.columns.find(({ field }) => field === tree)?.name ?? tree);
  return rowsOf(
    writing,
    sql<Link>`select id, ${parent} as parent from ${sql.table(kind.table)}
      where id = any(${ids}::uuid[]) and ${parent} is not null`,
  );
}
