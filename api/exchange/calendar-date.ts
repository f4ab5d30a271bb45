import { RowRefusal } from './row-refusal.ts';

const patterns = { YYYY: '(?<year>\\d{4})', M: '(?<month>\\d{1,2})', D: '(?<day>\\d{1,2})' };
const known = new Map<string, RegExp>();

/** A calendar day written in a format of YYYY, M or MM, D or DD, as 2026-11-21; impossible days are refused. */
export function dateText(text: string, format: string): string {
  const { year, month, day } = formatPattern(format).exec(text)?.groups ?? {};
  if (!year || !month || !day) throw new RowRefusal(`"${text}" is not a date of the form ${format}`);
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00.000Z`);
  if (Number.isNaN(date.valueOf()) || date.toISOString().slice(0, 10) !== written) {
    throw new RowRefusal(`"${text}" is no day of the calendar`);
  }
  return written;
}

function formatPattern(format: string): RegExp {
  const found = known.get(format);
  if (found) return found;
  const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = escaped.replace(
    /YYYY|MM?|DD?/g,
    (token) => patterns[token === 'YYYY' ? token : token === 'M' || token === 'MM' ? 'M' : 'D'],
  );
  const pattern = new RegExp(`^${source}$`);
  known.set(format, pattern);
  return pattern;
}
