import { sql } from 'kysely';
import type { Sql } from '../graph/node.ts';

/** What happened of a card. An answer to a survey says how a moment was: it is no further moment. */
export const momentsOf = (card: Sql): Sql => sql`interaction where card_id = ${card} and survey is null`;
