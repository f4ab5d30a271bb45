import type { JourneyStage, ReleaseState } from '../../../vocabulary.ts';
import type { ReleaseKey } from './planned-card.ts';

type PlannedEpic = { key: string; stage: JourneyStage; name: string };
type PlannedRelease = {
  key: ReleaseKey;
  name: string;
  outcomeStatement: string;
  startsDay: number;
  endsDay: number;
  capacity: number;
  state: ReleaseState;
};

export const storyboard = { name: 'Staffing engagement', lineOfBusiness: 'Engineering teams' };

export const epics: readonly PlannedEpic[] = [
  { key: 'find-us', stage: 'KNOW', name: 'Find us' },
  { key: 'first-talk', stage: 'KNOW', name: 'First talk' },
  { key: 'discovery', stage: 'LIKE', name: 'Discovery' },
  { key: 'proposal', stage: 'LIKE', name: 'Proposal' },
  { key: 'onboarding', stage: 'TRUST', name: 'Onboarding' },
  { key: 'delivery', stage: 'ACT', name: 'Delivery' },
  { key: 'reporting', stage: 'ACT', name: 'Reporting' },
  { key: 'renewal', stage: 'GROW', name: 'Renewal' },
];

export const releases: readonly PlannedRelease[] = [
  {
    key: 'release-1',
    name: 'Release 1',
    outcomeStatement: 'Every customer knows who cares for them and gets an answer within a day',
    startsDay: 140,
    endsDay: 98,
    capacity: 40,
    state: 'DONE',
  },
  {
    key: 'release-2',
    name: 'Release 2',
    outcomeStatement: 'Customers get first value in five days',
    startsDay: 24,
    endsDay: -18,
    capacity: 40,
    state: 'LIVE',
  },
  {
    key: 'release-3',
    name: 'Release 3',
    outcomeStatement: 'No silent weeks: every account hears from us',
    startsDay: -21,
    endsDay: -63,
    capacity: 36,
    state: 'PLANNED',
  },
];
