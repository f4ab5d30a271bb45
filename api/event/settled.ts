import { sql } from 'kysely';

/**
 * The sequence up to which every event is visible: none with a lower one is still being written. It is asked before the
 * snapshot that reads events is taken (see graph/exchange.ts), or else one could commit between the two.
 */
export const settledSequence = sql`current_setting('app.settled')::bigint`;
