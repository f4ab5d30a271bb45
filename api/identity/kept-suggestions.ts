import { type RawBuilder, sql } from 'kysely';
import { Bounded } from '../graph/bounded.ts';
import type { Rows, Sql } from '../graph/node.ts';
import { answerOf, type ReadContext } from '../graph/read.ts';
import { given } from '../graph/slot.ts';
import { Mergeable } from '../vocabulary.ts';
import { suggestionsOf } from './match-suggestions.ts';
import { neverMatched } from './never-match.ts';

/** Suggestions with the mark of the facts they were made from. */
interface Kept {
  readonly mark: string;
  readonly pairs: Promise<string>;
}

const mostKept = 20;
const mostLetters = 8_000_000;
const keptOf = new WeakMap<ReadContext['reader'], Bounded<string, Kept>>();

/**
 * All pairs of a kind as JSON text. They take seconds to find, so that they are kept as long as nothing changes that they rest
 * on; whether it did is asked each time, which takes a hundredth of that. Who asks at the same moment waits for the same.
 */
export async function keptSuggestions(context: ReadContext, type: Mergeable): Promise<string> {
  const kept = keptOf.get(context.reader) ?? new Bounded<string, Kept>(mostKept);
  keptOf.set(context.reader, kept);
  const place = `${context.workspaceId} ${type}`;
  const mark = (await answerOf<string>(context, markOf(type))) ?? '';
  const before = kept.get(place);
  if (before?.mark === mark) return before.pairs;
  const found = { mark, pairs: answerOf<string>(context, asText(type)).then((pairs) => pairs ?? '[]') };
  kept.set(place, found);
  const forget = (): void => void (kept.get(place) === found && kept.delete(place));
  found.pairs.then((pairs) => pairs.length > mostLetters && forget(), forget);
  return found.pairs;
}

/** The pairs that the resolver gives, as rows; the surest first. */
export const suggestedRows = (leastConfidence: unknown): Rows => ({
  of: sql`(select * from jsonb_to_recordset(${given('pairs')}::jsonb)
    as told (one_id uuid, other_id uuid, reasons jsonb, confidence float8))`,
  where: (self) => sql`${self.column('confidence')} >= ${leastConfidence}`,
  order: (self) => [
    { by: self.column('confidence'), type: 'float8', descending: true },
    { by: self.column('one_id'), type: 'uuid' },
    { by: self.column('other_id'), type: 'uuid' },
  ],
});

const asText = (type: Mergeable): Sql =>
  sql`select to_json(coalesce(json_agg(pair), '[]'::json)::text) from (${suggestionsOf(type)}) as pair`;

/** Another text as soon as a fact is another that suggestions are made from. */
function markOf(type: Mergeable): Sql {
  const ofPeople = type === Mergeable.PERSON;
  const facts = ofPeople
    ? [
        hashed(sql`person where archived_at is null`, sql`id, full_name, emails, phones, side`),
        hashed(sql`external_ref where archived_at is null and person_id is not null`, sql`person_id, external_id`),
        hashed(sql`account_role`, sql`id, account_id, person_id`),
      ]
    : [
        hashed(sql`account where archived_at is null`, sql`id, name, domains, phones, parent_id`),
        hashed(sql`external_ref where archived_at is null and account_id is not null`, sql`account_id, external_id`),
      ];
  const said = hashed(sql`${neverMatched} as said`, sql`one_id, other_id`);
  return sql`select to_json(concat_ws(' ', ${sql.join([...facts, said])}))`;
}

const hashed = (rows: Sql, columns: RawBuilder<unknown>): Sql =>
  sql`(select concat(count(*), '/', sum(hash_record_extended(row(${columns}), 0)::numeric)) from ${rows})`;
