import { Args, Field, Int, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../../contract.type.ts';
import { RecordedType } from '../../event/recorded.type.ts';
import { connectionOf, PageArguments } from '../../graph/page.type.ts';
import { DateTime, Day } from '../../scalar.ts';
import { RetrospectiveState } from '../../vocabulary.ts';
import { MemberType } from '../../workspace/member.type.ts';
import { ReleaseType } from '../release.type.ts';
import { StoryboardType } from '../storyboard.type.ts';
import { RetroActionConnectionType } from './retro-action.type.ts';
import { RetroNoteConnectionType } from './retro-note.type.ts';

@ObjectType('Retrospective', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'What a release taught: keep, change, try, and what is done about it.',
})
export class RetrospectiveType extends TrackedType {
  @Field(() => StoryboardType, { description: 'The board of the release.' })
  storyboard!: StoryboardType;

  @Field(() => ReleaseType, { description: 'The release it looks back at.' })
  release!: ReleaseType;

  @Field(() => RetrospectiveState, { description: 'How far it is.' })
  state!: RetrospectiveState;

  @Field(() => Day, { description: 'The day on which it is held.' })
  heldOn!: string;

  @Field(() => MemberType, { nullable: true, description: 'Who holds it; null when a key opened it.' })
  heldBy!: MemberType | null;

  @Field(() => DateTime, { nullable: true, description: 'When everybody saw the notes; null while they are written.' })
  revealedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null before.' })
  closedAt!: string | null;

  @Field(() => Int, { description: 'How many notes there are, also of those that only others can read yet.' })
  noteCount!: number;

  @Field(() => RetroNoteConnectionType, {
    description: 'The notes, the first first; until the reveal only those you wrote.',
  })
  notes(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => Int, { description: 'How many actions came of it.' })
  actionCount!: number;

  @Field(() => RetroActionConnectionType, { description: 'What was agreed, the first first.' })
  actions(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => Int, { description: 'How many of its promises nobody has looked at; none before it is closed.' })
  openPromiseCount!: number;

  @Field(() => Boolean, { description: 'Whether it is closed and all of its promises were looked at.' })
  reviewed!: boolean;

  @Field(() => Int, { description: 'How many more votes you have in it.' })
  votesLeft!: number;

  @Field(() => RetrospectiveType, {
    nullable: true,
    description: 'The one closed before it on the same board, whose promises are to be looked at.',
  })
  previous!: RetrospectiveType | null;
}

export const RetrospectiveConnectionType = connectionOf('Retrospective', () => RetrospectiveType);
