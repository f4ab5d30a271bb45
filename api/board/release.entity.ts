import { defineEntity, p } from '@mikro-orm/core';
import { ExternalRef } from '../account/external-ref.entity.ts';
import { instant, line, prose, rank } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { Refusal } from '../refusal.ts';
import { ReleaseState } from '../vocabulary.ts';
import { TouchpointCard } from './card.entity.ts';
import { Storyboard } from './storyboard.entity.ts';

const ReleaseSchema = defineEntity({
  name: 'Release',
  tableName: 'release',
  ...isolated,
  indexes: [{ properties: ['workspaceId', 'storyboard', 'rank', 'id'] }],
  checks: [{ name: 'release_ends_after_it_starts', expression: 'starts_on <= ends_on' }],
  properties: {
    ...tracked,
    storyboard: () => p.manyToOne(Storyboard).deleteRule('cascade'),
    name: line(),
    outcomeStatement: prose().nullable(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    capacity: p.integer().nullable().check('capacity >= 0'),
    state: p.enum(ReleaseState).default(ReleaseState.PLANNED),
    rank: rank(),
    archivedAt: instant().nullable(),
    cards: () => p.oneToMany(TouchpointCard).mappedBy('release'),
    externalRefs: () => p.oneToMany(ExternalRef).mappedBy('release'),
  },
});

/** A release is planned, then lived, then done; it may be taken back by one step. */
const next: Readonly<Record<ReleaseState, readonly ReleaseState[]>> = {
  PLANNED: [ReleaseState.LIVE],
  LIVE: [ReleaseState.DONE, ReleaseState.PLANNED],
  DONE: [ReleaseState.LIVE],
};

export class Release extends ReleaseSchema.class {
  /** Lets the release become planned, live or done; nothing is lived that nobody has said the outcome of. */
  become(state: ReleaseState, path: readonly string[] = ['state']): void {
    const was: ReleaseState = this.state;
    if (state === was) return;
    if (!next[was].includes(state)) {
      const sentence = `A release that is ${was} cannot become ${state}; it can become ${next[was].join(' or ')}.`;
      throw new Refusal('CONFLICT', sentence, { path });
    }
    if (state === ReleaseState.LIVE && !this.outcomeStatement?.trim()) {
      throw new Refusal('REQUIRED', 'Say what will be different for the customer before it is lived.', {
        path: ['outcomeStatement'],
      });
    }
    this.state = state;
  }
}
ReleaseSchema.setClass(Release);
