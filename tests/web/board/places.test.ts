import { expect, it } from 'vitest';
import { placesFor, placesIn } from '../../../web/routes/boards/[id]/places.ts';

const epic = (name: string, stage: 'TRUST' | 'ACT' | 'GROW') => ({ id: name, name, stage, version: 1, rank: name });
const releases = ['Release 1', 'Release 2', 'Release 12'].map((name) => ({ id: name, name }));
const places = placesIn({
  epics: [epic('Onboarding', 'TRUST'), epic('Kickoff', 'TRUST'), epic('Delivery', 'ACT'), epic('Renewal', 'GROW')],
  releases,
});

it.each<[string, string | undefined, string | null | undefined]>([
  ['rel 2 onb', 'Onboarding', 'Release 2'],
  ['onb 2', 'Onboarding', 'Release 2'],
  ['release 12 deliv', 'Delivery', 'Release 12'],
  ['rel 1 ren', 'Renewal', 'Release 1'],
  ['unsch act', 'Delivery', null],
  ['trust 2', 'Onboarding', 'Release 2'],
  ['kick 2', 'Kickoff', 'Release 2'],
  ['rel 2', undefined, 'Release 2'],
  ['deliv', 'Delivery', undefined],
  ['onbaord 1', 'Onboarding', 'Release 1'],
  ['ren unscheduled', 'Renewal', null],
])('"%s" is understood', (typed, epic, release) => {
  const [best] = placesFor(places, typed);
  expect(best).toBeDefined();
  expect([best?.epic, best?.release]).toEqual([epic, release]);
});

it('answers nothing to what is nowhere, and to nothing', () => {
  expect(placesFor(places, 'rel 2 legal')).toEqual([]);
  expect(placesFor(places, '  ')).toEqual([]);
});
