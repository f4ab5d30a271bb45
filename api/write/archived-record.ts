import { Refusal } from '../refusal.ts';
import type { Reason } from './draft.ts';

interface Archived {
  /** What the API calls it. */
  readonly type: string;
  readonly noun: string;
  readonly id: string;
}

/** Why a record that was archived can be neither changed nor named, and what to do. */
export const archivedRecord = ({ type, noun, id }: Archived): Reason => ({
  message: `This ${noun} was archived; put it back by restoreRecords first.`,
  detail: { recordType: type, recordId: id },
});

interface Standing {
  readonly id: string;
  readonly archivedAt?: Date | null | undefined;
}

interface Place extends Omit<Archived, 'id'> {
  readonly path: readonly string[];
}

/** Refuses a record that was archived. */
export function refuseArchived({ id, archivedAt }: Standing, { path, ...named }: Place): void {
  if (archivedAt == null) return;
  const { message, detail } = archivedRecord({ ...named, id });
  throw new Refusal('CONFLICT', message, { path, detail });
}
