import { frictionKinds } from '#lib/words.ts';
import type { ExportedBoard, ExportedCard } from './export.query.ts';

type Cell = string | number | null | undefined;

const list = (words: readonly string[]) => words.join('; ');

/** The columns of a sheet, named as the import `board-cards` reads them. */
const columns: Readonly<Record<string, (card: ExportedCard) => Cell>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  body: ({ body }) => body,
  persona: ({ persona }) => persona,
  benefit: ({ benefit }) => benefit,
  stage: ({ stage }) => stage,
  epic: ({ epic }) => epic.name,
  release: ({ release }) => release?.name,
  owner: ({ ownerRole }) => ownerRole.key,
  concerned: ({ concernedRoles }) => list(concernedRoles.map(({ key }) => key)),
  channel: ({ channel }) => channel,
  impact: ({ impact }) => impact,
  effort: ({ effort }) => effort,
  ...Object.fromEntries(
    frictionKinds.map((kind) => [
      kind.toLowerCase(),
      ({ frictions }: ExportedCard) => frictions.find((friction) => friction.kind === kind)?.severity,
    ]),
  ),
  values: ({ values }) => list(values.map(({ name }) => name)),
  after: ({ expectation }) => expectation?.after?.title,
  'after id': ({ expectation }) => expectation?.after?.id,
  milestone: ({ expectation }) => expectation?.milestone,
  'within hours': ({ expectation }) => expectation?.withinHours,
  tags: ({ tags }) => list(tags),
  assignee: ({ assignee }) => assignee?.name,
  lived: ({ lived }) => lived.kept,
  expected: ({ lived }) => lived.expected,
  'in time': ({ lived }) => lived.inTime,
};

export const sheetColumns = Object.keys(columns);

/** A text that a spreadsheet would take for a formula is told to be a text, so that the import can take it back. */
const guarded = (text: string) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV that spreadsheets open as UTF-8. */
export function sheetOf(cards: readonly ExportedCard[]): string {
  const rows = cards.map((card) =>
    Object.values(columns)
      .map((cell) => written(cell(card)))
      .join(),
  );
  return `\uFEFF${[sheetColumns.join(), ...rows].join('\r\n')}\r\n`;
}

export const jsonOf = ({ id, name }: Pick<ExportedBoard, 'id' | 'name'>, cards: readonly ExportedCard[]) =>
  `${JSON.stringify({ storyboard: { id, name }, cards }, null, 2)}\n`;
