import { dateText } from './calendar-date.ts';
import { RowRefusal } from './row-refusal.ts';
import type { Literal, Reading } from './value-grammar.ts';

/** The value a text has under a reading; null when the text stands for nothing. */
export function readCell(text: string, reading: Reading, missing: readonly string[]): Literal | null {
  if (text === '' || (reading.missing ?? missing).includes(text)) return null;
  if (reading.choices) return chosen(text, reading.choices);
  if (reading.oneOf && !reading.oneOf.includes(text)) throw notOneOf(text, reading.oneOf);
  return readers[reading.as ?? 'text'](text, reading);
}

const readers: Readonly<Record<NonNullable<Reading['as']>, (text: string, reading: Reading) => Literal | null>> = {
  text: (text) => text,
  integer: (text, reading) => readNumber(text, reading, /^[+-]?\d{1,15}$/),
  number: (text, reading) => readNumber(text, reading, /^[+-]?\d{1,15}(\.\d{1,15})?$/),
  date: (text, reading) => dateText(text, reading.format ?? 'YYYY-MM-DD'),
  time: (text, reading) => `${dateText(text, reading.format ?? 'YYYY-MM-DD')}T00:00:00.000Z`,
  version: readVersion,
  slug: readSlug,
};

function chosen(text: string, choices: Readonly<Record<string, Literal>>): Literal {
  const choice = Object.hasOwn(choices, text) ? choices[text] : undefined;
  if (choice === undefined) throw notOneOf(text, Object.keys(choices));
  return choice;
}

function notOneOf(text: string, known: readonly string[]): RowRefusal {
  return new RowRefusal(`"${text}" is not one of ${known.join(', ')}`);
}

function readNumber(text: string, reading: Reading, form: RegExp): number {
  const plain = reading.decimalComma ? text.replaceAll('.', '').replace(',', '.') : text;
  if (!form.test(plain)) throw new RowRefusal(`"${text}" is not ${reading.as === 'integer' ? 'a whole' : 'a'} number`);
  const number = Number((Number(plain) * (reading.times ?? 1)).toFixed(6));
  const [low, high] = reading.within ?? [-Infinity, Infinity];
  if (number < low || number > high) throw new RowRefusal(`${number} is not between ${low} and ${high}`);
  return number;
}

function readVersion(text: string): string | null {
  const [, major, minor] = /^["']?v?(\d+)\.(\d+)["']?$/i.exec(text) ?? [];
  return major === undefined || minor === undefined ? null : `v${Number(major)}.${Number(minor)}`;
}

function readSlug(text: string): string | null {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? null : slug;
}
