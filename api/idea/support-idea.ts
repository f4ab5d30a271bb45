import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../account/account.entity.ts';
import { Person } from '../account/person.entity.ts';
import { asOneOperation } from '../event/one-operation.ts';
import { idOfRecord } from '../write/id-of-record.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe, RecordRef } from '../write/reference.ts';
import { IdeaSupport } from './idea-support.entity.ts';
import { Idea } from './idea.entity.ts';

export interface Supporter {
  readonly account: RecordRef;
  /** The account as a whole without. */
  readonly person?: Maybe<RecordRef>;
}

export interface SupportIdea extends Supporter {
  readonly idea: string;
}

const place = { path: ['idea'], noun: 'idea' };

/** An account, or a person of it, stands behind an idea; whoever does so already changes nothing. */
export function supportIdea(em: EntityManager, input: SupportIdea): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const named = await inside.findOne(Idea, idOf(input.idea, place), { populate: ['duplicateOf'] });
    if (!named) throw unknown(place);
    const idea = named.duplicateOf ?? named;
    await addSupport(inside, idea, input);
    await inside.flush();
    return { id: idea.id };
  });
}

/** Needs a flush afterwards. */
export async function addSupport(em: EntityManager, idea: Idea, { account, person }: Supporter): Promise<void> {
  const supporter = {
    account: await idOfRecord(em, { target: 'account', ref: account, path: ['account'] }),
    person: person == null ? null : await idOfRecord(em, { target: 'person', ref: person, path: ['person'] }),
  };
  const same = supporter.person ? { person: supporter.person } : { person: null, account: supporter.account };
  const known = await em.findOne(IdeaSupport, { idea, ...same });
  if (known) return;
  em.create(IdeaSupport, {
    idea,
    account: em.getReference(Account, supporter.account),
    person: supporter.person && em.getReference(Person, supporter.person),
  });
}
