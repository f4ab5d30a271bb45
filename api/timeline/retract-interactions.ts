import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../event/act.ts';
import { appendEvents, type Happened } from '../event/append-events.ts';
import type { Changes } from '../event/event.entity.ts';
import { columnOf, fieldsOf, seen } from '../identity/table.ts';
import { Refusal } from '../refusal.ts';
import { checked } from '../write/checked.ts';
import { Draft } from '../write/draft.ts';
import { nameOf } from '../write/form.ts';
import { type TurnAnswer, turnedAnswer, type TurnInput, withheldTurns } from '../write/turned-rows.ts';
import { inTurn, rowsOf, type Writing, writingIn } from '../write/writing.ts';
import { findInteractions, type ToldInteraction } from './find-interactions.ts';
import { Interaction } from './interaction.entity.ts';

export interface RetractInteractions extends TurnInput {
  readonly reason: string;
}

type Retracted = TurnAnswer<'RETRACTED'>;

const mostRows = 5_000;

/** Takes back what was recorded by mistake: it is kept whole with the reason, and nothing counts it any more. */
export async function retractInteractions(em: EntityManager, input: RetractInteractions): Promise<Retracted> {
  const reason = checked(nameOf(1000), input.reason, ['reason']);
  if (input.rows.length > mostRows) throw tooMany(input.rows.length);
  return em.transactional(
    (inner) => {
      const writing = writingIn(inner);
      return inTurn(writing, 'Interaction', () => settle(writing, { ...input, reason }));
    },
    { propagation: 'required' },
  );
}

const tooMany = (rows: number): Refusal =>
  new Refusal('TOO_MANY', `At most ${mostRows} rows in one call; these are ${rows}.`, { path: ['rows'] });

async function settle(writing: Writing, { rows, reason, onError }: RetractInteractions): Promise<Retracted> {
  const drafts = rows.map((row, index) => new Draft(row, index));
  const told = await findInteractions(writing, drafts);
  if (onError === 'REJECT_ALL' && !drafts.every((draft) => draft.sound)) return withheldTurns(drafts);
  const going: ToldInteraction[] = [];
  for (const draft of drafts.filter((each) => each.sound)) {
    const record = told.get(draft.id);
    if (!record) continue;
    draft.change(changesOf(writing, record, reason));
    going.push(record);
  }
  if (going.length === 0) return turnedAnswer(drafts, 'RETRACTED');
  await putAside(writing, going, reason);
  const unproven = await loosen(writing, going);
  const gone = drafts.filter(({ sound, changes }) => sound && changes).map(deleted);
  await appendEvents(writing.em, [...gone, ...unproven]);
  return turnedAnswer(drafts, 'RETRACTED');
}

const deleted = ({ id, changes = {} }: Draft): Happened => ({
  type: 'Interaction',
  recordId: id,
  action: 'DELETED',
  changes,
});

/** All that was told of it, so that the log is enough to know what it said. */
function changesOf({ em }: Writing, { row, people }: ToldInteraction, reason: string): Changes {
  const changes: Changes = {};
  for (const field of fieldsOf(em.getMetadata().get(Interaction))) {
    const value = seen(field, row[columnOf(field)]);
    if (value !== null && !(Array.isArray(value) && value.length === 0)) changes[field.name] = [value, null];
  }
  if (people.length > 0) changes['people'] = [people, []];
  return { ...changes, reason: [null, reason] };
}

async function putAside(writing: Writing, going: readonly ToldInteraction[], reason: string): Promise<void> {
  const ids = going.map(({ id }) => id);
  await rowsOf(
    writing,
    sql`
    insert into retracted_interaction (workspace_id, id, account_id, kind, happened_at, subject, text,
      external_system, external_id, reason, retracted_by, retracted_at, told)
    select workspace_id, id, account_id, kind, case when time_known then occurred_at end, subject, text,
      external_system, external_id, ${reason}, ${actOf(writing.em).actor.name}, ${writing.moment}::timestamptz,
      to_jsonb(told) || jsonb_build_object('people', array(
        select person_id from interaction_person where interaction_id = told.id order by 1))
    from interaction told where id = any(${ids}::uuid[])`,
  );
}

/** Facts that rested on it rest on nothing now; then nothing points at it any more. */
async function loosen(writing: Writing, going: readonly ToldInteraction[]): Promise<Happened[]> {
  const ids = going.map(({ id }) => id);
  const facts = await rowsOf(
    writing,
    sql<{ id: string; evidence: string }>`
    update critical_fact set evidence_id = null, version = critical_fact.version + 1,
      updated_at = ${writing.moment}::timestamptz
    from critical_fact before where before.id = critical_fact.id and before.evidence_id = any(${ids}::uuid[])
    returning critical_fact.id, before.evidence_id as evidence`,
  );
  await rowsOf(writing, sql`delete from interaction_person where interaction_id = any(${ids}::uuid[])`);
  await rowsOf(writing, sql`delete from interaction where id = any(${ids}::uuid[])`);
  return facts.map(({ id, evidence }) => ({
    type: 'CriticalFact',
    recordId: id,
    action: 'UPDATED',
    changes: { evidence: [evidence, null] },
  }));
}
