export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['dense', 'normal', 'rich'] as const;
export const switched = ['on', 'off'] as const;
export type Theme = (typeof themes)[number];
export type Density = (typeof densities)[number];
export type Letters = (typeof switched)[number];
/** How pages look, how tall cards are, and whether single letters are shortcuts. */
export type Choices = { theme: Theme; density: Density; letters: Letters };

const among = <Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined =>
  choices.find((choice) => choice === value);

/** What a person chose for this browser, from its cookies; a value we do not know counts as none. */
export function readChoices(cookie: (name: string) => string | undefined): Choices {
  return {
    theme: among(themes, cookie('theme')) ?? 'system',
    density: among(densities, cookie('density')) ?? 'normal',
    letters: among(switched, cookie('letters')) ?? 'on',
  };
}

/** Only the choices a form really names. */
export function chosenIn(form: FormData): Partial<Choices> {
  const theme = among(themes, form.get('theme'));
  const density = among(densities, form.get('density'));
  const letters = among(switched, form.get('letters'));
  return { ...(theme && { theme }), ...(density && { density }), ...(letters && { letters }) };
}
