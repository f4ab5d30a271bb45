import { Field, Int, ObjectType } from 'type-graphql';
import { JourneyStage, StoryboardTemplate } from '../../vocabulary.ts';

@ObjectType('TemplateStage', { description: 'How much a template holds for one stage.' })
export class TemplateStageType {
  @Field(() => JourneyStage, { description: 'The stage of the journey it stands for.' })
  stage!: JourneyStage;

  @Field(() => Int, { description: 'How many cards.' })
  cards!: number;
}

@ObjectType('TemplateSummary', { description: 'Something a new storyboard can begin with.' })
export class TemplateSummaryType {
  @Field(() => StoryboardTemplate, { description: 'Give it to createStoryboard.' })
  template!: StoryboardTemplate;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Whom it is for.' })
  description!: string;

  @Field(() => Int, { description: 'How many cards it brings.' })
  cards!: number;

  @Field(() => Int, { description: 'How many epics it brings.' })
  epics!: number;

  @Field(() => Int, { description: 'How many releases it brings.' })
  releases!: number;

  @Field(() => Int, { description: 'How many different roles own its cards.' })
  roles!: number;

  @Field(() => [TemplateStageType], { description: 'All five stages in their order.' })
  stages!: TemplateStageType[];
}
