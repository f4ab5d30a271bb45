import type { EntityManager } from '@mikro-orm/postgresql';
import { CriticalFact } from '../../api/decision/critical-fact.entity.ts';
import { DecisionOption } from '../../api/decision/decision-option.entity.ts';
import { Decision } from '../../api/decision/decision.entity.ts';
import { FactNeedRole } from '../../api/decision/fact-need-role.entity.ts';
import { FactNeed } from '../../api/decision/fact-need.entity.ts';
import { FrameworkValue } from '../../api/decision/framework-value.entity.ts';
import { Framework } from '../../api/decision/framework.entity.ts';
import { ValueFit } from '../../api/decision/value-fit.entity.ts';
import { Value } from '../../api/decision/value.entity.ts';
import { Account } from '../../api/account/account.entity.ts';
import { Role } from '../../api/workspace/role.entity.ts';

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

function writeFramework(em: EntityManager): { framework: Framework; value: Value } {
  const [name, means] = ['Keep promises', 'A date given is a date met'];
  const value = em.create(Value, { name, means, rank: 0 });
  const framework = em.create(Framework, {
    version: 1,
    effectiveFrom: daysAgo(100),
    purpose: 'Every customer can rely on us as on a good neighbour.',
  });
  em.create(FrameworkValue, { framework, value, name, means, rank: 0 });
  return { framework, value };
}

/** An open decision, a fact that has grown stale and one that nobody knows, for one account. */
export async function tellDecisions(em: EntityManager, accountId: string): Promise<void> {
  const account = em.getReference(Account, accountId);
  const { framework, value } = writeFramework(em);
  const decision = em.create(Decision, { account, framework, question: 'Where does the second rollout start?' });
  const option = em.create(DecisionOption, { decision, label: 'At the old dock', rank: 0 });
  em.create(ValueFit, { option, value, score: 2, why: 'They expect the date we gave' });
  const seller = await em.findOneOrFail(Role, { key: 'SELLER' });
  const stale = em.create(FactNeed, {
    key: 'first-user',
    question: 'Who uses it on the first day?',
    why: 'It begins with a name',
    maxAgeDays: 90,
  });
  const gap = em.create(FactNeed, {
    key: 'budget',
    question: 'When does their budget year end?',
    why: 'Everyone plans against it',
  });
  for (const need of [stale, gap]) em.create(FactNeedRole, { need, role: seller });
  em.create(CriticalFact, {
    need: stale,
    account,
    value: 'Clara Jensen',
    source: 'Kickoff notes',
    observedAt: daysAgo(130),
  });
  await em.flush();
}
