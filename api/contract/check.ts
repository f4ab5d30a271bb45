import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { breaksBetween } from './breaking-changes.ts';

const folder = new URL('../../schema/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Fails when the contract breaks what was released; with --release, what it says today is the promise from now on. */
const now = read('schema.graphql');
const breaks = breaksBetween(buildSchema(read('released.graphql')), buildSchema(now), new Date());
for (const { kind, sentence } of breaks) process.stderr.write(`${kind}: ${sentence}\n`);
if (process.argv.includes('--release')) writeFileSync(new URL('released.graphql', folder), now);
else if (breaks.length > 0) {
  process.stderr.write('Callers of the released contract would break: see "What is promised" in CONTRIBUTING.md.\n');
  process.exitCode = 1;
}
