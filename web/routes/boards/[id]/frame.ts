import { stages } from '#lib/words.ts';
import type { EpicColumn } from './card.ts';
import { byRank } from './order.ts';
import type { BoardHead, Frame, ReleaseBand } from './projection.ts';

export type FrameNews = {
  head: BoardHead | null;
  epics: readonly EpicColumn[];
  releases: readonly ReleaseBand[];
  gone: readonly string[];
};

/** The frame after the board was called otherwise, or epics and releases have come, changed or gone, each in its place. */
export function reframed(was: Frame, { head, epics, releases, gone }: FrameNews): Frame {
  const frame = head && head.version > was.version ? { ...was, ...head } : was;
  const left = new Set(gone);
  const stays = ({ id }: { id: string }) => !left.has(id);
  const leaves = [...frame.epics, ...frame.releases].some((own) => !stays(own));
  if (!leaves && epics.length === 0 && releases.length === 0) return frame;
  return {
    ...frame,
    epics: put(frame.epics, epics).filter(stays).sort(byStage),
    releases: put(frame.releases, releases).filter(stays).sort(byRank),
  };
}

const byStage = (one: EpicColumn, other: EpicColumn) =>
  stages.indexOf(one.stage) - stages.indexOf(other.stage) || byRank(one, other);

function put<Record extends { id: string; version: number }>(list: readonly Record[], news: readonly Record[]) {
  const records = new Map(list.map((own) => [own.id, own]));
  for (const record of news)
    if (record.version >= (records.get(record.id)?.version ?? 0)) records.set(record.id, record);
  return [...records.values()];
}
