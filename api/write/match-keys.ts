import { sql } from 'kysely';
import { newId } from '../database/new-id.ts';
import { Row, type Sql } from '../graph/node.ts';
import { type Bulk, soundIn } from './bulk.ts';
import type { Column } from './column.ts';
import type { Draft } from './draft.ts';
import type { KeyIdentity } from './kind.ts';
import { oneOfThese, sheet, type Strip } from './sheet.ts';
import { rowsOf } from './writing.ts';

interface Match {
  n: number;
  id: string;
  foreign: boolean;
}

const record = new Row('record');

/** Finds the records that have the same values in the fields of the key; rows without the first of them are new. */
export async function matchKeys(bulk: Bulk, identity: KeyIdentity): Promise<void> {
  const [first = ''] = identity.fields;
  for (const draft of soundIn(bulk)) draft.id = newId();
  const keyed = soundIn(bulk).filter((draft) => draft.written(first) != null);
  refuseTwins(keyed, identity);
  const sought = keyed.filter((draft) => draft.sound);
  const matches = sought.length ? await rowsOf(bulk.writing, sql<Match>`${statement(bulk, identity, sought)}`) : [];
  for (const { n, id, foreign } of matches) {
    const draft = sought[n - 1];
    const message = `This key belongs to the ${bulk.kind.table} ${id} of another kind.`;
    const detail = { recordType: bulk.kind.type, recordId: id };
    if (foreign) draft?.refuse('TAKEN', [identity.given], { message, detail });
    if (draft) Object.assign(draft, { id, known: true });
  }
}

function refuseTwins(drafts: readonly Draft[], { fields, maybe = [], given }: KeyIdentity): void {
  const firsts = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = JSON.stringify([...fields, ...maybe].map((field) => draft.written(field) ?? null));
    const twin = firsts.get(key);
    if (twin) draft.refuse('CONFLICT', [given], `Row ${twin.index} already stands for the same record.`);
    else firsts.set(key, draft);
  }
}

function statement({ kind }: Bulk, { fields, maybe = [], foreign }: KeyIdentity, sought: readonly Draft[]): Sql {
  const strips = (names: readonly string[]): Strip[] =>
    names.flatMap((name) =>
      kind.columns.filter(({ field }) => field === name).map((column) => stripOf(column, sought)),
    );
  const [always, sometimes] = [strips(fields), strips(maybe)];
  const narrowed = always.map((strip) => oneOfThese(record.column(strip.name), strip));
  const same = [...always.map(sameValue), ...sometimes.map(sameOrAbsent)];
  return sql`select wanted.n::int as n, record.id, ${foreign ? foreign(record) : sql`false`} as foreign
    from ${sheet('wanted', [...always, ...sometimes])} join ${sql.table(kind.table)} record on ${sql.join(same, sql` and `)}
    where ${sql.join(narrowed, sql` and `)}`;
}

const stripOf = ({ name, form, field }: Column, drafts: readonly Draft[]): Strip => ({
  name,
  type: form.type,
  values: drafts.map((draft) => draft.written(field) ?? null),
});

const sameValue = ({ name }: Strip): Sql => sql`${record.column(name)} = ${sql.ref(`wanted.${name}`)}`;

const sameOrAbsent = ({ name }: Strip): Sql =>
  sql`${record.column(name)} is not distinct from ${sql.ref(`wanted.${name}`)}`;
