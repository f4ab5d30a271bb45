import { expect, it } from 'vitest';
import { placesFor } from '../../../web/routes/boards/[id]/places.ts';

const places = ['Release 1', 'Release 2', 'Release 12', 'Unscheduled'].flatMap((release) =>
  ['Onboarding Trust', 'Delivery Act', 'Renewal Grow'].map((epic) => ({ epic, release, words: `${release} ${epic}` })),
);

it.each([
  ['rel 2 onb', 'Release 2 Onboarding Trust'],
  ['onb 2', 'Release 2 Onboarding Trust'],
  ['release 12 deliv', 'Release 12 Delivery Act'],
  ['rel 1 ren', 'Release 1 Renewal Grow'],
  ['unsch act', 'Unscheduled Delivery Act'],
])('"%s" means %s', (typed, words) => {
  expect(placesFor(places, typed)[0]?.words).toBe(words);
});

it('answers nothing to what is nowhere, and to nothing', () => {
  expect(placesFor(places, 'rel 2 legal')).toEqual([]);
  expect(placesFor(places, '  ')).toEqual([]);
});
