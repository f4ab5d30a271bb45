import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Key, Sql } from './node.ts';

/** The place of a row in its list, written by PostgreSQL: the text of its keys as base64. */
export function encodedCursor(keys: readonly Key[]): Sql {
  const texts = sql.join(keys.map((key) => sql`(${key.by})::text`));
  return sql`translate(encode(convert_to(json_build_array(${texts})::text, 'UTF8'), 'base64'), E'\\n', '')`;
}

/** The texts in a cursor; anything that this list did not write is refused. */
export function decodeCursor(cursor: unknown, length: number): string[] {
  const texts = parse(cursor);
  if (!Array.isArray(texts) || texts.length !== length || !texts.every((text) => typeof text === 'string')) {
    throw new Refusal('INVALID', 'This cursor does not belong to this list. Start again without `after`.', {
      path: ['after'],
    });
  }
  return texts;
}

function parse(cursor: unknown): unknown {
  try {
    return JSON.parse(Buffer.from(String(cursor), 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}
