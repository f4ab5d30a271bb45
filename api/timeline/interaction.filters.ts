import { accountFilters, personFilters } from '../account/account.filters.ts';
import { cardFilters } from '../board/board.filters.ts';
import { filters, type Filters } from '../graph/filter.type.ts';
import { Channel, Direction, InteractionKind, MilestoneKind, SurveyKind } from '../vocabulary.ts';

export const interactionFilters: Filters = filters('Interaction', {
  id: 'id',
  kind: { words: InteractionKind, name: 'InteractionKind' },
  at: 'moment',
  recordedAt: 'moment',
  channel: { words: Channel, name: 'Channel' },
  direction: { words: Direction, name: 'Direction' },
  subject: 'text',
  text: 'text',
  sentiment: 'float',
  tags: 'texts',
  frictionDelay: 'int',
  frictionQuality: 'int',
  frictionExpertise: 'int',
  frictionRisk: 'int',
  milestone: { words: MilestoneKind, name: 'MilestoneKind' },
  amount: 'float',
  survey: { words: SurveyKind, name: 'SurveyKind' },
  score: 'int',
  cardId: 'id',
  account: { one: () => accountFilters, sorts: ['name', 'stage'] },
  card: { one: () => cardFilters, sorts: ['title'] },
  people: { many: () => personFilters },
});
