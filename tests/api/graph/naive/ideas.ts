import { liveRefs } from './accounts.ts';
import { cardsTied } from './board.ts';
import { column, id, moment, sorted } from './compare.ts';
import { history } from './log.ts';
import type { Meanings } from './meaning.ts';
import type { Row, Tables } from './tables.ts';

/** Who stands behind an idea and was not archived. */
const supportOf = (idea: Row, tables: Tables): Row[] =>
  tables
    .where('idea_support', 'idea_id', idea['id'])
    .filter((one) => tables.namesLive('account', one['account_id']) && tables.namesLive('person', one['person_id']));

export const ideaMeanings: Meanings = {
  Idea: {
    history,
    supporters: (idea, tables) => sorted(supportOf(idea, tables), [moment('created_at')], [id]),
    supporterCount: (idea, tables) => supportOf(idea, tables).length,
    accountCount: (idea, tables) => new Set(supportOf(idea, tables).map((support) => support['account_id'])).size,
    response: (idea) => (idea['response_text'] === null ? null : idea),
    cards: cardsTied('idea_card', 'idea_id'),
    externalRefs: liveRefs('idea_id'),
  },
  IdeaResponse: {
    text: column('response_text'),
    by: (idea, tables) => tables.byId('member', idea['response_by_id']),
    at: column('responded_at'),
  },
};
