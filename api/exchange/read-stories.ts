import { basename, extname } from 'node:path';
import type { SourceRow } from './source-row.ts';
import { readStory } from './story.ts';

const prefix = /^#\w+#/;

/** The columns a story file answers with: its backlog, the line as written, and what the line says. */
export const storyColumns = ['backlog', 'line', 'title', 'persona', 'benefit'] as const;

/** A text of one story a line as rows; a line that says nothing but its prefix keeps the prefix as its title. */
export function readStories(text: string, name: string): SourceRow[] {
  const backlog = basename(name, extname(name));
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, written: line.trim() }));
  return lines.filter(({ written }) => written !== '').map(({ line, written }) => storyRow(line, backlog, written));
}

function storyRow(line: number, backlog: string, written: string): SourceRow {
  const text = written.replace(prefix, '').trim();
  const story = readStory(text === '' ? written : text);
  const values = [backlog, written, story.title, story.persona ?? '', story.benefit ?? ''];
  return { line, values, cells: new Map(storyColumns.map((column, index) => [column, values[index] ?? ''])) };
}
