import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../../event/one-operation.ts';
import { Refusal } from '../../refusal.ts';
import type { Maybe } from '../../write/reference.ts';
import { neededMember } from './acting-member.ts';
import { findNote } from './find-retrospective.ts';
import { mostVotes } from './most-votes.ts';
import { RetroVote } from './retro-vote.entity.ts';
import { tellNotes } from './tell-notes.ts';

export interface VoteRetroNote {
  readonly note: string;
  readonly takeBack?: Maybe<boolean>;
}

/** Gives a note one of the few votes a member has, or takes it back; whoever did so already changes nothing. */
export function voteRetroNote(em: EntityManager, input: VoteRetroNote): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const member = neededMember(inside);
    const note = await findNote(inside, input.note, ['note']);
    note.retrospective.mustBe('DISCUSSING');
    const before = note.voters.getIdentifiers().sort();
    if (input.takeBack) note.voters.remove(member);
    else if (!before.includes(member.id)) {
      const mine = await inside.count(RetroVote, { member, note: { retrospective: note.retrospective } });
      if (mine >= mostVotes) throw spent();
      note.voters.add(member);
    }
    const after = note.voters.getIdentifiers().sort();
    await inside.flush();
    const changed = before.length !== after.length;
    if (changed) await tellNotes(inside, [note], { action: 'UPDATED', changes: () => ({ voters: [before, after] }) });
    return { id: note.id };
  });
}

const spent = (): Refusal =>
  new Refusal('TOO_MANY', `You have given all of your ${mostVotes} votes; take one back to give it here.`, {
    path: ['note'],
  });
