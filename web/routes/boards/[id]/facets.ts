import { frictionKinds, frictionWords, severityWords, stages, stageWords, type Stage } from '#lib/words.ts';
import type { Card } from './card.ts';
import type { Frame } from './projection.ts';

/** A card where it stands. */
export type Placed = { card: Card; stage: Stage; epic: string; release: string | null };

/** One thing to choose; choices of the same group stand under one heading. */
export type Choosable = { key: string; name: string; group?: string };

export const facetNames = [
  'role',
  'stage',
  'side',
  'assignee',
  'concerned',
  'epic',
  'release',
  'impact',
  'friction',
  'value',
  'lived',
] as const;
export type Facet = (typeof facetNames)[number];

/** One side from which cards can be looked at: its choices, and which of them a card answers. */
type FacetRule = {
  title: string;
  options: (frame: Frame) => Choosable[];
  keysOf: (placed: Placed) => readonly string[];
};

export const none = 'none';
const scores = Array.from({ length: 10 }, (_, at) => String(10 - at));
const severities = [3, 2, 1] as const;

/** How far a card was lived, in one word. */
export function livedShare({ kept, expected, inTime }: LivedFigures): keyof typeof livedWords {
  if (!expected) return kept > 0 ? 'free' : 'open';
  if (!inTime) return 'missed';
  return inTime >= expected ? 'kept' : 'partly';
}

export const livedWords = {
  kept: 'As often as expected',
  partly: 'Less often than expected',
  missed: 'Never when it was expected',
  free: 'Lived, nothing was expected',
  open: 'Not yet lived',
} as const;

type LivedFigures = Pick<Card, 'kept' | 'expected' | 'inTime'>;

const listed = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ key: id, name }));
const roles = ({ roles: all }: Frame) => all.map(({ key, name }) => ({ key, name }));

export const facets: Readonly<Record<Facet, FacetRule>> = {
  role: { title: 'Role', options: roles, keysOf: ({ card }) => [card.ownerRole.key] },
  stage: {
    title: 'Stage',
    options: () => stages.map((key) => ({ key, name: stageWords[key] })),
    keysOf: ({ stage }) => [stage],
  },
  side: {
    title: 'Side',
    options: () => [
      { key: 'OURS', name: 'Our side' },
      { key: 'CUSTOMER', name: 'Customer side' },
    ],
    keysOf: ({ card }) => [card.ownerRole.side],
  },
  assignee: {
    title: 'Assignee',
    options: ({ members }) => [
      ...(members.some(({ me }) => me) ? [{ key: 'me', name: 'Me' }] : []),
      { key: 'someone', name: 'Somebody' },
      { key: none, name: 'Nobody yet' },
      ...members.map(({ id, name }) => ({ key: id, name, group: 'By name' })),
    ],
    keysOf: ({ card: { assignee } }) => (assignee ? [assignee.id, 'someone', ...(assignee.me ? ['me'] : [])] : [none]),
  },
  concerned: {
    title: 'Concerned',
    options: roles,
    keysOf: ({ card }) => card.concernedRoles.map(({ key }) => key),
  },
  epic: {
    title: 'Epic',
    options: ({ epics }) => epics.map(({ id, name, stage }) => ({ key: id, name, group: stageWords[stage] })),
    keysOf: ({ epic }) => [epic],
  },
  release: {
    title: 'Release',
    options: ({ releases }) => [...listed(releases), { key: none, name: 'Unscheduled' }],
    keysOf: ({ release }) => [release ?? none],
  },
  impact: {
    title: 'Impact',
    options: () => [...scores.map((key) => ({ key, name: key })), { key: none, name: 'Not scored' }],
    keysOf: ({ card }) => [card.impact === null ? none : String(card.impact)],
  },
  friction: {
    title: 'Friction',
    options: () => [
      ...frictionKinds.flatMap((kind) =>
        severities.map((severity) => ({
          key: `${kind}${severity}`,
          name: `${frictionWords[kind]}, ${severityWords[severity]}`,
          group: frictionWords[kind],
        })),
      ),
      { key: none, name: 'No friction', group: 'None' },
    ],
    keysOf: ({ card }) =>
      card.frictions.length > 0 ? card.frictions.map(({ kind, severity }) => `${kind}${severity}`) : [none],
  },
  value: {
    title: 'Value',
    options: ({ values }) => [...listed(values), { key: none, name: 'Serves no value' }],
    keysOf: ({ card }) => (card.values.length > 0 ? card.values.map(({ id }) => id) : [none]),
  },
  lived: {
    title: 'Lived',
    options: () => Object.entries(livedWords).map(([key, name]) => ({ key, name })),
    keysOf: ({ card }) => [livedShare(card)],
  },
};
