import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { TouchpointCardType } from '../board/card.type.ts';
import { EpicType } from '../board/epic.type.ts';
import { ReleaseType } from '../board/release.type.ts';
import { StoryboardType } from '../board/storyboard.type.ts';
import { DateTime } from '../scalar.ts';
import { InteractionType } from '../timeline/interaction.type.ts';
import { ActorType, ChangeType } from './change.type.ts';

@InterfaceType('LiveMessage', { description: 'What a subscription tells at once: one operation, or a part of one.' })
export abstract class LiveMessageType {
  @Field(() => String, { description: 'How far the log is told with this message; resume with it as `afterSequence`.' })
  sequence!: string;

  @Field(() => String, { description: 'The sequence of the message before; if you know another, you missed one.' })
  previousSequence!: string;

  @Field(() => ID, { description: 'The operation; recognise your own by it. New in a message without changes.' })
  operationId!: string;

  @Field(() => ActorType, { description: 'Who did it; the program itself in a message without changes.' })
  actor!: ActorType;

  @Field(() => String, { description: 'What was called, such as moveCards; `live` in a message without changes.' })
  cause!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: string;

  @Field(() => Boolean, { description: 'Too much was missed to tell it change by change: load everything anew.' })
  reload!: boolean;

  @Field(() => [ChangeType], { description: 'What the log says, in order; empty in the first message.' })
  changes!: ChangeType[];
}

@ObjectType('StoryboardChange', {
  simpleResolvers: true,
  implements: LiveMessageType,
  description: 'What happened on a storyboard, with what it touched as it is now.',
})
export class StoryboardChangeType extends LiveMessageType {
  @Field(() => StoryboardType, { description: 'The storyboard itself, as it is now.' })
  storyboard!: StoryboardType;

  @Field(() => [TouchpointCardType], {
    description: `The cards it touched, as they are now: also those whose stage changed with their epic, and those that wait for
a card that came or went. What interactions add (\`lived\`, \`score\`) is told with the interactions, not here.`,
  })
  cards!: TouchpointCardType[];

  @Field(() => [EpicType], { description: 'The epics it touched, as they are now.' })
  epics!: EpicType[];

  @Field(() => [ReleaseType], {
    description:
      'The releases it touched, as they are now: also those whose sums and coverage changed with the cards in them.',
  })
  releases!: ReleaseType[];

  @Field(() => [ID], { description: 'Cards, epics and releases it touched that are gone: deleted or archived.' })
  gone!: string[];
}

@ObjectType('AccountChange', {
  simpleResolvers: true,
  implements: LiveMessageType,
  description: 'What happened to an account or to anything that belongs to it.',
})
export class AccountChangeType extends LiveMessageType {
  @Field(() => AccountType, {
    nullable: true,
    description: 'The account as it is now, or the one it was merged into; null when it is gone.',
  })
  account!: AccountType | null;
}

@ObjectType('TimelineAddition', {
  simpleResolvers: true,
  implements: LiveMessageType,
  description: 'What came to the timeline of an account, or was corrected in it.',
})
export class TimelineAdditionType extends LiveMessageType {
  @Field(() => [InteractionType], { description: 'The interactions as they are now, newest first.' })
  interactions!: InteractionType[];

  @Field(() => [ID], { description: 'Interactions that left this timeline: they belong to another account since.' })
  gone!: string[];
}
