import { onDay } from '#lib/dates.ts';

interface FieldChange {
  name: string;
  before: string | null;
  after: string | null;
}

const fieldName = (name: string): string =>
  name
    .replace(/Id$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(T|$)/.test(text);
const isConstant = (text: string): boolean => /^[A-Z][A-Z_]+$/.test(text);

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(said).join(', ');
  if (typeof value === 'object') return Object.values(value).map(said).join(' ');
  const text = String(value);
  if (isMoment(text)) return onDay(text);
  return isConstant(text) ? text.toLowerCase().replaceAll('_', ' ') : text;
}

function parsed(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** One changed field as a reader says it: "stage from like to trust". */
export function changeWords({ name, before, after }: FieldChange): string {
  const [was, is] = [said(parsed(before)), said(parsed(after))].map(short);
  return was === 'nothing' ? `${fieldName(name)}: ${is}` : `${fieldName(name)} from ${was} to ${is}`;
}
