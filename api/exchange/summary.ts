import { countedRows } from './counted-rows.ts';
import type { Imported } from './import-records.ts';
import type { MappedRows } from './map-rows.ts';
import type { SourceFile } from './source-row.ts';

interface Told {
  files: readonly SourceFile[];
  mapped: MappedRows;
  imported: Imported;
  dryRun: boolean;
}

/** What an import did, in the words of its summary. */
export function summary({ files, mapped, imported, dryRun }: Told): string {
  return [
    ...files.map(
      ({ name, encoding, rows, refused }) => `${name}: ${countedRows(rows.length + refused.length)}, ${encoding}`,
    ),
    ...[...imported.tallies].map(([target, tally]) => {
      const counts = Object.entries(tally).map(([what, times]) => `${number(times)} ${what}`);
      return `${target.padEnd(16)} ${counts.join(', ')}`;
    }),
    ...reasons(imported),
    ...[...mapped.corrections].map(([correction, times]) => `corrected ${correction} (${countedRows(times)})`),
    ...[...mapped.notes].map(([note, times]) => `noted ${countedRows(times)}: ${note}`),
    ...files.flatMap(({ name, lacks }) =>
      lacks.map((lack) => `noted ${lack} is not beside ${name}: its columns are left out`),
    ),
    ...(dryRun ? ['dry run: nothing was written'] : []),
  ].join('\n');
}

const mostReasons = 10;

function reasons({ refused }: Imported): string[] {
  const counts = new Map<string, number>();
  for (const { target, reason } of refused) {
    const key = `${target}: ${reason}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const told = [...counts].sort(([, one], [, other]) => other - one);
  const lines = told.slice(0, mostReasons).map(([reason, times]) => `refused ${reason} (${number(times)})`);
  const others = told.length - lines.length;
  return others > 0 ? [...lines, `refused for ${number(others)} other reasons`] : lines;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
