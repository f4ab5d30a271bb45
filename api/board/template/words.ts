import type { StoryboardTemplate } from '../../vocabulary.ts';

/** What each template is called, and whom it is for. */
export const words: Readonly<Record<StoryboardTemplate, { readonly name: string; readonly description: string }>> = {
  EMPTY_STAGES: {
    name: 'Five empty stages',
    description: 'One column for each stage and one release, for those who bring their own cards.',
  },
  STAFFING: {
    name: 'Staffing engagement',
    description: 'What a firm that sends people can do for those who need them, from the first rumour to the last day.',
  },
  ONBOARDING: {
    name: 'Onboarding: the last mile',
    description: 'After the invoice and before first use, where customers are lost unseen.',
  },
};
