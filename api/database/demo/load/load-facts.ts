import { Account } from '../../../account/account.entity.ts';
import { CriticalFact } from '../../../decision/critical-fact.entity.ts';
import { FactNeed } from '../../../decision/fact-need.entity.ts';
import { upsertFactNeed } from '../../../decision/upsert-fact-need.ts';
import { Interaction } from '../../../timeline/interaction.entity.ts';
import { factNeeds } from '../decision/fact-needs.ts';
import { facts, type KnownFact } from '../decision/facts.ts';
import { stories } from '../stories/stories.ts';
import { idOf, type Loading } from './loading.ts';

/** What the story tells of that account on that day is the evidence of a fact. */
const evidenceFor = ({ em, ids }: Loading, { account, day }: KnownFact): Interaction | null => {
  const moments = stories.find((story) => story.account === account)?.moments ?? [];
  const place = moments.findIndex((moment) => moment.day === day);
  const id = ids.get(`interaction/${account}/story/${place + 1}`);
  return id ? em.getReference(Interaction, id) : null;
};

const makeFact = (loading: Loading, fact: KnownFact): void => {
  const { em, clock, ids } = loading;
  const made = em.create(CriticalFact, {
    need: em.getReference(FactNeed, idOf(loading, `need/${fact.need}`)),
    account: em.getReference(Account, idOf(loading, `account/${fact.account}`)),
    value: fact.value,
    source: fact.source,
    observedAt: clock.at(fact.day, 16),
    evidence: evidenceFor(loading, fact),
  });
  ids.set(`fact/${fact.account}/${fact.need}`, made.id);
};

/** Which facts are needed by whom, and what is known of each account, all in one flush since nothing was known. */
export const loadFacts = async (loading: Loading): Promise<void> => {
  const { em, ids } = loading;
  for (const need of factNeeds) ids.set(`need/${need.key}`, (await upsertFactNeed(em, need)).id);
  for (const fact of facts) makeFact(loading, fact);
  await em.flush();
};
