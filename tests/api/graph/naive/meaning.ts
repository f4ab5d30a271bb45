import type { Row, Tables } from './tables.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** What one field means for one row, told anew and without SQL. */
export type Meaning = (row: Row, tables: Tables, args: Arguments) => unknown;
export type Meanings = Readonly<Record<string, Readonly<Record<string, Meaning>>>>;
