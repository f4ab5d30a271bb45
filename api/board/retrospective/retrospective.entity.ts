import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '../../database/columns.ts';
import { isolated, tracked } from '../../database/tenancy.ts';
import { Refusal } from '../../refusal.ts';
import { RetrospectiveState } from '../../vocabulary.ts';
import { Member } from '../../workspace/member.entity.ts';
import { Release } from '../release.entity.ts';
import { Storyboard } from '../storyboard.entity.ts';
import { RetroAction } from './retro-action.entity.ts';
import { RetroNote } from './retro-note.entity.ts';

const RetrospectiveSchema = defineEntity({
  name: 'Retrospective',
  tableName: 'retrospective',
  ...isolated,
  uniques: [{ name: 'retrospective_once_per_release', properties: ['workspaceId', 'release'] }],
  indexes: [
    { properties: ['workspaceId', 'heldOn', 'id'] },
    { properties: ['workspaceId', 'storyboard', 'heldOn', 'id'] },
  ],
  checks: [
    { name: 'retrospective_is_revealed', expression: "(state = 'WRITING') = (revealed_at is null)" },
    { name: 'retrospective_is_closed', expression: "(state = 'CLOSED') = (closed_at is not null)" },
  ],
  properties: {
    ...tracked,
    storyboard: () => p.manyToOne(Storyboard).deleteRule('cascade'),
    release: () => p.manyToOne(Release).deleteRule('cascade'),
    state: p.enum(RetrospectiveState).default(RetrospectiveState.WRITING),
    heldOn: p.date(),
    heldBy: () => p.manyToOne(Member).nullable(),
    revealedAt: instant().nullable(),
    closedAt: instant().nullable(),
    notes: () => p.oneToMany(RetroNote).mappedBy('retrospective'),
    actions: () => p.oneToMany(RetroAction).mappedBy('retrospective'),
  },
});

/** Everybody writes alone, then all is read and discussed, then it is over; what was read cannot be unread. */
const next: Readonly<Record<RetrospectiveState, RetrospectiveState | null>> = {
  WRITING: RetrospectiveState.DISCUSSING,
  DISCUSSING: RetrospectiveState.CLOSED,
  CLOSED: null,
};

const sentences: Readonly<Record<RetrospectiveState, string>> = {
  WRITING: 'Its notes are not revealed yet; reveal them first.',
  DISCUSSING: 'Its notes are revealed already.',
  CLOSED: 'It is closed.',
};

const outOfStep = (state: RetrospectiveState): Refusal =>
  new Refusal('CONFLICT', sentences[state], { path: ['retrospective'] });

export class Retrospective extends RetrospectiveSchema.class {
  /** Goes on by one step; whoever closes it says how many actions came of it. */
  become(state: RetrospectiveState, actions = 0): void {
    const was: RetrospectiveState = this.state;
    if (next[was] !== state) throw outOfStep(this.state);
    if (state === RetrospectiveState.CLOSED && actions === 0) {
      const sentence =
        'Close it with at least one action: a new card, a re-score, a process change or a framework edit.';
      throw new Refusal('REQUIRED', sentence, { path: ['retrospective'] });
    }
    this.state = state;
    if (state === RetrospectiveState.DISCUSSING) this.revealedAt = new Date();
    if (state === RetrospectiveState.CLOSED) this.closedAt = new Date();
  }

  /** Refuses what belongs to other states. */
  mustBe(...states: readonly RetrospectiveState[]): void {
    if (!states.includes(this.state)) throw outOfStep(this.state);
  }
}
RetrospectiveSchema.setClass(Retrospective);
