import type { StoryboardTemplate } from '../../vocabulary.ts';
import { emptyStages } from './empty-stages.ts';
import { onboarding } from './onboarding.ts';
import { staffing } from './staffing.ts';
import type { Template } from './template.ts';

/** What a new storyboard may begin with. */
export const templates: Readonly<Record<StoryboardTemplate, Template>> = {
  EMPTY_STAGES: emptyStages,
  STAFFING: staffing,
  ONBOARDING: onboarding,
};
