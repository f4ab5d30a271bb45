import papaparse from 'papaparse';
import { sheetOf } from '../../web/routes/boards/[id]/out/sheet.ts';
import { exportQuery, type ExportedCard } from '../../web/routes/boards/[id]/out/export.query.ts';
import type { Client } from './client.ts';

type Stage = ExportedCard['stage'];

export const values = ['Candour', 'Care', 'Craft'];
const stages: readonly Stage[] = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'];
const roles = ['SELLER', 'ENGINEER', 'PROJECT_MANAGER', 'SUPPORT_AGENT', 'MARKETER'];
const channels = ['EMAIL', 'PHONE', 'MEETING', null] as const;
const titles = ['=SUM(A1:A9)', "'=kept as it is", '-5 % on Mondays', '@team, look', 'Plain', 'With "quotes", and more'];
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

const columns = 'account,sector,year_established,revenue,employees,office_location,subsidiary_of';

/** Accounts as a CRM writes them; every tenth is the subsidiary of another. */
export function accountsFile(count: number, prefix = 'A'): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const parent = n % 10 === 9 ? `${prefix}${n - 9}` : '';
    return `${prefix}${n},retail,${1950 + (n % 70)},${n}.5,${n + 1},Norway,${parent}`;
  });
  return [columns, ...rows].join('\n');
}

/** A board of twenty epics and ten releases, in the order in which it is read, with all that a card can say. */
export function boardFile(count: number): string {
  const cards = Array.from({ length: count }, (_, n) => cardOf(n));
  const placed = cards.toSorted((one, other) => one.band - other.band || one.column - other.column);
  return sheetOf(placed.map(({ card }) => card));
}

function cardOf(n: number): { card: ExportedCard; band: number; column: number } {
  const [band, column] = [(n * 7) % 11, (n * 3) % 20];
  const release = band < 10 ? { id: '', name: `Release ${10 - band}` } : null;
  const stage = pick(stages, Math.floor(column / 4));
  const card: ExportedCard = {
    ...{ id: `card-${n}`, title: `${pick(titles, n)} ${n}`, stage, release },
    body: n % 3 === 0 ? `First line\nsecond, with "quotes" ${n}` : null,
    ...{ persona: n % 4 === 0 ? 'sponsor' : null, benefit: n % 5 === 0 ? '+nobody is surprised' : null },
    epic: { id: '', name: `Epic ${20 - column}` },
    ownerRole: { key: pick(roles, n) },
    concernedRoles: n % 2 === 0 ? [{ key: 'SPONSOR' }, { key: 'CHAMPION' }] : [],
    assignee: null,
    ...{ channel: pick(channels, n), impact: n % 6 === 0 ? null : (n % 10) + 1, effort: n % 13 },
    frictions:
      n % 4 === 1
        ? [
            { kind: 'DELAY', severity: 2 },
            { kind: 'RISK', severity: (n % 3) + 1 },
          ]
        : [],
    values: n % 3 === 1 ? [{ id: '', name: pick(values, n) }] : [],
    expectation: expectationOf(n),
    tags: n % 2 === 1 ? ['open', 'weekly'] : [],
    lived: livedOf(n),
  };
  return { card, band, column };
}

/** Nothing was lived yet; of what is expected of nobody, not even that is said. */
const livedOf = (n: number): ExportedCard['lived'] =>
  expectationOf(n) ? { kept: 0, expected: 0, inTime: 0 } : { kept: 0, expected: null, inTime: null };

function expectationOf(n: number): ExportedCard['expectation'] {
  if (n % 7 === 0 && n > 0) {
    const after = { id: `card-${n - 1}`, title: `${pick(titles, n - 1)} ${n - 1}` };
    return { after, milestone: null, withinHours: 24 };
  }
  return n % 7 === 1 ? { after: null, milestone: 'INVOICE', withinHours: 48 } : null;
}

/** A board as the button Export writes it. */
export async function exported(client: Client, name: string): Promise<string> {
  const board = `{ storyboards { id name epics { id } releases { id } } }`;
  const { storyboards } = await client.ask<{ storyboards: Board[] }>(board);
  const found = storyboards.find((one) => one.name === name);
  if (!found) throw new Error(`There is no storyboard ${name}.`);
  const { storyboard } = await client.ask<{ storyboard: { cards: ExportedCard[] } }>(String(exportQuery), {
    id: found.id,
  });
  const place = (card: ExportedCard): number => {
    const band = card.release ? found.releases.findIndex(({ id }) => id === card.release?.id) : found.releases.length;
    return band * found.epics.length + found.epics.findIndex(({ id }) => id === card.epic.id);
  };
  return sheetOf(storyboard.cards.toSorted((one, other) => place(one) - place(other)));
}

interface Board {
  readonly id: string;
  readonly name: string;
  readonly epics: readonly { id: string }[];
  readonly releases: readonly { id: string }[];
}

/** The first place where two sheets differ, but for the ids of cards; nothing when they do not. */
export function sameSheet(one: string, other: string): string | undefined {
  const [left, right] = [one, other].map(withoutIds) as [string[], string[]];
  const at = left.findIndex((line, index) => line !== right[index]);
  if (at >= 0) return `line ${at + 2} was\n  ${left[at]}\nand is\n  ${right[at]}`;
  return left.length === right.length ? undefined : `${left.length} rows became ${right.length}`;
}

function withoutIds(sheet: string): string[] {
  const { data } = papaparse.parse<Record<string, string>>(sheet.slice(1).trimEnd(), { header: true });
  return data.map((row) => JSON.stringify({ ...row, id: '', 'after id': row['after id'] ? 'some' : '' }));
}
