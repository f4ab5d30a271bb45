import type { IdeaState } from '../../vocabulary.ts';

type Response = { text: string; by: string; day: number };

export type SuggestedIdea = {
  key: string;
  title: string;
  body: string;
  account: string;
  day: number;
  supporters: readonly string[];
  state: IdeaState;
  response?: Response;
  cards?: readonly string[];
  duplicateOf?: string;
};

export const ideas: readonly SuggestedIdea[] = [
  {
    key: 'tell-before-invoice',
    title: 'Tell us what is on the invoice before it comes',
    body: 'Finance asks me, I ask you, and a week is gone. One call before would do.',
    account: 'halden-claims',
    day: 118,
    supporters: ['silje-moen', 'alan-pryce', 'joris-mulder'],
    state: 'SHIPPED',
    response: {
      text: 'Yes. From now on the account manager calls before the first invoice. It is a card of Release 2.',
      by: 'helen-strand',
      day: 26,
    },
    cards: ['invoice-explained'],
  },
  {
    key: 'engineer-changes',
    title: 'Tell us two weeks before an engineer changes',
    body: 'We learned it from the new badge request. A name and a date would have been enough.',
    account: 'meridian',
    day: 188,
    supporters: ['hugo-lambert', 'amina-belkacem', 'joris-mulder', 'ines-carvalho'],
    state: 'PLANNED',
    response: {
      text: 'You are right. Two weeks side by side, announced by the one who leaves. Planned for Release 3.',
      by: 'tomas-reyes',
      day: 40,
    },
    cards: ['change-of-engineer'],
  },
  {
    key: 'who-is-away',
    title: 'Show in the Friday note who is away next week',
    body: 'On both sides, please. We plan around people we do not know are gone.',
    account: 'halden',
    day: 92,
    supporters: ['jonas-lie', 'ciaran-walsh', 'silje-moen', 'marte-hagen'],
    state: 'SHIPPED',
    response: {
      text: 'In the note since the first Friday of last month, as its last line.',
      by: 'tomas-reyes',
      day: 70,
    },
    cards: ['friday-note'],
  },
  {
    key: 'weekend-number',
    title: 'One number to call on weekends',
    body: 'Cheese does not know that it is Sunday.',
    account: 'pellworth',
    day: 66,
    supporters: ['padraig-nolan', 'luc-perrin'],
    state: 'DECLINED',
    response: {
      text: 'Not now, and we would rather say so: we could not keep it with two agents. We look again in half a year.',
      by: 'grace-okoye',
      day: 58,
    },
  },
  {
    key: 'users-choose',
    title: 'Let the end users choose what comes next',
    body: 'Once a month, three suggestions, the people who work with it decide. You would be surprised.',
    account: 'tamarind',
    day: 84,
    supporters: ['ines-carvalho', 'rui-matos', 'kari-nygard', 'aoife-brennan'],
    state: 'OPEN',
  },
  {
    key: 'note-as-page',
    title: 'Friday note as a page, not only a mail',
    body: 'I would like to look something up from six weeks ago without searching my mail.',
    account: 'kestrel',
    day: 3,
    supporters: ['yuki-tanabe'],
    state: 'OPEN',
  },
  {
    key: 'warn-when-leaving',
    title: 'Warn us when our engineer leaves',
    body: 'Kwame was here on Friday and at a harbour on Monday.',
    account: 'tamarind',
    day: 30,
    supporters: ['rui-matos'],
    state: 'PLANNED',
    duplicateOf: 'engineer-changes',
  },
];
