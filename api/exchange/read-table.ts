import papaparse from 'papaparse';
import type { RefusedRow, SourceRow } from './source-row.ts';
import { Unreadable } from './unreadable.ts';

export interface Table {
  columns: readonly string[];
  rows: SourceRow[];
  refused: RefusedRow[];
}

const delimiters = [',', ';', '\t'] as const;
const separatorLine = /^sep=(.)\n/i;

/** A CSV text as rows under its header; the delimiter is the one under which the wanted columns are found. */
export function readTable(text: string, name: string, wanted: readonly string[]): Table {
  const { body, delimiter, line } = startOfTable(text, wanted);
  const lines = parseLines(body, delimiter, { name, line });
  const header = lines[0];
  if (!header) throw new Unreadable(`${name} is empty: it has no header line.`);
  const columns = header.values.map((value) => value.trim());
  requireColumns(columns, wanted, `${name}, line ${header.line}`);
  return { columns, ...splitRows(lines.slice(1), columns) };
}

/** Where the header stands, and what parts its cells. */
export function startOfTable(
  text: string,
  wanted: readonly string[],
): { body: string; delimiter: string; line: number } {
  const declared = separatorLine.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  return { body, delimiter: declared?.[1] ?? guessDelimiter(body, wanted), line: declared ? 2 : 1 };
}

function guessDelimiter(text: string, wanted: readonly string[]): string {
  const found = delimiters.map((delimiter) => {
    const header = papaparse.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? [];
    const columns = new Set(header.map((value) => value.trim()));
    return { delimiter, wanted: wanted.filter((column) => columns.has(column)).length, columns: header.length };
  });
  found.sort((one, other) => other.wanted - one.wanted || other.columns - one.columns);
  return found[0]?.delimiter ?? ',';
}

interface Place {
  name: string;
  line: number;
}

interface Line {
  line: number;
  values: string[];
}

function parseLines(text: string, delimiter: string, start: Place): Line[] {
  const parsed = papaparse.parse<string[]>(text, { delimiter, newline: '\n' });
  const lines: Line[] = [];
  let line = start.line;
  for (const values of parsed.data) {
    lines.push({ line, values });
    line += 1 + values.reduce((breaks, value) => breaks + (value.match(/\n/g)?.length ?? 0), 0);
  }
  refuseBrokenQuotes(parsed.errors, lines, start.name);
  return lines.filter(({ values }) => values.some((value) => value.trim() !== ''));
}

function refuseBrokenQuotes(errors: readonly papaparse.ParseError[], lines: readonly Line[], name: string): void {
  const broken = errors.find((error) => error.type === 'Quotes');
  if (!broken) return;
  const line = lines[broken.row ?? 0]?.line ?? 1;
  const what = broken.code === 'MissingQuotes' ? 'is never closed' : 'closes in the middle of a cell';
  throw new Unreadable(`${name}, line ${line}: a quote that opens in this row ${what}.`);
}

function requireColumns(columns: readonly string[], wanted: readonly string[], place: string): void {
  const missing = wanted.filter((column) => !columns.includes(column));
  const twice = wanted.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice !== undefined) throw new Unreadable(`${place}: the column "${twice}" is there twice.`);
  if (missing.length === 0) return;
  const names = missing.map((column) => `"${column}"`).join(', ');
  const there = columns.slice(0, 20).map((column) => (column.length > 40 ? `${column.slice(0, 40)}…` : column));
  throw new Unreadable(`${place}: no column ${names}; the columns are ${there.join(', ')}.`);
}

function splitRows(lines: readonly Line[], columns: readonly string[]): { rows: SourceRow[]; refused: RefusedRow[] } {
  const rows: SourceRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { line, values } of lines) {
    const reason = wrongWidth(values, columns.length);
    if (reason) refused.push({ line, values, reason });
    else
      rows.push({
        line,
        values,
        cells: new Map(columns.map((column, index) => [column, values[index]?.trim() ?? ''])),
      });
  }
  return { rows, refused };
}

function wrongWidth(values: readonly string[], width: number): string | undefined {
  const tooMany = values.slice(width).some((value) => value.trim() !== '');
  return values.length < width || tooMany ? `${values.length} cells under a header of ${width}` : undefined;
}
