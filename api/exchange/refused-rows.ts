import papaparse from 'papaparse';
import type { Refused } from './draft.ts';
import type { SourceFile } from './source-row.ts';

const formula = /^(?:[=@\t\r]|[+-](?!\d*\.?\d+$))/;

/** The refused rows of a file as CSV, as they stood there, with line and reason; formulas are made harmless. */
export function refusedCsv(file: SourceFile, refused: readonly Refused[]): string | undefined {
  const own = refused.filter((row) => row.file === file.name).sort((one, other) => one.line - other.line);
  if (own.length === 0) return undefined;
  const values = new Map([...file.rows, ...file.refused].map((row) => [row.line, row.values]));
  const rows = own.map(({ line, target, reason }) => [line, `${target}: ${reason}`, ...(values.get(line) ?? [])]);
  const fields = ['refused line', 'refused because', ...file.columns];
  return `\ufeff${papaparse.unparse([fields, ...rows], { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
}
