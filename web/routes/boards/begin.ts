import { known } from '#lib/words.ts';

const templates = { EMPTY_STAGES: '', STAFFING: '', ONBOARDING: '' } as const;
export type StoryboardTemplate = keyof typeof templates;

/** What a new board begins with: nothing, a template, or what another board holds. */
export type Beginning = { template: StoryboardTemplate } | { from: string } | Record<string, never>;

/** The choice of the form: the name of a template, the id of a board, or nothing. */
export function beginningOf(choice: string): Beginning {
  const [template] = known(templates, [choice]);
  if (template) return { template };
  return choice === '' ? {} : { from: choice };
}
