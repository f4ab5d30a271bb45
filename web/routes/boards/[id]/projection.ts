import { channels, frictionKinds, stages } from '#lib/words.ts';
import type { BoardAnswer, CardAnswer, StoryboardAnswer } from './board.query.ts';
import type { Assignee, EpicColumn, Role, Value } from './card.ts';
import { columnsOf } from './geometry.ts';
import { byRank } from './order.ts';
import type { Spark } from './release/spark.ts';
import { totalsOf, type Totals } from './totals.ts';
import { unfold } from './unfold.ts';

export type ReleaseBand = Pick<
  StoryboardAnswer['releases'][number],
  'id' | 'version' | 'name' | 'outcomeStatement' | 'startsOn' | 'endsOn' | 'capacity' | 'state' | 'rank'
>;

/** What a board says of itself. */
export type BoardHead = Pick<StoryboardAnswer, 'id' | 'version' | 'name' | 'lineOfBusiness' | 'archivedAt'>;

/** All of a board but its cards: what cards refer to by place, and how many stand in each cell. */
export type Frame = BoardHead & {
  /** How far the log of changes is known. */
  sequence: string;
  epics: EpicColumn[];
  releases: ReleaseBand[];
  roles: Role[];
  values: Value[];
  /** Everybody a card can be, or is, assigned to. */
  members: Assignee[];
  totals: Totals;
  counts: number[];
  /** How releases filled and were lived, by release. */
  sparks?: Readonly<Record<string, Spark>>;
};

/** Cards as columns of equal length. A release of -1 is unscheduled; frictions hold two bits of severity a kind. */
export type CardColumns = {
  id: string[];
  version: number[];
  title: string[];
  epic: number[];
  release: number[];
  rank: string[];
  owner: number[];
  assignee: number[];
  concerned: number[][];
  channel: number[];
  impact: (number | null)[];
  effort: (number | null)[];
  frictions: number[];
  values: number[][];
  kept: number[];
  expected: (number | null)[];
  inTime: (number | null)[];
};

export type Projection = { frame: Frame; cards: CardColumns };

/** The answer of the API without repetition, in the order in which the board is read. */
export function project(storyboard: StoryboardAnswer, { roles, framework, members, viewer }: BoardAnswer): Projection {
  const { id, version, name, lineOfBusiness, archivedAt, sequence, epics, releases } = storyboard;
  const head = { id, version, name, lineOfBusiness, archivedAt };
  const values = (framework?.values ?? []).map(({ value }) => value);
  const all = membersOf(members, storyboard.cards, viewer.member?.id);
  const lists = { epics, releases, roles, values, members: all };
  const sorted = sortedCards(storyboard.cards, lists);
  const cards = columnsFrom(sorted, lists);
  return {
    frame: { ...head, sequence, ...lists, counts: countsOf(sorted, lists), totals: totalsIn(cards, lists) },
    cards,
  };
}

export type Lists = Pick<Frame, 'epics' | 'releases' | 'roles' | 'values' | 'members'>;

/** Cards keep whom they were assigned to, also after their membership has ended. */
function membersOf(members: BoardAnswer['members'], cards: readonly CardAnswer[], me: string | undefined): Assignee[] {
  const all = new Map([...cards.flatMap(({ assignee }) => assignee ?? []), ...members].map((own) => [own.id, own]));
  return [...all.values()]
    .map(({ id, name }) => ({ id, name, me: id === me }))
    .sort((one, other) => Number(other.me) - Number(one.me) || one.name.localeCompare(other.name));
}

function totalsIn(columns: CardColumns, lists: Lists): Totals {
  const releases = [...lists.releases.map(({ id }) => id), null];
  return totalsOf({ columns: columnsOf(stages, lists.epics), releases, ...unfold(columns, lists) });
}

/** By band, then column, then rank. */
function sortedCards(cards: readonly CardAnswer[], { epics, releases }: Lists): CardAnswer[] {
  const epicAt = placesOf(epics);
  const releaseAt = placesOf(releases);
  const cell = ({ epic, release }: CardAnswer) =>
    (release ? (releaseAt.get(release.id) ?? 0) : releases.length) * epics.length + (epicAt.get(epic.id) ?? 0);
  return cards
    .map((card) => ({ card, at: cell(card) }))
    .sort((one, other) => one.at - other.at || byRank(one.card, other.card))
    .map(({ card }) => card);
}

const placesOf = (list: readonly { id: string }[]) => new Map(list.map(({ id }, at) => [id, at]));

function countsOf(cards: readonly CardAnswer[], { epics, releases }: Lists): number[] {
  const counts = new Array<number>((releases.length + 1) * epics.length).fill(0);
  const epicAt = placesOf(epics);
  const releaseAt = placesOf(releases);
  for (const { epic, release } of cards) {
    const band = release ? (releaseAt.get(release.id) ?? 0) : releases.length;
    const at = band * epics.length + (epicAt.get(epic.id) ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

type Places = [Map<string, number>, Map<string, number>, Map<string, number>, Map<string, number>];

function columnsFrom(cards: readonly CardAnswer[], { epics, releases, roles, values, members }: Lists): CardColumns {
  const [epicAt, releaseAt, valueAt, memberAt] = [epics, releases, values, members].map(placesOf) as Places;
  const roleAt = new Map(roles.map(({ key }, at) => [key, at]));
  return {
    id: cards.map((card) => card.id),
    version: cards.map((card) => card.version),
    title: cards.map((card) => card.title),
    epic: cards.map((card) => epicAt.get(card.epic.id) ?? 0),
    release: cards.map((card) => (card.release ? (releaseAt.get(card.release.id) ?? -1) : -1)),
    rank: cards.map((card) => card.rank),
    owner: cards.map((card) => roleAt.get(card.ownerRole.key) ?? -1),
    assignee: cards.map(({ assignee }) => (assignee ? (memberAt.get(assignee.id) ?? -1) : -1)),
    concerned: cards.map((card) => card.concernedRoles.flatMap(({ key }) => roleAt.get(key) ?? [])),
    channel: cards.map((card) => (card.channel ? channels.indexOf(card.channel) : -1)),
    impact: cards.map((card) => card.impact),
    effort: cards.map((card) => card.effort),
    frictions: cards.map((card) => packed(card.frictions)),
    values: cards.map((card) => card.values.flatMap(({ id }) => valueAt.get(id) ?? [])),
    kept: cards.map((card) => card.lived.kept),
    expected: cards.map((card) => card.lived.expected),
    inTime: cards.map((card) => card.lived.inTime),
  };
}

const packed = (frictions: CardAnswer['frictions']) =>
  frictions.reduce((bits, { kind, severity }) => bits | (severity << (2 * frictionKinds.indexOf(kind))), 0);

/** The rows of these positions, still as columns. */
export function pick(cards: CardColumns, rows: readonly number[]): CardColumns {
  const chosen = Object.entries(cards).map(([name, column]) => [name, rows.map((row) => column[row])]);
  return Object.fromEntries(chosen);
}
