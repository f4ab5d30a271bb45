import { filling } from '../account-roles.ts';
import { chanceOf, type Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { RoleKey } from '../keys.ts';
import { firstName } from '../names.ts';
import { workOn, type DaySpan, type Story } from '../stories/story.ts';

/** The day on which Release 1 ended: answers and notes have been on time since. */
export const improvedSince = 98;

export type Scene = { story: Story; clock: Clock; chance: Chance };

export const sceneOf = (story: Story, clock: Clock, habit: string): Scene => ({
  story,
  clock,
  chance: chanceOf(`${story.account} ${habit}`),
});

/** Somebody who fills the role on that day; of several, one by chance. */
export const someone = ({ story, chance }: Scene, role: RoleKey, day: number): string | undefined => {
  const people = filling(story.account, role, day);
  return people.length === 0 ? undefined : chance.pick(people);
};

export const those = (...people: readonly (string | undefined)[]): string[] => [
  ...new Set(people.filter((person) => person !== undefined)),
];

/** Days so far apart from the first to the last of a span, a little uneven. */
export const daysApart = ({ chance }: Scene, span: DaySpan, apart: number): number[] => {
  const days: number[] = [];
  for (let day = span.from; day >= span.to; day -= apart) days.push(Math.max(span.to, day - chance.between(0, 2)));
  return days;
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Fills `{name}` by its words, and `{Name}` by its words with a capital. */
export const filled = (template: string, words: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
    const found = words[first.toLowerCase() + rest];
    if (found === undefined) throw new Error(`The demo has no words for "${first}${rest}" in "${template}".`);
    return first === first.toLowerCase() ? found : capital(found);
  });

export type Company = { [Role in 'user' | 'engineer' | 'champion']?: string | undefined };

/** The templates that name no end user where none is known. */
export const fitting = (templates: readonly string[], { user }: Company): readonly string[] =>
  templates.filter((template) => user || !/\{user\}/i.test(template));

/** The words every template may use: the work in hand, the next work, and who is there. */
export const wordsOn = ({ story }: Scene, day: number, company: Company): Record<string, string> => {
  const work = workOn(story, day);
  const next = workOn(story, day - 40);
  return {
    work,
    next: next === work ? 'the small things on the list' : next,
    user: firstName(company.user, 'the first users'),
    engineer: firstName(company.engineer, 'the team'),
    champion: firstName(company.champion, 'the customer'),
  };
};
