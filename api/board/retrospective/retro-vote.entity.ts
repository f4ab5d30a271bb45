import { defineEntity, p } from '@mikro-orm/core';
import { isolated, linked } from '../../database/tenancy.ts';
import { Member } from '../../workspace/member.entity.ts';
import { RetroNote } from './retro-note.entity.ts';

const RetroVoteSchema = defineEntity({
  name: 'RetroVote',
  tableName: 'retro_vote',
  ...isolated,
  properties: {
    ...linked,
    note: () => p.manyToOne(RetroNote).primary(),
    member: () => p.manyToOne(Member).primary(),
  },
});

export class RetroVote extends RetroVoteSchema.class {}
RetroVoteSchema.setClass(RetroVote);
