import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../account/account.entity.ts';
import { asOneOperation } from '../event/one-operation.ts';
import { checked, checkedOrEmpty, given } from '../write/checked.ts';
import { nameOf, text } from '../write/form.ts';
import { idOfRecord } from '../write/id-of-record.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe, RecordRef } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { Idea } from './idea.entity.ts';

/** What may be said of an idea. */
export interface WordedIdea {
  readonly title?: Maybe<string>;
  readonly body?: Maybe<string>;
}

export interface UpdateIdea extends WordedIdea {
  readonly idea: string;
  readonly account?: Maybe<RecordRef>;
  readonly ifVersion?: Maybe<number>;
}

const place = { path: ['idea'], noun: 'idea' };

/** Words an idea anew, or says whose it was; who supports it stays. */
export function updateIdea(em: EntityManager, input: UpdateIdea): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const idea = await inside.findOne(Idea, idOf(input.idea, place));
    if (!idea) throw unknown(place);
    idea.refuseArchived(place.path);
    await refuseStale(inside, idea, input.ifVersion);
    Object.assign(idea, given(wordingOf(input)), await ownerIn(inside, input.account));
    await inside.flush();
    return { id: idea.id };
  });
}

export const wordingOf = ({ title, body }: WordedIdea) => ({
  title: checked(nameOf(1000), title, ['title']),
  body: checkedOrEmpty(text(100_000), body, ['body']),
});

async function ownerIn(em: EntityManager, ref: Maybe<RecordRef>): Promise<{ account?: Account | null }> {
  if (ref === undefined) return {};
  if (ref === null) return { account: null };
  const id = await idOfRecord(em, { target: 'account', ref, path: ['account'] });
  return { account: em.getReference(Account, id) };
}
