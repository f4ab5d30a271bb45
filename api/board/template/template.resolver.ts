import { Query, Resolver } from 'type-graphql';
import { Scoped } from '../../scope.ts';
import { JourneyStage, StoryboardTemplate } from '../../vocabulary.ts';
import type { Template } from './template.ts';
import { TemplateSummaryType, type TemplateStageType } from './template.type.ts';
import { templates } from './templates.ts';
import { words } from './words.ts';

@Resolver()
export class TemplateResolver {
  @Scoped('READ')
  @Query(() => [TemplateSummaryType], {
    description: 'What a new storyboard can begin with, and how much it holds.',
  })
  storyboardTemplates(): TemplateSummaryType[] {
    return Object.values(StoryboardTemplate).map(told);
  }
}

function told(template: StoryboardTemplate): TemplateSummaryType {
  const held = templates[template];
  return {
    template,
    ...words[template],
    cards: held.cards.length,
    epics: held.epics.length,
    releases: held.releases.length,
    roles: new Set(held.cards.map(({ ownerRole }) => ownerRole)).size,
    stages: Object.values(JourneyStage).map((stage) => ofStage(held, stage)),
  };
}

function ofStage({ epics, cards }: Template, stage: JourneyStage): TemplateStageType {
  const names = new Set(epics.filter((epic) => epic.stage === stage).map(({ name }) => name));
  return { stage, cards: cards.filter(({ epic }) => names.has(epic)).length };
}
