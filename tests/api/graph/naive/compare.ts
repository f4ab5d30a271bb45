import type { Row } from './tables.ts';

/** What rows are sorted by: a value and the way it runs. */
export type By = readonly [of: (row: Row) => unknown, descending?: boolean];

const collator = new Intl.Collator('und');
const bytes = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const texts = (one: string, other: string): number => collator.compare(one, other) || bytes(one, other);

/** Text whose order is that of its bytes. */
export class Bytes {
  readonly text: string;

  constructor(text: unknown) {
    this.text = String(text);
  }
}

export function compare(one: unknown, other: unknown): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (one instanceof Bytes && other instanceof Bytes) return bytes(one.text, other.text);
  if (typeof one === 'string' && typeof other === 'string') return texts(one, other);
  return Number(one) - Number(other);
}

export function sorted(rows: readonly Row[], ...keys: readonly By[]): Row[] {
  return [...rows].sort((one, other) => {
    for (const [of, descending] of keys) {
      const order = compare(of(one), of(other));
      if (order) return descending ? -order : order;
    }
    return 0;
  });
}

export const column =
  (name: string): ((row: Row) => unknown) =>
  (row) =>
    row[name] ?? null;
export const moment =
  (name: string): ((row: Row) => unknown) =>
  (row) =>
    instant(row[name]);
export const exact =
  (name: string): ((row: Row) => unknown) =>
  (row) =>
    new Bytes(row[name]);
export const id: (row: Row) => unknown = exact('id');

export function instant(value: unknown): number | null {
  return value === null || value === undefined ? null : Date.parse(String(value));
}

/** Rounds as PostgreSQL's numeric does: halves away from zero. */
export function rounded(part: number, whole: number): number {
  const hundredths = (Math.abs(part) * 100) / whole;
  return ((part < 0 ? -1 : 1) * Math.floor(hundredths + 0.5)) / 100 + 0;
}

/** The value below which such a share of the values lies, between the two nearest. */
export function percentile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  const place = share * (ordered.length - 1);
  const [low, high] = [ordered[Math.floor(place)] ?? 0, ordered[Math.ceil(place)] ?? 0];
  return low + (place - Math.floor(place)) * (high - low);
}
