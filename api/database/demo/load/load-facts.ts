import { Account } from '../../../account/account.entity.ts';
import { CriticalFact } from '../../../decision/critical-fact.entity.ts';
import { FactNeedRole } from '../../../decision/fact-need-role.entity.ts';
import { FactNeed } from '../../../decision/fact-need.entity.ts';
import { Interaction } from '../../../timeline/interaction.entity.ts';
import { Role } from '../../../workspace/role.entity.ts';
import { factNeeds } from '../decision/fact-needs.ts';
import { facts, type KnownFact } from '../decision/facts.ts';
import { stories } from '../stories/stories.ts';
import { idOf, type Loading } from './loading.ts';

const makeNeeds = async ({ em, ids }: Loading): Promise<void> => {
  const roles = await em.find(Role, {});
  for (const { neededBy, ...need } of factNeeds) {
    const made = em.create(FactNeed, need);
    const those = roles.filter(({ key }) => neededBy.some((needed) => needed === key));
    for (const role of those) em.create(FactNeedRole, { need: made, role });
    ids.set(`need/${need.key}`, made.id);
  }
};

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

/** Which facts are needed by whom, and what is known about each account, when, and from where. */
export const loadFacts = async (loading: Loading): Promise<void> => {
  await makeNeeds(loading);
  for (const fact of facts) makeFact(loading, fact);
  await loading.em.flush();
};
