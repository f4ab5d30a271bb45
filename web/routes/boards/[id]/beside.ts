import { stages, type Stage } from '#lib/words.ts';
import type { EpicColumn } from './card.ts';

export type EpicPlace = { stage: Stage; after: string | null };

/** Where an epic stands one step to that side: past the edge of its stage lies the stage beside. Null at the edge. */
export function epicBeside(epics: readonly EpicColumn[], id: string, by: 1 | -1): EpicPlace | null {
  const own = epics.find((epic) => epic.id === id);
  if (!own) return null;
  const row = epics.filter(({ stage }) => stage === own.stage).map((epic) => epic.id);
  const at = row.indexOf(id);
  if (row[at + by] !== undefined) return { stage: own.stage, after: rowAfter(row, at, by) };
  const stage = stages[stages.indexOf(own.stage) + by];
  if (!stage) return null;
  const last = epics.findLast((epic) => epic.stage === stage)?.id ?? null;
  return { stage, after: by < 0 ? last : null };
}

/** After whom a release stands one step up or down; undefined at the edge. */
export function releaseBeside(releases: readonly { id: string }[], id: string, by: 1 | -1): string | null | undefined {
  const row = releases.map((release) => release.id);
  const at = row.indexOf(id);
  return at < 0 || row[at + by] === undefined ? undefined : rowAfter(row, at, by);
}

const rowAfter = (row: readonly string[], at: number, by: 1 | -1) => (by > 0 ? row[at + 1] : row[at - 2]) ?? null;
