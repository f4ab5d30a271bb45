export type ValueKey = 'word' | 'outcome' | 'early' | 'steady' | 'stronger';
type StatedValue = { key: ValueKey; name: string; means: string; looksLike: string };
type StatedPriority = { statement: string; value: ValueKey; account?: string };

export const purpose =
  'To be the team our customers would choose again, because what we promised is what they now use.';

/** What the firm said before a year of practice made two of the values more exact. */
export const firstPurpose = 'To be the team our customers would choose again.';

export const values: readonly StatedValue[] = [
  {
    key: 'word',
    name: 'Keep your word',
    means: 'We promise less than we hope for and do all of what we promise.',
    looksLike:
      'A date given is a date kept. When it will slip, they hear it from us two days before, with a new ' + 'one.',
  },
  {
    key: 'outcome',
    name: 'Their outcome first',
    means: 'We count what changed for them, not the hours we booked.',
    looksLike: 'An engineer asks who uses this on Monday before asking how it should be built.',
  },
  {
    key: 'early',
    name: 'Say it early',
    means: 'Bad news travels first and brings a proposal with it.',
    looksLike: 'The Friday note names the risk while there is still a choice to make.',
  },
  {
    key: 'steady',
    name: 'Steady over brilliant',
    means: 'People stay with what they can predict.',
    looksLike: 'The Friday note comes every Friday, also in the week in which nothing happened.',
  },
  {
    key: 'stronger',
    name: 'Leave them stronger',
    means: 'Whoever works with us can do more afterwards than before.',
    looksLike: 'Every piece of work ends with somebody on their side who runs it without us.',
  },
];

/** The two values as they were worded a year ago. */
export const firstWording: Partial<Record<ValueKey, string>> = {
  steady: 'We answer fast and surprise people with how much we got done.',
  early: 'The monthly report names the risks.',
};

export const priorities: readonly StatedPriority[] = [
  { statement: 'First use within five days of delivery, before anything new is sold', value: 'outcome' },
  { statement: 'No silent weeks: every account hears from us, and we from them', value: 'steady' },
  { statement: 'Renewals we deserve before new names on the list', value: 'word' },
  { statement: 'One team for the customer: every hand-over happens in front of them', value: 'early' },
];

export const accountPriorities: readonly StatedPriority[] = [
  { account: 'halden', statement: 'Claims and policies show one customer before summer', value: 'outcome' },
  { account: 'halden', statement: 'Halden staff make the changes themselves, we review', value: 'stronger' },
  { account: 'halden-claims', statement: 'No new screen without an adjuster in the room', value: 'outcome' },
  {
    account: 'brightwater',
    statement: 'Get the tablets out of the boxes before we build one more thing',
    value: 'outcome',
  },
  { account: 'brightwater', statement: 'Find a champion to follow Deborah Quinn', value: 'early' },
  { account: 'pellworth', statement: 'An answer within one working day, without exception', value: 'word' },
  { account: 'meridian', statement: 'Nothing touches a patient record without a reason on file', value: 'word' },
  { account: 'ostara', statement: 'Meet whoever can say yes before the next document', value: 'early' },
  { account: 'tamarind', statement: 'Hear the booking agents again, every week', value: 'steady' },
];
