import { Account } from '../../../account/account.entity.ts';
import { ExternalRef } from '../../../account/external-ref.entity.ts';
import { Person } from '../../../account/person.entity.ts';
import { TouchpointCard } from '../../../board/card.entity.ts';
import { IdeaCard } from '../../../idea/idea-card.entity.ts';
import { IdeaSupport } from '../../../idea/idea-support.entity.ts';
import { Idea } from '../../../idea/idea.entity.ts';
import { cast } from '../account-roles.ts';
import { ideas, type SuggestedIdea } from '../ideas.ts';
import { reference } from '../reference.ts';
import { memberNamed } from './load-members.ts';
import { idOf, type Loading } from './loading.ts';

type Made = Map<string, Idea>;

const accountOfPerson = (person: string): string => {
  const role = cast.find((each) => each.person === person);
  if (!role) throw new Error(`${person} supports an idea and belongs to no account.`);
  return role.account;
};

const answered = (loading: Loading, { response }: SuggestedIdea) =>
  response && {
    responseText: response.text,
    responseBy: memberNamed(loading, response.by),
    respondedAt: loading.clock.at(response.day, 11),
  };

const supported = (loading: Loading, idea: Idea, supporters: readonly string[]): void => {
  for (const key of supporters) {
    const person = loading.em.getReference(Person, idOf(loading, `person/${key}`));
    const account = loading.em.getReference(Account, idOf(loading, `account/${accountOfPerson(key)}`));
    loading.em.create(IdeaSupport, { idea, person, account });
  }
};

const suggested = (loading: Loading, known: Made, idea: SuggestedIdea): Idea => {
  const { em, clock } = loading;
  const { title, body, state } = idea;
  const account = em.getReference(Account, idOf(loading, `account/${idea.account}`));
  const duplicateOf = idea.duplicateOf ? (known.get(idea.duplicateOf) ?? null) : null;
  const made = em.create(Idea, { title, body, state, account, duplicateOf, createdAt: clock.at(idea.day, 15) });
  for (const key of idea.cards ?? []) {
    em.create(IdeaCard, { idea: made, card: em.getReference(TouchpointCard, idOf(loading, `card/${key}`)) });
  }
  return made;
};

/** What customers suggested, who else wants it, and what they were answered. */
export const loadIdeas = async (loading: Loading): Promise<void> => {
  const made: Made = new Map();
  for (const idea of ideas) {
    const each = suggested(loading, made, idea);
    Object.assign(each, answered(loading, idea));
    loading.em.create(ExternalRef, { ...reference(`idea/${idea.key}`), idea: each });
    supported(loading, each, idea.supporters);
    made.set(idea.key, each);
  }
  await loading.em.flush();
};
