import { Query, Resolver } from 'type-graphql';
import { Scoped } from '../../scope.ts';
import { BoardTemplate, JourneyStage } from '../../vocabulary.ts';
import type { Template } from './template.ts';
import { StoryboardTemplateType, type TemplateStageType } from './template.type.ts';
import { templates } from './templates.ts';

@Resolver()
export class TemplateResolver {
  @Scoped('READ')
  @Query(() => [StoryboardTemplateType], {
    description: 'What a new storyboard can begin with, and how much it holds.',
  })
  storyboardTemplates(): StoryboardTemplateType[] {
    return Object.values(BoardTemplate).map(told);
  }
}

function told(template: BoardTemplate): StoryboardTemplateType {
  const { name, description, template: held } = templates[template];
  return {
    template,
    name,
    description,
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
