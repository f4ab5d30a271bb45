import { beingFound } from './staffing/being-found.ts';
import { firstContact } from './staffing/first-contact.ts';
import { firstDay } from './staffing/first-day.ts';
import { firstWeeks } from './staffing/first-weeks.ts';
import { growingTogether } from './staffing/growing-together.ts';
import { handOver } from './staffing/hand-over.ts';
import { partingWell } from './staffing/parting-well.ts';
import { proposalAndContract } from './staffing/proposal-and-contract.ts';
import { renewing } from './staffing/renewing.ts';
import { sayingHowItGoes } from './staffing/saying-how-it-goes.ts';
import { showingPeople } from './staffing/showing-people.ts';
import { steadyWork } from './staffing/steady-work.ts';
import { understandingTheNeed } from './staffing/understanding-the-need.ts';
import { whenItGoesWrong } from './staffing/when-it-goes-wrong.ts';
import type { Template } from './template.ts';

/** What a firm that sends people can do for those who need them, from the first rumour to the last day. */
export const staffing: Template = {
  lineOfBusiness: 'People for teams',
  epics: [
    { name: 'Being found', stage: 'KNOW' },
    { name: 'First contact', stage: 'KNOW' },
    { name: 'Understanding the need', stage: 'LIKE' },
    { name: 'Showing people', stage: 'LIKE' },
    { name: 'Proposal and contract', stage: 'TRUST' },
    { name: 'Hand-over from selling to doing', stage: 'TRUST' },
    { name: 'First day', stage: 'TRUST' },
    { name: 'First weeks', stage: 'ACT' },
    { name: 'Steady work', stage: 'ACT' },
    { name: 'When it goes wrong', stage: 'ACT' },
    { name: 'Saying how it goes', stage: 'ACT' },
    { name: 'Renewing', stage: 'GROW' },
    { name: 'Growing together', stage: 'GROW' },
    { name: 'Parting well', stage: 'GROW' },
  ],
  releases: [
    {
      name: 'Nobody waits',
      outcomeStatement: 'Whoever asks us for people knows within a day who cares for them and what happens next',
      capacity: 45,
    },
    {
      name: 'First value',
      outcomeStatement: 'The people we send do work that an end user relies on in their first week',
      capacity: 50,
    },
    {
      name: 'No surprises',
      outcomeStatement: 'No customer is surprised by a change of person, by an invoice or by an end',
      capacity: 36,
    },
  ],
  cards: [
    ...beingFound,
    ...firstContact,
    ...understandingTheNeed,
    ...showingPeople,
    ...proposalAndContract,
    ...handOver,
    ...firstDay,
    ...firstWeeks,
    ...steadyWork,
    ...whenItGoesWrong,
    ...sayingHowItGoes,
    ...renewing,
    ...growingTogether,
    ...partingWell,
  ],
};
