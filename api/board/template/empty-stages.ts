import type { Template } from './template.ts';

/** One column for each stage and one slice, for those who bring their own cards. */
export const emptyStages: Template = {
  lineOfBusiness: null,
  epics: [
    { name: 'They hear of us', stage: 'KNOW' },
    { name: 'They get to like us', stage: 'LIKE' },
    { name: 'They trust us', stage: 'TRUST' },
    { name: 'They work with us', stage: 'ACT' },
    { name: 'We grow together', stage: 'GROW' },
  ],
  releases: [{ name: 'Release 1', outcomeStatement: null, capacity: null }],
  cards: [],
};
