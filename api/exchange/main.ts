import { writeFileSync } from 'node:fs';
import { readArguments, usage, type ImportArguments } from './arguments.ts';
import { chooseMapping } from './choose-mapping.ts';
import type { Imported } from './import-records.ts';
import { mapRows } from './map-rows.ts';
import { filesAt, readSource } from './read-source.ts';
import { refusedCsv } from './refused-rows.ts';
import { sentence } from './sentence.ts';
import type { SourceFile } from './source-row.ts';
import { summary } from './summary.ts';

async function run(words: readonly string[]): Promise<void> {
  const wanted = readArguments(words);
  if (!wanted) console.log(usage);
  else if ('printMapping' in wanted) console.log(JSON.stringify(chooseMapping(wanted), null, 2));
  else await importFiles(wanted);
}

/** The database comes last, and is not even loaded before: a file that cannot be read is refused at once. */
async function importFiles(wanted: ImportArguments): Promise<void> {
  const mapping = chooseMapping(wanted);
  const paths = wanted.paths.flatMap((path) => filesAt(path, mapping));
  const files = paths.map((path) => readSource(path, mapping));
  const mapped = mapRows(mapping, files);
  const { writeToDatabase } = await import('./write-to-database.ts');
  const imported = await writeToDatabase(mapped, wanted);
  console.log(summary({ files, mapped, imported, dryRun: wanted.dryRun }));
  if (!wanted.dryRun) for (const file of files) keepRefused(file, imported);
}

function keepRefused(file: SourceFile, { refused }: Imported): void {
  const csv = refusedCsv(file, refused);
  if (csv === undefined) return;
  const name = `${file.name}.refused.csv`;
  writeFileSync(name, csv);
  console.log(`refused rows of ${file.name}, with their reasons: ${name}`);
}

try {
  await run(process.argv.slice(2));
} catch (thrown) {
  console.error(sentence(thrown));
  process.exitCode = 1;
}
