import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Attempt, DeliveryState } from './delivery-state.ts';

/** A delivery that was taken to be tried; its lease is the sign by which the taker is known. */
export interface Taken {
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly tries: number;
  readonly payload: string | null;
  readonly lease: string;
}

/** What became of a try. */
export interface Outcome {
  readonly state: DeliveryState;
  readonly wait: number;
  readonly attempt: Attempt;
}

/** A try that is over. */
export interface Ended {
  readonly taken: Taken;
  readonly outcome: Outcome;
}

const mostEvents = 1000;
const mostForgotten = 10_000;

/**
 * Makes the deliveries of what is new in the log and remembers how far it was told, in one statement: however many
 * processes do so, and wherever one of them ends. Answers whether there is more.
 */
export async function tellNew(em: EntityManager, settled: number): Promise<boolean> {
  const { rows } = await sql<{ sequence: string }>`
    with due as (select id, sequence, round, events, fields from webhook
      where active and sequence < ${settled}::bigint for no key update skip locked),
    stretch as (select due.*, coalesce((select sequence from event
      where event.sequence > due.sequence and event.sequence <= ${settled}::bigint
      order by sequence offset ${mostEvents - 1}::int limit 1), ${settled}::bigint) as up_to from due),
    told as (insert into webhook_delivery (id, webhook_id, event_id, sequence, type, round)
      select gen_random_uuid(), stretch.id, event.id, event.sequence, event.type, round from stretch
      join event on event.sequence > stretch.sequence and event.sequence <= up_to
      where type = any(events) and (fields is null or jsonb_exists_any(changes, fields))
      on conflict do nothing)
    update webhook set sequence = up_to from stretch where webhook.id = stretch.id returning webhook.sequence`.execute(
    em.getKysely(),
  );
  return rows.some(({ sequence }) => Number(sequence) < settled);
}

interface Free {
  readonly most: number;
  readonly busy: ReadonlyMap<string, number>;
  readonly lease: number;
}

/** Takes what is due, for each webhook no more than may still be under way; a taker that dies gives it back in time. */
export async function take(em: EntityManager, { most, busy, lease }: Free): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with busy as (select * from unnest(${[...busy.keys()]}::uuid[], ${[...busy.values()]}::int[]) as busy (id, n)),
    taken as (select due.id from webhook left join busy on busy.id = webhook.id cross join lateral (
      select id from webhook_delivery where webhook_id = webhook.id and state = 'WAITING' and due_at <= now()
        and (leased_until is null or leased_until < now())
      order by due_at, sequence limit case when coalesce(busy.n, 0) <= ${most}::int / 2 then ${most}::int - coalesce(busy.n, 0) else 0 end for update skip locked) as due
      where active)
    update webhook_delivery as delivery
    set tries = tries + 1, leased_until = now() + ${lease}::int * interval '1 millisecond'
    from taken where delivery.id = taken.id
    returning delivery.id, webhook_id as "webhookId", event_id as "eventId", tries, payload,
      leased_until::text as lease`.execute(em.getKysely());
  return rows;
}

const held = ({ id, lease }: Taken) => sql`id = ${id}::uuid and leased_until = ${lease}::timestamptz`;

/** The deliveries of this batch that are still the taker's, beside what is to become of them. */
const heldIn = (batch: readonly Taken[], columns: Readonly<Record<string, Column>> = {}) => {
  const strips = Object.values(columns).map(({ values, type }) => sql`${[...values]}::${sql.raw(type)}[]`);
  const names = ['id', 'lease', ...Object.keys(columns)].map((name) => sql.ref(name));
  const ids = sql`${batch.map(({ id }) => id)}::uuid[]`;
  const leases = sql`${batch.map(({ lease }) => lease)}::timestamptz[]`;
  return sql`unnest(${sql.join([ids, leases, ...strips])}) as held (${sql.join(names)})`;
};

interface Column {
  readonly type: string;
  readonly values: readonly (string | number)[];
}

const isHeld = sql`delivery.id = held.id and delivery.leased_until = held.lease`;

/** What of a batch is still the taker's: nobody took it away, and it was not too slow. */
export async function stillHeld(em: EntityManager, batch: readonly Taken[]): Promise<Taken[]> {
  const { rows } = await sql<{ id: string }>`select delivery.id from ${heldIn(batch)}
    join webhook_delivery delivery on ${isHeld}`.execute(em.getKysely());
  const ids = new Set(rows.map(({ id }) => id));
  return batch.filter(({ id }) => ids.has(id));
}

/** Keeps what is about to be sent, so that every try sends the same. */
export async function keepPayloads(
  em: EntityManager,
  batch: readonly Taken[],
  bodies: ReadonlyMap<string, string>,
): Promise<void> {
  const made = batch.filter(({ id, payload }) => payload === null && bodies.has(id));
  if (made.length === 0) return;
  const payload = { type: 'text', values: made.map(({ id }) => bodies.get(id) ?? '') };
  await sql`update webhook_delivery delivery set payload = held.payload
    from ${heldIn(made, { payload })} where ${isHeld}`.execute(em.getKysely());
}

/** Writes down how tries ended, unless somebody else took the delivery meanwhile. */
export async function settle(em: EntityManager, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return;
  const columns = {
    state: { type: 'text', values: ended.map(({ outcome }) => outcome.state) },
    wait: { type: 'float8', values: ended.map(({ outcome }) => outcome.wait) },
    attempt: { type: 'text', values: ended.map(({ outcome }) => JSON.stringify([outcome.attempt])) },
  };
  const batch = ended.map(({ taken }) => taken);
  await sql`update webhook_delivery delivery set state = held.state, attempts = attempts || held.attempt::jsonb,
    due_at = now() + held.wait * interval '1 millisecond', leased_until = null
    from ${heldIn(batch, columns)} where ${isHeld}`.execute(em.getKysely());
}

/** Gives a delivery back that nobody was told of: the next one may take it at once, and no try was spent. */
export async function giveBack(em: EntityManager, taken: Taken): Promise<void> {
  await sql`update webhook_delivery set tries = greatest(0, tries - 1), leased_until = null
    where ${held(taken)}`.execute(em.getKysely());
}

const lately = 100;

/** Whether a consumer took nothing for so many milliseconds, although this delivery was waiting for it all the while. */
export async function isDeaf(em: EntityManager, { id, webhookId }: Taken, since: number): Promise<boolean> {
  const then = sql`now() - ${since}::float8 * interval '1 millisecond'`;
  const { rows } = await sql<{ deaf: boolean }>`select created_at < ${then} and not exists (
      select 1 from (select due_at from webhook_delivery where webhook_id = ${webhookId}::uuid and state = 'DELIVERED'
        order by sequence desc limit ${lately}::int) as taken where due_at > ${then}) as deaf
    from webhook_delivery where id = ${id}::uuid`.execute(em.getKysely());
  return rows[0]?.deaf ?? false;
}

/** What was delivered a month ago is of no use to anybody any more. */
export async function forgetOld(em: EntityManager): Promise<void> {
  await sql`delete from webhook_delivery where id = any(array(select id from webhook_delivery
    where state = 'DELIVERED' and created_at < now() - interval '30 days' limit ${mostForgotten}::int))`.execute(
    em.getKysely(),
  );
}
