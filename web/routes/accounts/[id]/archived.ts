import { onDay } from '#lib/dates.ts';

interface Entry {
  readonly actor: { readonly name: string };
  readonly fields: readonly { readonly name: string; readonly after: string | null }[];
}

const afterOf = ({ fields }: Entry, name: string): string | null =>
  fields.find((field) => field.name === name)?.after ?? null;

/** Whether an entry of the history took the record away, and did not merge it. */
export const archives = (entry: Entry): boolean => afterOf(entry, 'archivedAt') !== null;

/** When a record was archived and, as far as its newest changes tell, by whom and why. */
export function archivedWhen(archivedAt: string, history: readonly Entry[]): string {
  const entry = history.find(archives);
  const reason = entry && afterOf(entry, 'reason');
  const by = entry ? ` by ${entry.actor.name}` : '';
  return `on ${onDay(archivedAt)}${by}${reason ? `: “${String(JSON.parse(reason))}”` : ''}.`;
}
