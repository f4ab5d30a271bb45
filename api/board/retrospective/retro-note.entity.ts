import { defineEntity, p } from '@mikro-orm/core';
import { isolated, tracked } from '../../database/tenancy.ts';
import { RetroNoteKind } from '../../vocabulary.ts';
import { Member } from '../../workspace/member.entity.ts';
import { RetroVote } from './retro-vote.entity.ts';
import { Retrospective } from './retrospective.entity.ts';

/** Until it is revealed it is its author's alone: the event log learns of it only then, see tell-notes.ts. */
const RetroNoteSchema = defineEntity({
  name: 'RetroNote',
  tableName: 'retro_note',
  ...isolated,
  indexes: [{ properties: ['workspaceId', 'retrospective', 'createdAt', 'id'] }],
  properties: {
    ...tracked,
    retrospective: () => p.manyToOne(Retrospective).deleteRule('cascade'),
    kind: p.enum(RetroNoteKind),
    text: p.string().length(2000),
    author: () => p.manyToOne(Member),
    voters: () => p.manyToMany(Member).pivotEntity(() => RetroVote),
  },
});

export class RetroNote extends RetroNoteSchema.class {}
RetroNoteSchema.setClass(RetroNote);
