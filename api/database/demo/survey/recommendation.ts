import type { RoleKey } from '../keys.ts';
import type { SurveyCourse } from './course.ts';

const roles: readonly RoleKey[] = ['CHAMPION', 'END_USER', 'SPONSOR'];

/** Would they recommend us? Asked about once a month, told by account. */
export const recommendations: readonly SurveyCourse[] = [
  {
    account: 'halden',
    kind: 'NPS',
    from: 330,
    to: 8,
    roles,
    scores: [8, 9, 8, 9, 8, 6, 8, 7, 9, 9, 10, 9, 10, 9],
    said: {
      0: 'Too early to say, but I like the way they ask.',
      5: 'We learned about the illness on Wednesday. It began on Monday.',
      8: 'They said what they had not reached before I could.',
      12: 'My clerks would notice within an hour if they left.',
    },
  },
  {
    account: 'halden-claims',
    kind: 'NPS',
    from: 168,
    to: 6,
    roles,
    scores: [5, 6, 8, 8, 9, 8, 9, 9],
    said: {
      0: 'Eight people in a room and nobody could sign in.',
      4: 'Somebody came along to a cellar. Nobody ever did that.',
    },
  },
  {
    account: 'brightwater',
    kind: 'NPS',
    from: 96,
    to: 9,
    roles,
    scores: [8, 8, 7, 5, 4, 3],
    said: { 4: 'I pay for something I have not seen.', 5: 'Twelve boxes.' },
  },
  {
    account: 'corvia',
    kind: 'NPS',
    from: 330,
    to: 84,
    roles,
    scores: [7, 7, 8, 6, 5, 3, 2, 4, 3, 2],
    said: {
      4: 'Dates move and we find out from the yard.',
      6: 'Breda.',
      9: 'The last three days were the best. That says something about the rest.',
    },
  },
  {
    account: 'pellworth',
    kind: 'NPS',
    from: 320,
    to: 6,
    roles,
    scores: [8, 9, 8, 8, 2, 4, 6, 8, 9, 9, 9, 10, 9],
    said: {
      4: 'Nine days.',
      6: 'They answer now. I am still counting.',
      11: 'I complained about them in public and would now recommend them in public.',
    },
  },
  {
    account: 'meridian',
    kind: 'NPS',
    from: 276,
    to: 8,
    roles,
    scores: [7, 8, 5, 4, 7, 7, 8, 9, 8, 9, 9],
    said: {
      2: 'A good person for the wrong work.',
      3: 'I saw the value on my ward. They called before I did, I give them that.',
      9: 'She spent a night here before she changed a screen.',
    },
  },
  { account: 'aldermoor', kind: 'NPS', from: 7, to: 4, roles: ['END_USER', 'CHAMPION'], scores: [8, 9] },
  {
    account: 'kestrel',
    kind: 'NPS',
    from: 4,
    to: 3,
    roles: ['SPONSOR', 'END_USER'],
    scores: [10, 10],
    said: { 0: 'Five days.' },
  },
  {
    account: 'tamarind',
    kind: 'NPS',
    from: 340,
    to: 37,
    roles: ['END_USER', 'CHAMPION', 'SPONSOR'],
    scores: [9, 10, 10, 9, 10, 10, 9, 9, 10, 8, 7, 6],
    said: {
      1: 'Three days from delivered to used. I have it framed.',
      10: 'Fine, I think. Whom would I ask now?',
      11: 'I have not heard from anybody for weeks.',
    },
  },
];
