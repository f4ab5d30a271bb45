import { sql } from 'kysely';
import { history } from '../event/history.ts';
import { namesLiveOrNone, ofLiveAccount } from '../archive/archived.rows.ts';
import { liveCards, liveRefs } from '../board/card.rows.ts';
import { connection, list, paged, part, Row, shape, type Sql, value } from '../graph/node.ts';

/** Who was archived stands behind nothing any more. */
const stands = (support: Row): Sql =>
  sql`${ofLiveAccount(support)} and ${namesLiveOrNone('person', support.column('person_id'))}`;

const supporters =
  (figure: Sql) =>
  (idea: Row): Sql =>
    sql`(select count(${figure})::int from idea_support as support
      where idea_id = ${idea.column('id')} and ${stands(new Row('support'))})`;

export const ideaShapes = [
  shape('Idea', {
    entity: 'Idea',
    fields: {
      history,
      supporterCount: value(supporters(sql`*`)),
      supporters: connection((idea) => ({
        of: sql`idea_support`,
        where: (row) => sql`${row.column('idea_id')} = ${idea.column('id')} and ${stands(row)}`,
        order: (row) => [{ by: row.column('created_at'), type: 'timestamptz' }],
      })),
      accountCount: value(supporters(sql`distinct account_id`)),
      response: part((idea) => sql`${idea.column('response_text')} is not null`),
      ...paged('cards', (idea) =>
        liveCards(
          (card) => sql`${card.column('id')} in (select card_id from idea_card where idea_id = ${idea.column('id')})`,
        ),
      ),
      externalRefs: list(liveRefs('idea_id')),
    },
  }),
  shape('IdeaResponse', {
    columns: {
      text: { by: (idea) => idea.column('response_text'), type: 'text' },
      by: { by: (idea) => idea.column('response_by_id'), type: 'uuid' },
      at: { by: (idea) => idea.column('responded_at'), type: 'timestamptz' },
    },
  }),
];
