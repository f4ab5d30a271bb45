import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
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
    const idea = await ideaThatCounts(inside, input.idea);
    await addSupport(inside, idea, input);
    await inside.flush();
    return { id: idea.id };
  });
}

/** An account, or a person of it, no longer stands behind an idea; whoever never did changes nothing. */
export function withdrawSupport(em: EntityManager, input: SupportIdea): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const idea = await ideaThatCounts(inside, input.idea);
    const known = await supportBy(inside, idea, await named(inside, input));
    if (known) inside.remove(known);
    await inside.flush();
    return { id: idea.id };
  });
}

async function ideaThatCounts(em: EntityManager, id: string): Promise<Idea> {
  const named = await em.findOne(Idea, idOf(id, place));
  if (!named) throw unknown(place);
  const idea = await inTurn(em, named);
  idea.refuseArchived(place.path);
  return idea;
}

/** Support counts for the original, and whoever gives it at the same moment waits, so that nobody stands there twice. */
export async function inTurn(em: EntityManager, { id, duplicateOf }: Idea): Promise<Idea> {
  return em.findOneOrFail(Idea, duplicateOf?.id ?? id, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

interface Named {
  readonly account: string;
  readonly person: string | null;
}

const named = async (em: EntityManager, { account, person }: Supporter): Promise<Named> => ({
  account: await idOfRecord(em, { target: 'account', ref: account, path: ['account'] }),
  person: person == null ? null : await idOfRecord(em, { target: 'person', ref: person, path: ['person'] }),
});

const supportBy = (em: EntityManager, idea: Idea, { account, person }: Named): Promise<IdeaSupport | null> =>
  em.findOne(IdeaSupport, { idea, ...(person ? { person } : { person: null, account }) });

/** Needs a flush afterwards. */
export async function addSupport(em: EntityManager, idea: Idea, by: Supporter): Promise<void> {
  const supporter = await named(em, by);
  if (await supportBy(em, idea, supporter)) return;
  em.create(IdeaSupport, {
    idea,
    account: em.getReference(Account, supporter.account),
    person: supporter.person && em.getReference(Person, supporter.person),
  });
}
