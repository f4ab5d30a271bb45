import type { RetroActionKind, RetroNoteKind } from '../../vocabulary.ts';

type Written = { key: string; kind: RetroNoteKind; by: string; text: string; voters: readonly string[] };
type Review = { kept: boolean; text: string; day: number };
type Agreed = {
  kind: RetroActionKind;
  text: string;
  answers: string;
  owner: string;
  dueDay: number;
  card?: string;
  impactBefore?: number;
  review?: Review;
};

/** What our own team made of Release 1 when it was over, and what it promised. */
export const retrospective = { release: 'release-1', heldBy: 'tomas-reyes', heldDay: 94, reviewedBy: 'helen-strand' };

const [grace, helen, tomas] = ['grace-okoye', 'helen-strand', 'tomas-reyes'];

export const notes: readonly Written[] = [
  {
    key: 'friday-note',
    kind: 'KEEP',
    by: helen,
    text: 'The Friday note. Two sponsors quoted it back to me, and nobody has asked for a status meeting since.',
    voters: [grace, tomas],
  },
  {
    key: 'hand-over',
    kind: 'KEEP',
    by: tomas,
    text: 'Handing over from sales with the customer in the room. It is uncomfortable, and it is over in an hour.',
    voters: [helen],
  },
  {
    key: 'first-meeting-is-a-fault',
    kind: 'CHANGE',
    by: grace,
    text: 'End users meet support for the first time when their line stands still. We begin every acquaintance in a bad mood.',
    voters: [grace, helen, tomas],
  },
  {
    key: 'kickoff-without-access',
    kind: 'CHANGE',
    by: tomas,
    text: 'At Aldermoor and at Halden Claims four people sat in a kickoff without a single account that worked.',
    voters: [helen, tomas],
  },
  {
    key: 'friday-at-five',
    kind: 'CHANGE',
    by: grace,
    text: 'When the note leaves at five on Friday, its questions reach me on Monday and its readers on Tuesday.',
    voters: [grace],
  },
  {
    key: 'a-day-is-what-they-feel',
    kind: 'CHANGE',
    by: grace,
    text: 'We scored the answer within a day like any other card. For Pellworth it is the only one that counts.',
    voters: [grace, helen],
  },
  {
    key: 'customers-here',
    kind: 'TRY',
    by: helen,
    text: 'Ask one customer into the next of these. What they would say, we guess at.',
    voters: [tomas],
  },
];

export const actions: readonly Agreed[] = [
  {
    kind: 'CARD',
    text: 'Support calls two end users before anything breaks',
    answers: 'first-meeting-is-a-fault',
    owner: grace,
    dueDay: 24,
    card: 'support-says-hello',
    review: { kept: true, text: 'It is in Release 2, and Leo has made the first calls.', day: 21 },
  },
  {
    kind: 'CARD',
    text: 'Every account is tried by whoever will use it, two days before a kickoff',
    answers: 'kickoff-without-access',
    owner: tomas,
    dueDay: 24,
    card: 'access-before-kickoff',
    review: { kept: true, text: 'First card of Release 2, with three points of its capacity.', day: 21 },
  },
  {
    kind: 'RESCORE',
    text: 'An answer within a day matters more than we believed',
    answers: 'a-day-is-what-they-feel',
    owner: helen,
    dueDay: 87,
    card: 'answer-within-a-day',
    impactBefore: 7,
    review: { kept: true, text: 'Scored the same afternoon; it has led the list since.', day: 21 },
  },
  {
    kind: 'PROCESS_CHANGE',
    text: 'Friday notes are drafted on Thursday and leave before three',
    answers: 'friday-at-five',
    owner: tomas,
    dueDay: 70,
  },
];
