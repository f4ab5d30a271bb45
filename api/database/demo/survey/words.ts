import type { SurveyKind } from '../../../vocabulary.ts';

type Band = 'LOW' | 'MIDDLE' | 'HIGH';

const bounds: Readonly<Record<SurveyKind, readonly [low: number, high: number]>> = {
  NPS: [6, 9],
  ENPS: [6, 9],
  CSAT: [2, 4],
  CES: [3, 6],
};

export const bandOf = (kind: SurveyKind, score: number): Band => {
  const [low, high] = bounds[kind];
  return score <= low ? 'LOW' : score >= high ? 'HIGH' : 'MIDDLE';
};

const customer: Readonly<Record<Band, readonly string[]>> = {
  LOW: [
    'I hear of it when it is too late to change anything.',
    'Kind people. That is not enough.',
    'Ask me again when the last date was kept.',
    'I had to explain our work twice.',
  ],
  MIDDLE: [
    'Good work, uneven weeks.',
    'No complaint, no applause.',
    'Better than the last ones.',
    'The result is fine. The way there was long.',
    'I would say yes, if somebody asked me on a good day.',
  ],
  HIGH: [
    'They say what they do and then it is done.',
    'I know every Friday where we stand.',
    'Asked my people first. That was new.',
    'Something small every week beats something big every year.',
    'When it went wrong, they told me before I saw it.',
    'I could do it without them now, and that is why I keep them.',
  ],
};

const team: Readonly<Record<Band, readonly string[]>> = {
  LOW: [
    'We promise for them and pay for it at night.',
    'I do not know whether anybody uses it.',
    'Too many dates, too few tests.',
  ],
  MIDDLE: [
    'Good people, much waiting.',
    'Interesting work, unclear weeks.',
    'Fine. I would like to meet a user again.',
  ],
  HIGH: [
    'I see somebody use what I built.',
    'We may say no here.',
    'The champion defends our Fridays.',
    'I learn something from them every week.',
  ],
};

/** What people of either side say with such a score. */
export const wordsFor = (kind: SurveyKind, score: number): readonly string[] =>
  (kind === 'ENPS' ? team : customer)[bandOf(kind, score)];
