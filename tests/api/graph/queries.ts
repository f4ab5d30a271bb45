import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the queries stand beside the answer and the SQL that they must give. */
export const queriesFolder = join(import.meta.dirname, '../../queries');

export interface Query {
  readonly name: string;
  readonly query: string;
}

export async function queryNamed(name: string): Promise<Query> {
  return { name, query: await readFile(join(queriesFolder, `${name}.graphql`), 'utf8') };
}

export async function queryNames(): Promise<string[]> {
  const files = await readdir(queriesFolder);
  return files.filter((file) => file.endsWith('.graphql')).map((file) => file.replace('.graphql', ''));
}

const parts = 'select|from|where|order by|group by|limit|left join|join|union all|union|and not exists|cycle';
const breaks = new RegExp(`\\s+(?=(?:${parts})\\b)|(?<=,)\\s+(?=\\()|(?<= as "\\w+",)\\s+`);

/** SQL with a line for each part and each bracket of a subquery, so that a change of it can be read. */
export function readableSql(text: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const part of text.replace(/\s+/g, ' ').split(breaks)) {
    lines.push('  '.repeat(Math.max(0, depth)) + part.trim());
    depth += (part.match(/\(/g)?.length ?? 0) - (part.match(/\)/g)?.length ?? 0);
  }
  return `${lines.join('\n')}\n`;
}
