import type { EntityMetadata } from '@mikro-orm/core';
import { sql } from 'kysely';
import { appendEvents, type Happened } from '../event/append-events.ts';
import type { Changes } from '../event/event.entity.ts';
import { rowsOf, type Writing } from '../write/writing.ts';
import type { RowText } from './ledger.ts';
import { MovedRefs } from './moved-refs.ts';
import { columnOf, fieldsOf, isPivot, listOwner, seen } from './table.ts';

/** A member that a record's list gains or loses. */
interface ListMember {
  readonly owner: string;
  readonly id: string;
  readonly table: string;
}

/** The records of a merge are told of by the merge itself. */
const untold = new Set(['Merge', 'MergedRecord']);

const empty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** What becomes of records while one operation goes on: in the end one event each. */
export class Tellings {
  readonly #events = new Map<string, Happened>();
  readonly #gained: ListMember[] = [];
  readonly #lost: ListMember[] = [];
  readonly #refs = new MovedRefs();

  updated(meta: EntityMetadata, recordId: string, changes: Changes): void {
    if (meta.className === 'ExternalRef') return this.#moveRef(meta, recordId, changes);
    if (untold.has(meta.className) || Object.keys(changes).length === 0) return;
    const key = `${meta.className} ${recordId}`;
    const known = this.#events.get(key) ?? { type: meta.className, recordId, action: 'UPDATED', changes: {} };
    for (const [field, [before, after]] of Object.entries(changes))
      known.changes[field] = [known.changes[field]?.[0] ?? before, after];
    this.#events.set(key, known);
  }

  #moveRef({ properties }: EntityMetadata, ref: string, changes: Changes): void {
    for (const [property, [from, to]] of Object.entries(changes)) {
      const meta = properties[property]?.targetMeta;
      if (meta) this.#refs.moved(ref, { from: String(from), to: String(to), meta });
    }
  }

  /** A row that is there from now on, or no more. */
  row(meta: EntityMetadata, row: RowText, action: 'CREATED' | 'DELETED'): void {
    if (untold.has(meta.className) || isPivot(meta)) return;
    const recordId = String(row['id']);
    const told = fieldsOf(meta).map((field) => [field.name, seen(field, row[columnOf(field)])] as const);
    const changes: Changes = {};
    for (const [name, value] of told.filter(([, value]) => !empty(value)))
      changes[name] = action === 'CREATED' ? [null, value] : [value, null];
    this.#events.set(`${meta.className} ${recordId}`, { type: meta.className, recordId, action, changes });
  }

  gained(member: ListMember): void {
    this.#gained.push(member);
  }

  lost(member: ListMember): void {
    this.#lost.push(member);
  }

  /** Writes the events; lists are told whole, so that they are read once all is done. */
  async append(writing: Writing): Promise<void> {
    await this.#tellLists(writing);
    for (const { meta, holder, pair } of await this.#refs.changes(writing))
      this.updated(meta, holder, { externalRefs: pair });
    await appendEvents(writing.em, [...this.#events.values()]);
  }

  async #tellLists(writing: Writing): Promise<void> {
    const metadata = writing.em.getMetadata();
    for (const table of new Set([...this.#gained, ...this.#lost].map((member) => member.table))) {
      const pivot = [...metadata].find(({ tableName }) => tableName === table);
      const owner = pivot && listOwner(metadata, pivot);
      if (!pivot || !owner) continue;
      const other = pivot.props.find((property) => property.kind === 'm:1' && columnOf(property) !== owner.column);
      if (!other) continue;
      const gained = pairsOf(this.#gained, table);
      const lost = pairsOf(this.#lost, table);
      const owners = [...new Set([...gained.keys(), ...lost.keys()])];
      const lists = await rowsOf(
        writing,
        sql<{ id: string; members: string[] }>`
        select owner.id, array(select ${sql.ref(columnOf(other))}::text from ${sql.table(table)}
          where ${sql.ref(owner.column)} = owner.id order by 1) as members
        from unnest(${owners}::uuid[]) as owner (id)`,
      );
      for (const { id, members } of lists) {
        const before = members.filter((member) => !gained.get(id)?.has(member)).concat([...(lost.get(id) ?? [])]);
        this.updated(owner.meta, id, { [owner.property]: [before.sort(), members] });
      }
    }
  }
}

function pairsOf(members: readonly ListMember[], table: string): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const { owner, id } of members.filter((member) => member.table === table))
    pairs.set(owner, (pairs.get(owner) ?? new Set()).add(id));
  return pairs;
}
