import { madeOnce } from '#lib/made-once.ts';
import { frictionKinds, stages } from '#lib/words.ts';
import type { Placed } from '../facets.ts';
import type { Frame } from '../projection.ts';

export const sortColumns = [
  'title',
  'stage',
  'epic',
  'release',
  'role',
  'assignee',
  'impact',
  'effort',
  'friction',
  'channel',
  'lived',
] as const;
export type SortColumn = (typeof sortColumns)[number];
export type Sort = { column: SortColumn; descending: boolean };

/** "impact" or "-impact", as an address says it. */
export function sortIn(said: string | null): Sort | null {
  const column = sortColumns.find((own) => own === said?.replace(/^-/, ''));
  return column ? { column, descending: said?.startsWith('-') ?? false } : null;
}

export const sortWord = (sort: Sort | null) => (sort ? `${sort.descending ? '-' : ''}${sort.column}` : '');

/** Once up, then down, then as the board has it. */
export function nextSort(sort: Sort | null, column: SortColumn): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

type Key = string | number | null;

/** What is not said comes last, whichever way one sorts; equals stay in the order of the board. */
export function sorted(placed: readonly Placed[], sort: Sort | null, frame: Frame): readonly Placed[] {
  if (!sort) return placed;
  const keyOf = keys(frame)[sort.column];
  const way = sort.descending ? -1 : 1;
  return placed
    .map((one) => ({ one, key: keyOf(one) }))
    .sort((a, b) => compared(a.key, b.key, way))
    .map(({ one }) => one);
}

const words = madeOnce(() => new Intl.Collator('en', { numeric: true, sensitivity: 'base' }));

function compared(one: Key, other: Key, way: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return way * (one - other);
  return way * words().compare(String(one), String(other));
}

/** Stages, epics and releases stand as on the board, not by their letters. */
function keys({ epics, releases, roles }: Frame): Record<SortColumn, (placed: Placed) => Key> {
  const places = (list: readonly string[]) => new Map(list.map((id, at) => [id, at]));
  const epicAt = places(
    epics.toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)).map(({ id }) => id),
  );
  const releaseAt = places(releases.map(({ id }) => id));
  const roleAt = places(roles.map(({ key }) => key));
  return {
    title: ({ card }) => card.title,
    stage: ({ stage }) => stages.indexOf(stage),
    epic: ({ epic }) => epicAt.get(epic) ?? null,
    release: ({ release }) => (release === null ? null : (releaseAt.get(release) ?? null)),
    role: ({ card }) => roleAt.get(card.ownerRole.key) ?? null,
    assignee: ({ card }) => card.assignee?.name ?? null,
    impact: ({ card }) => card.impact,
    effort: ({ card }) => card.effort,
    friction: ({ card }) => heaviest(card.frictions),
    channel: ({ card }) => card.channel,
    lived: ({ card }) => (card.kept === 0 && !card.expected ? null : card.kept),
  };
}

const heaviest = (frictions: Placed['card']['frictions']) =>
  frictions.length === 0
    ? null
    : Math.max(...frictions.map(({ kind, severity }) => severity * 10 - frictionKinds.indexOf(kind)));
