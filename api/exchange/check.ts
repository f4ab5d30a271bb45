import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts } from './check-facts.ts';
import { checkedFiles } from './checked-files.ts';

const folder = process.argv[2] ?? '../shared/data';

/** Maps the whole files that the ready mappings were made for, and compares the counts with what is known of them. */
function check(): void {
  if (!existsSync(folder)) {
    console.error(`${folder} does not exist; name the folder that holds the files.`);
    process.exitCode = 1;
    return;
  }
  for (const { kind, path, facts } of checkedFiles) {
    const found = readFacts(kind, join(folder, path));
    for (const [fact, expected] of Object.entries(facts)) report(kind, fact, { expected, found: found[fact] });
  }
}

function report(
  kind: string,
  fact: string,
  { expected, found }: { expected: number; found: number | undefined },
): void {
  const right = found === expected;
  if (!right) process.exitCode = 1;
  console.log(`${right ? 'right' : 'WRONG'}  ${kind}  ${fact}: ${found ?? 0}${right ? '' : `, expected ${expected}`}`);
}

check();
