import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../account/account.entity.ts';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { Interaction } from '../timeline/interaction.entity.ts';
import { checked } from '../write/checked.ts';
import { nameOf } from '../write/form.ts';
import { moment } from '../write/forms.ts';
import { idOfRecord } from '../write/id-of-record.ts';
import { idOf, unknown } from '../write/known-id.ts';
import { type Maybe, type RecordRef, spelled } from '../write/reference.ts';
import { refuseStaleOrNew } from '../write/refuse-stale.ts';
import { CriticalFact } from './critical-fact.entity.ts';
import { FactNeed } from './fact-need.entity.ts';

export interface AnswerFact {
  readonly account: RecordRef;
  /** The key of what needs to be known. */
  readonly need: string;
  readonly value: string;
  readonly source: string;
  readonly observedAt?: Maybe<Date | string>;
  /** The interaction it was learned in. */
  readonly evidence?: Maybe<string>;
  readonly ifVersion?: Maybe<number>;
}

const aheadAtMost = 5 * 60_000;

/** What is now known of an account; it takes the place of what was known before. */
export function answerFact(em: EntityManager, input: AnswerFact): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const account = await idOfRecord(inside, { target: 'account', ref: input.account, path: ['account'] });
    const need = await needWith(inside, input.need);
    const known = await inside.findOne(CriticalFact, { account, need: need.id });
    await refuseStaleOrNew(inside, known, { noun: 'fact', ifVersion: input.ifVersion });
    const answer = { ...answerIn(input), evidence: await evidenceOf(inside, input.evidence, account) };
    if (known && known.observedAt > answer.observedAt) throw olderThan(known);
    const fact = known
      ? Object.assign(known, answer)
      : inside.create(CriticalFact, { account: inside.getReference(Account, account), need, ...answer });
    await inside.flush();
    return { id: fact.id };
  });
}

function answerIn({ value, source, observedAt }: AnswerFact) {
  const seen = new Date(checked(moment, observedAt ?? new Date(), ['observedAt']));
  if (seen.getTime() > Date.now() + aheadAtMost) {
    throw new Refusal('OUT_OF_RANGE', 'Nothing can be observed in the future.', { path: ['observedAt'] });
  }
  return {
    value: checked(nameOf(100_000), value, ['value']),
    source: checked(nameOf(1000), source, ['source']),
    observedAt: seen,
  };
}

async function needWith(em: EntityManager, key: string): Promise<FactNeed> {
  const needs = await em.find(FactNeed, {});
  const need = needs.find((each) => spelled(each.key) === spelled(key));
  if (need) return need;
  throw new Refusal('NOT_FOUND', `No fact need has the key ${key}.`, { path: ['need'] });
}

async function evidenceOf(em: EntityManager, id: Maybe<string>, account: string): Promise<Interaction | null> {
  if (id == null) return null;
  const place = { path: ['evidence'], noun: 'interaction' };
  const evidence = await em.findOne(Interaction, idOf(id, place));
  if (!evidence) throw unknown(place);
  if (evidence.account.id === account) return evidence;
  throw new Refusal('CONFLICT', 'This interaction is with another account.', { path: ['evidence'] });
}

const olderThan = ({ observedAt }: CriticalFact): Refusal =>
  new Refusal('CONFLICT', `What is known was observed later, on ${observedAt.toISOString()}.`, {
    path: ['observedAt'],
  });
