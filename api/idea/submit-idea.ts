import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../account/account.entity.ts';
import { addRef, idByRef } from '../write/id-by-ref.ts';
import { asOneOperation } from '../event/one-operation.ts';
import { given, required } from '../write/checked.ts';
import { idOfRecord } from '../write/id-of-record.ts';
import type { ExternalRefInput, Maybe, RecordRef } from '../write/reference.ts';
import { Idea } from './idea.entity.ts';
import { addSupport, inTurn } from './support-idea.ts';
import { wordingOf } from './update-idea.ts';

export interface SubmitIdea {
  readonly title: string;
  readonly body?: Maybe<string>;
  /** The account it comes from, which is its first supporter. */
  readonly account?: Maybe<RecordRef>;
  readonly person?: Maybe<RecordRef>;
  readonly ref?: Maybe<ExternalRefInput>;
}

/** Takes down a suggestion; one whose reference is known is worded anew. */
export function submitIdea(em: EntityManager, input: SubmitIdea): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const known = await idByRef(inside, 'idea', input.ref);
    const idea = known ? await inside.findOneOrFail(Idea, known) : await create(inside, input);
    if (known) Object.assign(idea, given(wordingOf(input)));
    await inside.flush();
    if (input.account != null) {
      await addSupport(inside, await inTurn(inside, idea), { account: input.account, person: input.person });
    }
    await inside.flush();
    return { id: idea.id };
  });
}

async function create(em: EntityManager, input: SubmitIdea): Promise<Idea> {
  const { title, body = null } = wordingOf(input);
  const ref = input.account;
  const account = ref == null ? null : await idOfRecord(em, { target: 'account', ref, path: ['account'] });
  const idea = em.create(Idea, {
    title: required(title, ['title']),
    body,
    account: account && em.getReference(Account, account),
  });
  await addRef(em, { holder: 'idea', record: idea }, input.ref);
  return idea;
}
