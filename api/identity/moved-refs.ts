import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { ExternalRefInput } from '../write/reference.ts';
import { rowsOf, type Writing } from '../write/writing.ts';

interface Move {
  readonly from: string;
  readonly to: string;
  /** What the records are that it moved between. */
  readonly meta: EntityMetadata;
}

interface Kept extends ExternalRefInput {
  readonly id: string;
  readonly holder: string;
}

/** The references of a record, before and after some of them moved. */
export interface RefChange {
  readonly meta: EntityMetadata;
  readonly holder: string;
  readonly pair: [before: ExternalRefInput[], after: ExternalRefInput[]];
}

/** References are no records in the log: they are told as a list of the record that they name, as upserts tell them. */
export class MovedRefs {
  readonly #moves = new Map<string, Move>();

  moved(ref: string, move: Move): void {
    this.#moves.set(ref, { ...move, from: this.#moves.get(ref)?.from ?? move.from });
  }

  /** Of every record whose list is another one since. */
  async changes(writing: Writing): Promise<RefChange[]> {
    const holders = new Map(
      [...this.#moves.values()].flatMap(({ from, to, meta }) => [[from, meta] as const, [to, meta]]),
    );
    if (holders.size === 0) return [];
    const refs = await refsOf(writing, [...holders.keys()]);
    const heldBefore = ({ id, holder }: Kept): string => this.#moves.get(id)?.from ?? holder;
    const changes = [...holders].map(([holder, meta]): RefChange => ({
      ...{ meta, holder },
      pair: [
        refs.filter((ref) => heldBefore(ref) === holder).map(toldOf),
        refs.filter((ref) => ref.holder === holder).map(toldOf),
      ],
    }));
    return changes.filter(({ pair: [before, after] }) => JSON.stringify(before) !== JSON.stringify(after));
  }
}

const toldOf = ({ system, externalId }: Kept): ExternalRefInput => ({ system, externalId });

const refsOf = (writing: Writing, holders: readonly string[]): Promise<Kept[]> =>
  rowsOf(
    writing,
    sql<Kept>`
    select id, coalesce(account_id, person_id) as holder, system, external_id as "externalId" from external_ref
    where archived_at is null and (account_id = any(${holders}::uuid[]) or person_id = any(${holders}::uuid[]))
    order by created_at, id`,
  );
