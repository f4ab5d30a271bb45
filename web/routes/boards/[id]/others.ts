/** Somebody who looks at the board in some tab, and the card they are editing there. */
export type Present = { id: string; name: string; tab: string; editing: string | null };

/** What two people wrote of one card at once, field by field; `decide` is told whose text stays. */
export type Clash = {
  title: string;
  sentence: string;
  fields: readonly { name: string; mine: string; theirs: string }[];
  decide: (mine: ReadonlySet<string>) => void;
};

export function editorsIn(present: readonly Present[]): ReadonlyMap<string, string> {
  const editing = present.filter((own) => own.editing !== null);
  const byCard = Map.groupBy(editing, (own) => own.editing ?? '');
  return new Map([...byCard].map(([card, all]) => [card, [...new Set(all.map(({ name }) => name))].join(', ')]));
}

/** One face a person, whatever the number of their tabs. */
export const people = (present: readonly Present[]): Present[] => [
  ...new Map(present.map((own) => [own.id, own])).values(),
];

/** "Dana Reyes": DR. */
export const initials = (name: string) =>
  name
    .split(/\s+/)
    .flatMap((word) => [...word].slice(0, 1))
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('')
    .toUpperCase();
