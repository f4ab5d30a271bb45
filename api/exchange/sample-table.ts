import papaparse from 'papaparse';
import { decodeText } from './decode-text.ts';
import { startOfTable } from './read-table.ts';
import type { NamedBytes } from './source-of.ts';

export interface SampledColumn {
  readonly name: string;
  readonly samples: readonly string[];
}

const beginning = 512 * 1024;
const mostRows = 100;
const mostSamples = 3;
const mostCharacters = 60;

/** The columns of a table with some values of each, out of its first rows, for whoever says what they mean. */
export function sampleTable({ name, bytes }: NamedBytes): SampledColumn[] {
  const { body, delimiter } = startOfTable(decodeText(firstLines(bytes), name).text, []);
  const parsed = papaparse.parse<string[]>(body, { delimiter, newline: '\n', preview: mostRows });
  const [header = [], ...rows] = parsed.data.filter((values) => values.some((value) => value.trim() !== ''));
  const names = header.map((value) => value.trim());
  return names
    .map((column, index) => ({ name: column, samples: samplesOf(rows.map((values) => values[index] ?? '')) }))
    .filter((column) => column.name !== '' && names.indexOf(column.name) === names.lastIndexOf(column.name));
}

/** Whole lines alone, so that no character is cut in two; a marked UTF-16 text is taken as a whole. */
function firstLines(bytes: Uint8Array): Uint8Array {
  const isUtf16 = (bytes[0] ?? 0) >= 0xfe;
  if (isUtf16 || bytes.length <= beginning) return bytes;
  const end = bytes.subarray(0, beginning).lastIndexOf(0x0a);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

function samplesOf(values: readonly string[]): string[] {
  const said = new Set(values.map((value) => value.replace(/\s+/g, ' ').trim()).filter(Boolean));
  return [...said].slice(0, mostSamples).map((value) => shortened(value));
}

function shortened(value: string): string {
  const characters = Array.from(value);
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join('')}…` : value;
}
