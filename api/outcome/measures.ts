import { sql } from 'kysely';
import { newId } from '../database/new-id.ts';
import { type Bulk, changedIn, knownIn, newIn, soundIn } from '../write/bulk.ts';
import type { Draft } from '../write/draft.ts';
import type { Part } from '../write/kind.ts';
import { cell, oneOfThese, sheet, type Strip } from '../write/sheet.ts';
import { rowsOf } from '../write/writing.ts';
import type { MeasureFields } from './measure-fields.ts';
import { measureEvents, type MeasureRow } from './tell-measures.ts';

interface Kept extends MeasureRow {
  outcome: string;
  read: boolean;
}

const field = 'measures';
/** What the record had of them before the call. */
const keptBefore = 'measuresBefore';

/** The measures of an outcome: a set that a row gives whole, or leaves as it is. One that was read is not taken away. */
export const measures: Part = {
  compare: settleMeasures,
  write: writeMeasures,
  happened: (bulk) => [...newIn(bulk), ...changing(bulk)].flatMap((draft) => measureEvents(draft, turnOf(draft))),
  told: (draft) => (settledIn(draft).length > 0 ? { [field]: [[], settledIn(draft).map(toldOf)] } : {}),
};

const givenIn = (draft: Draft): readonly MeasureFields[] => draft.values[field] as readonly MeasureFields[];

const settledIn = (draft: Draft): readonly MeasureRow[] => listIn(draft, field);

const listIn = (draft: Draft, name: string): readonly MeasureRow[] =>
  (draft.values[name] as readonly MeasureRow[] | undefined) ?? [];

const turnOf = (draft: Draft) => ({ was: listIn(draft, keptBefore), is: settledIn(draft) });

const changing = (bulk: Bulk): Draft[] => changedIn(bulk).filter(({ changes }) => changes?.[field]);

const toldOf = ({ name, unit, baseline, target }: MeasureRow) => ({ name, unit, baseline, target });

async function settleMeasures(bulk: Bulk): Promise<void> {
  const drafts = soundIn(bulk).filter((draft) => draft.values[field]);
  const kept = Map.groupBy(await keptMeasures(bulk, knownIn(bulk)), ({ outcome }) => outcome);
  for (const draft of drafts) settle(draft, kept.get(draft.id) ?? []);
}

function settle(draft: Draft, kept: readonly Kept[]): void {
  const given = givenIn(draft);
  const lost = kept.filter(({ name, read }) => read && !given.some((measure) => measure.name === name));
  for (const { name } of lost) draft.refuse('CONFLICT', [field], `The measure ${name} has readings and stays.`);
  const settled = given.map((measure, at) => settledMeasure(draft, { measure, at, before: named(kept, measure.name) }));
  const [was, is] = [kept.map(toldOf), settled.map(toldOf)];
  Object.assign(draft.values, { [field]: settled, [keptBefore]: kept.map(rowOf) });
  if (draft.known && JSON.stringify(was) !== JSON.stringify(is)) draft.change({ [field]: [was, is] });
}

const rowOf = ({ outcome: _, read: __, ...row }: Kept): MeasureRow => row;

const named = (kept: readonly Kept[], name: string): Kept | undefined => kept.find((measure) => measure.name === name);

interface Meeting {
  readonly measure: MeasureFields;
  readonly at: number;
  readonly before: Kept | undefined;
}

function settledMeasure(draft: Draft, { measure, at, before }: Meeting): MeasureRow {
  const { name, unit = before?.unit ?? null, baseline = before?.baseline ?? null, target = before?.target } = measure;
  if (target == null) draft.refuse('REQUIRED', [field, at, 'target'], 'A new measure needs a target.');
  return { id: before?.id ?? newId(), name, unit, baseline, target: target ?? 0, rank: at };
}

async function keptMeasures({ writing }: Bulk, drafts: readonly Draft[]): Promise<Kept[]> {
  const outcomes = { type: 'uuid', values: drafts.filter(({ values }) => values[field]).map(({ id }) => id) };
  if (outcomes.values.length === 0) return [];
  return rowsOf(
    writing,
    sql<Kept>`
    select id, outcome_id as outcome, name, unit, baseline, target, rank,
      exists (select from reading where measure_id = measure.id) as read
    from measure where ${oneOfThese(sql`outcome_id`, outcomes)}
    order by rank, id`,
  );
}

async function writeMeasures(bulk: Bulk): Promise<void> {
  const drafts = [...newIn(bulk), ...changing(bulk)];
  const rows = drafts.flatMap((draft) => settledIn(draft).map((measure) => ({ ...measure, outcome: draft.id })));
  await forget(bulk, drafts, rows);
  if (rows.length > 0) await put(bulk, rows);
}

function forget({ writing }: Bulk, drafts: readonly Draft[], kept: readonly MeasureRow[]): Promise<unknown> {
  const outcomes = drafts.filter(({ known }) => known).map(({ id }) => id);
  if (outcomes.length === 0) return Promise.resolve();
  return rowsOf(
    writing,
    sql`delete from measure where outcome_id = any(${outcomes}::uuid[])
      and id <> all(${kept.map(({ id }) => id)}::uuid[])`,
  );
}

function put({ writing }: Bulk, rows: readonly (MeasureRow & { outcome: string })[]): Promise<unknown> {
  const strips: Strip[] = [
    { name: 'id', type: 'uuid', values: rows.map(({ id }) => id) },
    { name: 'outcome_id', type: 'uuid', values: rows.map(({ outcome }) => outcome) },
    { name: 'name', type: 'text', values: rows.map(({ name }) => name) },
    { name: 'unit', type: 'text', values: rows.map(({ unit }) => unit) },
    { name: 'baseline', type: 'float8', values: rows.map(({ baseline }) => baseline) },
    { name: 'target', type: 'float8', values: rows.map(({ target }) => target) },
    { name: 'rank', type: 'int4', values: rows.map(({ rank }) => rank) },
  ];
  return rowsOf(
    writing,
    sql`insert into measure (workspace_id, ${sql.join(strips.map(({ name }) => sql.ref(name)))})
      select ${writing.workspaceId}::uuid, ${sql.join(strips.map((strip) => cell('told', strip)))}
      from ${sheet('told', strips)}
      on conflict (workspace_id, id) do update set unit = excluded.unit, baseline = excluded.baseline,
        target = excluded.target, rank = excluded.rank`,
  );
}
