import { sql } from 'kysely';
import type { Sql } from '../../graph/node.ts';
import { ofBoards } from './boards.ts';

const mostSteps = 500;

interface Asked {
  readonly storyboard: Sql;
  readonly actor: Sql;
  readonly undone: boolean;
}

const boardOf = (event: string): Sql => sql`coalesce(
  (select storyboard_id from card where id = ${sql.ref(`${event}.record_id`)}),
  (select storyboard_id from epic where id = ${sql.ref(`${event}.record_id`)}),
  (select storyboard_id from release where id = ${sql.ref(`${event}.record_id`)}))`;

/** Steps from operation to operation backwards, however many events each has. */
const walk = (actor: Sql): Sql => {
  const before = (more: Sql): Sql => sql`select operation_id, sequence from event
    where ${ofBoards} and actor_id = ${actor} ${more} order by sequence desc limit 1`;
  return sql`(with recursive step as (
      (select operation_id, sequence, 1 as n from (${before(sql``)}) as first)
      union all
      select earlier.operation_id, earlier.sequence, step.n + 1 from step, lateral (${before(
        sql`and sequence < step.sequence and operation_id <> step.operation_id`,
      )}) as earlier where step.n < ${sql.lit(mostSteps)})
    select operation_id, max(sequence) as sequence from step group by operation_id)`;
};

/** What somebody did on a board, but for undoing; making the board itself cannot be undone. */
const done = ({ storyboard, actor }: Asked): Sql => sql`(
  select walked.operation_id, walked.sequence, coalesce(state.undone, false) as undone,
    coalesce(state.sequence, walked.sequence) as place
  from ${walk(actor)} as walked left join lateral (
    select undone, sequence from undoing where operation_id = walked.operation_id order by sequence desc limit 1
  ) as state on true
  where not exists (select from undoing where by_operation_id = walked.operation_id)
    and not exists (select from event where record_id = ${storyboard} and action = 'CREATED'
      and operation_id = walked.operation_id)
    and exists (select from event where ${ofBoards} and operation_id = walked.operation_id
      and ${boardOf('event')} = ${storyboard}))`;

/** What somebody can undo on a board, or do again: for that nothing new may have been done since. */
export function operationsOf(asked: Asked): Sql {
  const mine = done(asked);
  const chosen = asked.undone ? sql`undone and place > newest` : sql`not undone`;
  return sql`(select operation_id as id, undone, place
    from (select *, max(sequence) over () as newest from ${mine} as mine) as ranked where ${chosen})`;
}
