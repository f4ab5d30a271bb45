import type { DecisionResult } from '../../../vocabulary.ts';
import type { ValueKey } from '../framework.ts';

type Fit = { value: ValueKey; score: number; why: string };

export type TakenDecision = {
  key: string;
  account?: string;
  question: string;
  options: readonly { label: string; fits: readonly Fit[] }[];
  chosen?: number;
  decidedBy?: string;
  decidedDay?: number;
  basedOn: readonly string[];
  expects: readonly string[];
  reviewDay?: number;
  result: DecisionResult;
};

export const decisions: readonly TakenDecision[] = [
  {
    key: 'release-order',
    question: 'Which release comes first: first value in five days, or no silent weeks?',
    options: [
      {
        label: 'First value in five days',
        fits: [
          { value: 'outcome', score: 2, why: 'Brightwater and Corvia both went wrong between delivered and used' },
          { value: 'steady', score: 0, why: 'Quiet accounts stay quiet for two more months' },
        ],
      },
      {
        label: 'No silent weeks',
        fits: [
          { value: 'steady', score: 2, why: 'Tamarind would hear from us this week' },
          { value: 'outcome', score: -1, why: 'A call does not get a tablet out of its box' },
        ],
      },
    ],
    chosen: 0,
    decidedBy: 'mara-kessler',
    decidedDay: 31,
    basedOn: ['brightwater/in-use', 'corvia/what-worries'],
    expects: ['brightwater/field-form', 'kestrel/updates'],
    reviewDay: -18,
    result: 'PENDING',
  },
  {
    key: 'pellworth-wait',
    account: 'pellworth',
    question: 'How do we make good for nine days of silence?',
    options: [
      {
        label: 'A credit note for the month',
        fits: [
          { value: 'word', score: -1, why: 'It pays for the silence and leaves it possible' },
          { value: 'outcome', score: 0, why: 'Thirty shops were recalled either way' },
        ],
      },
      {
        label: 'An answer within one working day, for every customer, with a monthly list of every longer wait',
        fits: [
          { value: 'word', score: 2, why: 'A promise that can be counted against us' },
          { value: 'steady', score: 2, why: 'It holds in bad weeks too, or it is nothing' },
          { value: 'early', score: 1, why: 'They read our misses before they find them' },
        ],
      },
      {
        label: 'Apologise and add a second support agent',
        fits: [
          { value: 'steady', score: 1, why: 'More hands' },
          { value: 'word', score: -1, why: 'It was not a lack of hands, nobody looked' },
        ],
      },
    ],
    chosen: 1,
    decidedBy: 'mara-kessler',
    decidedDay: 224,
    basedOn: ['pellworth/how-to-reach'],
    expects: ['pellworth/heard', 'meridian/heard'],
    reviewDay: 105,
    result: 'HELD',
  },
  {
    key: 'corvia-date',
    account: 'corvia',
    question: 'Do we keep the date of the label change without a dry run?',
    options: [
      {
        label: 'Keep the date, skip the dry run',
        fits: [
          { value: 'word', score: 1, why: 'The date was given twice already' },
          { value: 'steady', score: -2, why: 'One evening without a net' },
          { value: 'outcome', score: -1, why: 'They want right labels, not early ones' },
        ],
      },
      {
        label: 'One week later, after a dry run on dock 4',
        fits: [
          { value: 'early', score: 2, why: 'We would have said it five days before' },
          { value: 'word', score: -1, why: 'A third new date' },
          { value: 'outcome', score: 2, why: 'Dock 4 has the rolls that differ' },
        ],
      },
    ],
    chosen: 0,
    decidedBy: 'anneke-vos',
    decidedDay: 182,
    basedOn: ['corvia/what-success'],
    expects: ['corvia/labels'],
    reviewDay: 175,
    result: 'DID_NOT_HOLD',
  },
  {
    key: 'brightwater-boxes',
    account: 'brightwater',
    question: 'What do we do about a delivery that nobody uses?',
    options: [
      {
        label: 'It was accepted; wait until Brightwater names a champion',
        fits: [
          { value: 'outcome', score: -2, why: 'Nothing changes for anybody' },
          { value: 'word', score: 0, why: 'The letter of the agreement is kept' },
        ],
      },
      {
        label: 'Three mornings in the depot with the crews, unpaid',
        fits: [
          { value: 'outcome', score: 2, why: 'Craig’s crew could report from a tablet next week' },
          { value: 'stronger', score: 1, why: 'Tanya can do the other depots afterwards' },
          { value: 'steady', score: -1, why: 'Two people are missing elsewhere for three mornings' },
        ],
      },
      {
        label: 'Stop, and give the money back',
        fits: [
          { value: 'word', score: 1, why: 'Honest' },
          { value: 'outcome', score: -1, why: 'The paper stays in the vans' },
        ],
      },
    ],
    chosen: 1,
    decidedBy: 'helen-strand',
    decidedDay: 2,
    basedOn: ['brightwater/in-use', 'brightwater/what-worries'],
    expects: ['brightwater/field-form', 'brightwater/heard'],
    reviewDay: -21,
    result: 'PENDING',
  },
  {
    key: 'ostara-fourth',
    account: 'ostara',
    question: 'Do we answer a fourth security questionnaire before we have met a sponsor?',
    options: [
      {
        label: 'Answer it, as the three before',
        fits: [
          { value: 'steady', score: 1, why: 'Katharina can count on us' },
          { value: 'outcome', score: -1, why: 'Not one return becomes faster by it' },
        ],
      },
      {
        label: 'Offer an hour with Wei to whoever reads it, and no paper before',
        fits: [
          { value: 'early', score: 2, why: 'We say what we need while it is still cheap' },
          { value: 'outcome', score: 1, why: 'The one useful meeting was of this kind' },
        ],
      },
      {
        label: 'Withdraw, with the reason and a name of somebody larger',
        fits: [
          { value: 'word', score: 1, why: 'We promised ourselves to say no to a poor fit' },
          { value: 'outcome', score: -1, why: 'Katharina’s number is one we could move' },
        ],
      },
    ],
    basedOn: ['ostara/what-worries'],
    expects: [],
    reviewDay: -10,
    result: 'PENDING',
  },
];
