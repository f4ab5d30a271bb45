import { afterTheSignature } from './onboarding/after-the-signature.ts';
import { becomingAHabit } from './onboarding/becoming-a-habit.ts';
import { firstUse } from './onboarding/first-use.ts';
import { gettingReady } from './onboarding/getting-ready.ts';
import { lookingBack } from './onboarding/looking-back.ts';
import type { Template } from './template.ts';

/** The last mile: after the invoice and before first use, where customers are lost unseen. */
export const onboarding: Template = {
  lineOfBusiness: 'Onboarding',
  epics: [
    { name: 'After the signature', stage: 'TRUST' },
    { name: 'Getting ready', stage: 'TRUST' },
    { name: 'First use', stage: 'ACT' },
    { name: 'Becoming a habit', stage: 'ACT' },
    { name: 'Looking back after thirty days', stage: 'GROW' },
  ],
  releases: [
    {
      name: 'In use within ten days',
      outcomeStatement: 'Ten days after the invoice somebody finishes real work with what was bought',
      capacity: 24,
    },
    {
      name: 'Used without us',
      outcomeStatement: 'The team helps itself, and asks us only what nobody could know',
      capacity: 20,
    },
    {
      name: 'Carried by the team',
      outcomeStatement: 'After a month the customer would do it again, and can say why',
      capacity: 12,
    },
  ],
  cards: [...afterTheSignature, ...gettingReady, ...firstUse, ...becomingAHabit, ...lookingBack],
};
