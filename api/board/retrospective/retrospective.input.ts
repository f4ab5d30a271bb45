import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../../scalar.ts';
import { RetroNoteKind } from '../../vocabulary.ts';

const seen = 'The version you saw; refused when it is another.';

@InputType('HoldRetrospectiveInput', { description: 'The retrospective of a release.' })
export class HoldRetrospectiveInput {
  @Field(() => ID, { description: 'The release to look back at; it is lived or done, and has no retrospective yet.' })
  release!: string;

  @Field(() => Day, { nullable: true, description: 'The day on which it is held; today when left out.' })
  heldOn?: string | null;
}

@InputType('AddRetroNoteInput', { description: 'A note for a retrospective.' })
export class AddRetroNoteInput {
  @Field(() => ID, { description: 'Which retrospective.' })
  retrospective!: string;

  @Field(() => RetroNoteKind, { description: 'Whether to keep it, to change it or to try it.' })
  kind!: RetroNoteKind;

  @Field(() => String, { description: 'What it says, up to 2,000 characters.' })
  text!: string;
}

@InputType('EditRetroNoteInput', { description: 'A note of yours to put otherwise; what is left out stays as it is.' })
export class EditRetroNoteInput {
  @Field(() => ID, { description: 'Which note.' })
  id!: string;

  @Field(() => RetroNoteKind, { nullable: true, description: 'Whether to keep it, to change it or to try it.' })
  kind?: RetroNoteKind | null;

  @Field(() => String, { nullable: true, description: 'What it says from now on.' })
  text?: string | null;

  @Field(() => Int, { nullable: true, description: seen })
  ifVersion?: number | null;
}

@InputType('DeleteRetroNoteInput', { description: 'A note of yours to take away.' })
export class DeleteRetroNoteInput {
  @Field(() => ID, { description: 'Which note.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The version you saw; refused when it is another.' })
  ifVersion?: number | null;
}

@InputType('VoteRetroNoteInput', { description: 'A vote of yours.' })
export class VoteRetroNoteInput {
  @Field(() => ID, { description: 'The note it is for.' })
  note!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Takes your vote back instead of giving it.' })
  takeBack!: boolean;
}

@InputType('RevealRetrospectiveInput', { description: 'A retrospective whose notes all are to see.' })
export class RevealRetrospectiveInput {
  @Field(() => ID, { description: 'Which retrospective.' })
  retrospective!: string;

  @Field(() => Int, { nullable: true, description: seen })
  ifVersion?: number | null;
}

@InputType('CloseRetrospectiveInput', { description: 'A retrospective to end.' })
export class CloseRetrospectiveInput {
  @Field(() => ID, { description: 'Which retrospective; it has at least one action.' })
  retrospective!: string;

  @Field(() => Int, { nullable: true, description: seen })
  ifVersion?: number | null;
}
