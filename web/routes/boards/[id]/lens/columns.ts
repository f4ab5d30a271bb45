import { channelWords, frictionWords, stageWords } from '#lib/words.ts';
import { lived } from '../card.ts';
import type { Placed } from '../facets.ts';
import type { Frame } from '../projection.ts';
import type { SortColumn } from './sort.ts';

export type TableColumn = { key: SortColumn; title: string; editable: boolean; figure: boolean };

const column = (key: SortColumn, title: string, kind: 'edited' | 'edited figure' | 'told' | 'told figure') => ({
  key,
  title,
  editable: kind.startsWith('edited'),
  figure: kind.endsWith('figure'),
});

export const tableColumns: readonly TableColumn[] = [
  column('title', 'Title', 'edited'),
  column('role', 'Owner', 'edited'),
  column('assignee', 'Assignee', 'told'),
  column('stage', 'Stage', 'told'),
  column('epic', 'Epic', 'edited'),
  column('release', 'Release', 'edited'),
  column('impact', 'Impact', 'edited figure'),
  column('effort', 'Effort', 'edited figure'),
  column('friction', 'Friction', 'told'),
  column('channel', 'Channel', 'told'),
  column('lived', 'Lived', 'told figure'),
];

const nameIn = (list: readonly { id: string; name: string }[], id: string | null) =>
  list.find((own) => own.id === id)?.name;

/** What stands in a cell; '' where nothing is known. */
export function cellText({ card, stage, epic, release }: Placed, key: SortColumn, frame: Frame): string {
  switch (key) {
    case 'title':
      return card.title;
    case 'role':
      return card.ownerRole.name;
    case 'assignee':
      return card.assignee?.name ?? '';
    case 'stage':
      return stageWords[stage];
    case 'epic':
      return nameIn(frame.epics, epic) ?? '';
    case 'release':
      return nameIn(frame.releases, release) ?? 'Unscheduled';
    case 'impact':
    case 'effort':
      return card[key] === null ? '' : String(card[key]);
    case 'friction':
      return card.frictions.map(({ kind, severity }) => `${frictionWords[kind]} ${severity}`).join(', ');
    case 'channel':
      return card.channel ? channelWords[card.channel] : '';
    case 'lived':
      return card.kept === 0 && !card.expected ? '' : lived(card).replace(' lived', '');
  }
}
