import type { AgreedOutcome } from './agreed-outcome.ts';

export const newerOutcomes: readonly AgreedOutcome[] = [
  {
    key: 'brightwater/field-form',
    statement: 'Field crews report from the tablet',
    agreedWith: 'deborah-quinn',
    agreedDay: 115,
    dueDay: 12,
    state: 'AGREED',
    measures: [{ name: 'Reports sent from a tablet', unit: '%', baseline: 0, target: 80, latest: 0 }],
  },
  {
    key: 'brightwater/one-map',
    statement: 'A fault is mapped once and not three times',
    agreedWith: 'deborah-quinn',
    agreedDay: 100,
    dueDay: -40,
    state: 'AGREED',
    measures: [{ name: 'Times a fault is drawn', unit: 'times', baseline: 3, target: 1, latest: 3 }],
  },
  {
    key: 'brightwater/day-before',
    statement: 'Crews know the day before where they start',
    agreedWith: 'alan-pryce',
    agreedDay: 95,
    dueDay: -75,
    state: 'AGREED',
    measures: [{ name: 'Crews told the day before', unit: '%', baseline: 35, target: 90, latest: 41 }],
  },
  {
    key: 'kestrel/updates',
    statement: 'A firmware update needs no visit on site',
    agreedWith: 'felix-dunn',
    agreedDay: 14,
    dueDay: -75,
    state: 'AGREED',
    measures: [{ name: 'Updates made without a visit', unit: '%', baseline: 0, target: 70, latest: 8 }],
  },
  {
    key: 'aldermoor/berth-plan',
    statement: 'The berth plan is agreed by six in the evening',
    agreedWith: 'judith-amory',
    agreedDay: 30,
    dueDay: -120,
    state: 'AGREED',
    measures: [{ name: 'Days with an agreed plan at six', unit: '%', baseline: 25, target: 90, latest: 28 }],
  },
];
