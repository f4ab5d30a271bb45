import type { VariablesOf } from '#lib/graphql.ts';
import { known } from '#lib/words.ts';
import type { agree } from './retrospective.mutation.ts';
import { actionWords } from './words.ts';

type Input = VariablesOf<typeof agree>['input'];

/** What the form of an action asks for; fields of another kind are not in its form. */
export function agreedIn(form: FormData): Input {
  const said = (name: string): string => String(form.get(name) ?? '').trim();
  const or = (name: string): string | null => said(name) || null;
  const figure = (name: string): number | undefined => (said(name) ? Number(said(name)) : undefined);
  const [kind = 'PROCESS_CHANGE'] = known(actionWords, [said('kind')]);
  const all = { retrospective: said('retrospective'), kind, text: said('text') };
  const whom = { note: or('note'), owner: or('owner'), dueOn: or('dueOn') };
  if (kind === 'CARD') return { ...all, ...whom, text: all.text || said('title'), newCard: cardIn(said) };
  if (kind === 'FRAMEWORK_EDIT') return { ...all, ...whom, framework: or('framework') };
  if (kind !== 'RESCORE') return { ...all, ...whom };
  const [card = '', version = ''] = said('card').split(' ');
  const scores = given({ impact: figure('impact'), effort: figure('effort') });
  return { ...all, ...whom, ...scores, card: card || null, ifVersion: version ? Number(version) : null };
}

function cardIn(said: (name: string) => string) {
  const [release, impact] = [said('release'), said('impact')];
  return {
    title: said('title'),
    epic: { id: said('epic') },
    ownerRole: said('role'),
    ...(release && { release: { id: release } }),
    ...(impact && { impact: Number(impact) }),
  };
}

const given = <Fields extends Record<string, number | undefined>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
