import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { ExternalRef } from '../account/external-ref.entity.ts';
import { TouchpointCard } from '../board/card.entity.ts';
import { instant, line, prose } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { IdeaState } from '../vocabulary.ts';
import { Member } from '../workspace/member.entity.ts';
import { refuseArchived } from '../write/archived-record.ts';
import { IdeaCard } from './idea-card.entity.ts';
import { IdeaSupport } from './idea-support.entity.ts';

const IdeaSchema = defineEntity({
  name: 'Idea',
  tableName: 'idea',
  ...isolated,
  indexes: [{ properties: ['workspaceId', 'createdAt', 'id'] }],
  checks: [
    { name: 'idea_answer_is_dated', expression: '(response_text is null) = (responded_at is null)' },
    { name: 'idea_repeats_another', expression: 'duplicate_of_id <> id' },
  ],
  properties: {
    ...tracked,
    title: line(),
    body: prose().nullable(),
    state: p.enum(IdeaState).default(IdeaState.OPEN),
    account: () => p.manyToOne(Account).nullable(),
    responseText: prose().nullable(),
    responseBy: () => p.manyToOne(Member).nullable(),
    respondedAt: instant().nullable(),
    archivedAt: instant().nullable(),
    duplicateOf: () => p.manyToOne(Idea).nullable(),
    supporters: () => p.oneToMany(IdeaSupport).mappedBy('idea'),
    cards: () => p.manyToMany(TouchpointCard).pivotEntity(() => IdeaCard),
    externalRefs: () => p.oneToMany(ExternalRef).mappedBy('idea'),
  },
});

export class Idea extends IdeaSchema.class {
  /** Nobody says more about an idea that was taken away. */
  refuseArchived(path: readonly string[]): void {
    refuseArchived(this, { type: 'Idea', noun: 'idea', path });
  }
}
IdeaSchema.setClass(Idea);
