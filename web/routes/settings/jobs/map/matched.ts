import { error } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { choiceIn } from './choice.ts';
import { recordWords } from './kinds.ts';
import { mapQuery } from './map.query.ts';
import type { Matched } from './mapping.ts';

/** The file, and what its rows can become. */
export async function fileToMap(fetch: typeof globalThis.fetch, id: string) {
  const { importFile: file, importRecords, roles } = await ask(fetch, mapQuery, { id });
  if (!file) error(404);
  return { file, roles: roles.nodes, kinds: importRecords.filter(({ name }) => name in recordWords) };
}

/** What somebody said about the columns, beside the file it is about. */
export async function matchedIn(fetch: typeof globalThis.fetch, said: URLSearchParams | FormData): Promise<Matched> {
  const { file, roles, kinds } = await fileToMap(fetch, String(said.get('file') ?? ''));
  const choice = choiceIn(said);
  const kind = kinds.find(({ name }) => name === choice.to);
  if (!kind) error(400);
  return { file, roles, kind, choice };
}
