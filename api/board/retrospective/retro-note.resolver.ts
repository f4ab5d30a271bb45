import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { refusable } from '../../refusable.ts';
import { Scoped } from '../../scope.ts';
import {
  AddRetroNotePayload,
  DeleteRetroNotePayload,
  EditRetroNotePayload,
  VoteRetroNotePayload,
} from './retrospective-payload.type.ts';
import {
  AddRetroNoteInput,
  DeleteRetroNoteInput,
  EditRetroNoteInput,
  VoteRetroNoteInput,
} from './retrospective.input.ts';
import { voteRetroNote } from './vote-retro-note.ts';
import { addRetroNote, deleteRetroNote, editRetroNote } from './write-notes.ts';

@Resolver()
export class RetroNoteResolver {
  @Scoped('PLAN')
  @Mutation(() => AddRetroNotePayload, {
    description: 'Writes a note, which until the reveal only you can read; for members.',
  })
  addRetroNote(
    @Arg('input', () => AddRetroNoteInput, { description: 'The note.' }) input: AddRetroNoteInput,
    @Ctx() context: Context,
  ): Promise<AddRetroNotePayload> {
    return refusable(context, {}, (em) => addRetroNote(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => EditRetroNotePayload, { description: 'Puts a note of yours otherwise.' })
  editRetroNote(
    @Arg('input', () => EditRetroNoteInput, { description: 'The note.' }) input: EditRetroNoteInput,
    @Ctx() context: Context,
  ): Promise<EditRetroNotePayload> {
    return refusable(context, {}, (em) => editRetroNote(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => DeleteRetroNotePayload, { description: 'Takes a note of yours away.' })
  deleteRetroNote(
    @Arg('input', () => DeleteRetroNoteInput, { description: 'Which note.' }) input: DeleteRetroNoteInput,
    @Ctx() context: Context,
  ): Promise<DeleteRetroNotePayload> {
    return refusable(context, {}, (em) => deleteRetroNote(em, input));
  }

  @Scoped('PLAN')
  @Mutation(() => VoteRetroNotePayload, {
    description: 'Gives a note one of your few votes, or takes it back; for members, once the notes are revealed.',
  })
  voteRetroNote(
    @Arg('input', () => VoteRetroNoteInput, { description: 'The vote.' }) input: VoteRetroNoteInput,
    @Ctx() context: Context,
  ): Promise<VoteRetroNotePayload> {
    return refusable(context, {}, (em) => voteRetroNote(em, input));
  }
}
