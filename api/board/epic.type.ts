import { Directive, Field, ObjectType } from 'type-graphql';
import { ExternalRefType } from '../account/external-ref.type.ts';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { JourneyStage } from '../vocabulary.ts';
import { StoryboardType } from './storyboard.type.ts';

@Directive('@key(fields: "id")')
@ObjectType('Epic', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A column of a storyboard. It belongs to one stage of the journey.',
})
export class EpicType extends TrackedType {
  @Field(() => StoryboardType, { description: 'The board it is on.' })
  storyboard!: StoryboardType;

  @Field(() => JourneyStage, { description: 'The stage it belongs to, and so do its cards.' })
  stage!: JourneyStage;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Its place among the epics of its stage; compare byte by byte.' })
  rank!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was archived; null while it is on its board.' })
  archivedAt!: string | null;

  @Field(() => [ExternalRefType], { description: 'The keys other systems know it by.' })
  externalRefs!: ExternalRefType[];
}

export const EpicConnectionType = connectionOf('Epic', () => EpicType);
