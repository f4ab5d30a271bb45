import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Ctx, Field, ID, Info, ObjectType } from 'type-graphql';
import type { Context } from '../../context.ts';
import { UserErrorType } from '../../contract.type.ts';
import { one } from '../../graph/node.ts';
import { read } from '../../graph/read.ts';
import { given } from '../../graph/slot.ts';
import { changedRecord } from '../../write/changed-record.ts';
import { RetroActionType } from './retro-action.type.ts';
import { RetroNoteType } from './retro-note.type.ts';
import { visible } from './retrospective.shape.ts';
import { RetrospectiveType } from './retrospective.type.ts';

const refused = { description: 'What was refused; empty when all went well.' };
const theDeleted = { nullable: true, description: 'Its id; null when refused.' } as const;
const [changedRetrospective, changedAction] = [changedRecord('retrospective'), changedRecord('retro_action')];

const note = one(() => ({
  of: sql`retro_note`,
  where: (row) => sql`${row.column('id')} = ${given('id')}::uuid and ${visible(row)}`,
}));

@ObjectType({ description: 'A retrospective that was changed.' })
abstract class RetrospectivePayload {
  id?: string;

  @Field(() => RetrospectiveType, { nullable: true, description: 'The retrospective; null when refused.' })
  retrospective?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedRetrospective(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('HoldRetrospectivePayload', { description: 'The retrospective that is open now.' })
export class HoldRetrospectivePayload extends RetrospectivePayload {}

@ObjectType('RevealRetrospectivePayload', { description: 'The retrospective with the notes of all.' })
export class RevealRetrospectivePayload extends RetrospectivePayload {}

@ObjectType('CloseRetrospectivePayload', { description: 'The retrospective that is over.' })
export class CloseRetrospectivePayload extends RetrospectivePayload {}

@ObjectType({ description: 'A note that was changed.' })
abstract class NotePayload {
  id?: string;

  @Field(() => RetroNoteType, { nullable: true, description: 'The note; null when refused.' })
  note?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return this.id === undefined ? null : read(context, info, { ...note, given: { id: this.id } });
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('AddRetroNotePayload', { description: 'The new note.' })
export class AddRetroNotePayload extends NotePayload {}

@ObjectType('EditRetroNotePayload', { description: 'The note as it reads now.' })
export class EditRetroNotePayload extends NotePayload {}

@ObjectType('VoteRetroNotePayload', { description: 'The note with its votes.' })
export class VoteRetroNotePayload extends NotePayload {}

@ObjectType({ description: 'An action that was changed.' })
abstract class ActionPayload {
  id?: string;

  @Field(() => RetroActionType, { nullable: true, description: 'The action; null when refused.' })
  action?(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return changedAction(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('AddRetroActionPayload', { description: 'The new action, with the card it made, named or scored anew.' })
export class AddRetroActionPayload extends ActionPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'What the events of this call share; what it did on the board is undone by it. Null when refused.',
  })
  operationId?: string;
}

@ObjectType('ReviewRetroActionPayload', { description: 'The promise with what became of it.' })
export class ReviewRetroActionPayload extends ActionPayload {}

@ObjectType('DeleteRetroNotePayload', { description: 'The note that is gone.' })
export class DeleteRetroNotePayload {
  @Field(() => ID, theDeleted)
  deleted?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('DeleteRetroActionPayload', { description: 'The action that is taken back.' })
export class DeleteRetroActionPayload {
  @Field(() => ID, theDeleted)
  deleted?: string;

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}
