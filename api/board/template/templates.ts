import type { BoardTemplate } from '../../vocabulary.ts';
import { emptyStages } from './empty-stages.ts';
import { onboarding } from './onboarding.ts';
import { staffing } from './staffing.ts';
import type { Template } from './template.ts';

interface Offered {
  readonly name: string;
  readonly description: string;
  readonly template: Template;
}

/** What a new storyboard can begin with, in the order in which it is offered. */
export const templates: Readonly<Record<BoardTemplate, Offered>> = {
  EMPTY_STAGES: {
    name: 'Five empty stages',
    description: 'One column for each stage and one release, for those who bring their own cards.',
    template: emptyStages,
  },
  STAFFING: {
    name: 'Staffing engagement',
    description: 'What a firm that sends people can do for those who need them, from the first rumour to the last day.',
    template: staffing,
  },
  ONBOARDING: {
    name: 'Onboarding: the last mile',
    description: 'After the invoice and before first use, where customers are lost unseen.',
    template: onboarding,
  },
};
