import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Key, Sql } from './node.ts';
import { type Argument, through } from './slot.ts';

/** The keys of a list, with a mark that tells its cursors from those of every other list and order. */
export interface Place {
  readonly mark: string;
  readonly keys: readonly Key[];
}

/** Marks a list by what it is and how it is sorted. */
export function markOf(...told: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 6);
}

/** The place of a row in its list, written by PostgreSQL: the text of its keys as base64. */
export function encodedCursor({ mark, keys }: Place): Sql {
  const texts = sql.join([sql.lit(mark), ...keys.map((key) => sql`(${key.by})::text`)]);
  return sql`translate(encode(convert_to(json_build_array(${texts})::text, 'UTF8'), 'base64'), E'\\n', '')`;
}

/** Rows behind a cursor: a row value where all keys run one way, else key by key. */
export function following(place: Place, after: Argument): Sql {
  const { keys } = place;
  const values = keys.map((key, index) => {
    const given = through(after, (cursor) => decodeCursor(cursor, place)[index]);
    return sql`${given}::text::${sql.raw(key.type)}`;
  });
  const oneWay = keys.every((key) => Boolean(key.descending) === Boolean(keys[0]?.descending));
  if (!oneWay) return stepwise(keys, values);
  return sql`(${sql.join(keys.map((key) => key.by))}) ${beyond(keys[0])} (${sql.join(values)})`;
}

function stepwise(keys: readonly Key[], values: readonly Sql[]): Sql {
  const steps = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((before, at) => sql`${before.by} = ${values[at]} and`);
    return sql`(${equal.length ? sql.join(equal, sql` `) : sql``} ${key.by} ${beyond(key)} ${values[index]})`;
  });
  return sql`(${sql.join(steps, sql` or `)})`;
}

const beyond = (key: Key | undefined): Sql => (key?.descending ? sql`<` : sql`>`);

const readable: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f-]{36}$/i,
  timestamptz: /^(-?infinity|\d{4,}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)*)( BC)?$/,
  date: /^(-?infinity|\d{4,}-\d\d-\d\d( BC)?)$/,
  float8: /^-?(\d+(\.\d+)?(e[+-]\d+)?|Infinity|NaN)$/,
  int: /^-?\d{1,10}$/,
  bigint: /^-?\d{1,19}$/,
  boolean: /^(true|false)$/,
};

/** The texts in a cursor; anything that this list did not write is refused. */
function decodeCursor(cursor: unknown, { mark, keys }: Place): string[] {
  const [marked, ...texts] = parse(cursor);
  const fits = marked === mark && texts.length === keys.length && keys.every((key, at) => isText(texts[at], key));
  if (fits) return texts as string[];
  const sentence = 'This cursor does not belong to this list. Start again without `after`.';
  throw new Refusal('INVALID', sentence, { path: ['after'] });
}

function isText(text: unknown, { type }: Key): boolean {
  return typeof text === 'string' && !text.includes('\0') && (readable[type]?.test(text) ?? true);
}

function parse(cursor: unknown): unknown[] {
  try {
    const texts: unknown = JSON.parse(Buffer.from(String(cursor), 'base64').toString('utf8'));
    return Array.isArray(texts) ? texts : [];
  } catch {
    return [];
  }
}
