import type { RoleKey } from '../keys.ts';
import type { SurveyCourse } from './course.ts';

const roles: readonly RoleKey[] = ['ENGINEER', 'PROJECT_MANAGER', 'SUPPORT_AGENT', 'ACCOUNT_MANAGER'];
const cards = ['team-pulse'];

/** Would our own people recommend working on this engagement? */
export const teamPulses: readonly SurveyCourse[] = [
  {
    account: 'halden',
    kind: 'ENPS',
    from: 332,
    to: 4,
    roles,
    cards,
    scores: [7, 8, 8, 9, 8, 7, 7, 8, 9, 9, 9, 10, 9, 9],
    said: {
      5: 'Covering for two is fine for a week. It was three.',
      11: 'Their developers review my work now. Best change of the year.',
    },
  },
  {
    account: 'halden-claims',
    kind: 'ENPS',
    from: 170,
    to: 5,
    roles,
    cards,
    scores: [6, 7, 8, 8, 9, 9, 8, 9],
    said: { 6: 'Support questions land with me. I like them, but they are not my work.' },
  },
  {
    account: 'brightwater',
    kind: 'ENPS',
    from: 98,
    to: 6,
    roles,
    cards,
    scores: [8, 7, 6, 5, 4, 4],
    said: { 4: 'I built it for people I have never met, and it lies in a box.' },
  },
  {
    account: 'corvia',
    kind: 'ENPS',
    from: 340,
    to: 76,
    roles,
    cards,
    scores: [8, 7, 6, 5, 5, 3, 3, 4, 2, 4],
    said: {
      5: 'I put it live at nine in the evening because I was told to keep the date.',
      8: 'Everybody knows. Nobody says it upstairs.',
    },
  },
  {
    account: 'pellworth',
    kind: 'ENPS',
    from: 325,
    to: 5,
    roles,
    cards,
    scores: [8, 8, 7, 4, 3, 5, 7, 8, 8, 9, 9, 9],
    said: { 4: 'It was my queue. I was on leave and nobody had told me that it was mine.' },
  },
  {
    account: 'meridian',
    kind: 'ENPS',
    from: 280,
    to: 5,
    roles,
    cards,
    scores: [7, 6, 4, 6, 8, 8, 8, 9, 9, 8, 9],
    said: {
      2: 'I am learning on a ward. That is not fair to the ward.',
      7: 'One morning a month up there explains the other nineteen days.',
    },
  },
  { account: 'aldermoor', kind: 'ENPS', from: 12, to: 5, roles, cards, scores: [8, 9] },
  { account: 'kestrel', kind: 'ENPS', from: 7, to: 3, roles, cards, scores: [10, 9] },
  {
    account: 'tamarind',
    kind: 'ENPS',
    from: 345,
    to: 30,
    roles,
    cards,
    scores: [9, 9, 10, 9, 8, 9, 9, 9, 8, 8, 6, 5],
    said: { 10: 'Without Beatriz we talk to an empty chair.', 11: 'There is work, and nobody who wants it.' },
  },
];
