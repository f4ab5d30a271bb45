import { sql } from 'kysely';
import { Row, type Sql } from '../graph/node.ts';
import type { Column } from './column.ts';
import type { Draft } from './draft.ts';
import type { Kind } from './kind.ts';
import { cell, sheet, type Strip } from './sheet.ts';

type Columns = Pick<Kind<never>, 'columns'>;

const record = new Row('record');

/** The columns of a kind, filled by rows. */
export const stripsOf = ({ columns }: Columns, drafts: readonly Draft[]): Strip[] =>
  columns.map(({ name, form, field }) => ({
    name,
    type: form.type,
    values: drafts.map((draft) => draft.written(field) ?? null),
  }));

/** What rows say of known records, as a table `told`; the bits of `present` are the fields that are not left out. */
export function changeSheet(kind: Columns, drafts: readonly Draft[]): Sql {
  const present = drafts.map((draft) => presence(kind.columns, draft));
  return sheet('told', [idsOf(drafts), { name: 'present', type: 'int4', values: present }, ...stripsOf(kind, drafts)]);
}

export const idsOf = (drafts: readonly Draft[]): Strip => ({
  name: 'id',
  type: 'uuid',
  values: drafts.map(({ id }) => id),
});

function presence(columns: readonly Column[], { values }: Draft): number {
  let bits = 0;
  columns.forEach(({ field }, at) => {
    if (values[field] !== undefined) bits |= 1 << at;
  });
  return bits;
}

/** The value a record is to have: the one given, or else the one it has. */
export function nextValue({ columns }: Columns, column: Column, moment: string): Sql {
  const find = (field: string): number => columns.findIndex((each) => each.field === field);
  const told = (field: string): Sql => sql`told.present & ${sql.lit(1 << find(field))} <> 0`;
  const given = (field: string): Sql => cell('told', asStrip(columns[find(field)] ?? column));
  if (column.next) return column.next({ told, given, kept: record, moment: sql`${moment}::timestamptz` });
  return sql`case when ${told(column.field)} then ${given(column.field)} else ${record.column(column.name)} end`;
}

const asStrip = ({ name, form }: Column) => ({ name, type: form.type });
