import { archivedRecord } from './archived-record.ts';
import type { Bulk } from './bulk.ts';
import type { Claims } from './claim-records.ts';
import type { Draft } from './draft.ts';
import type { Found } from './find-records.ts';
import { typeNames, type Wanted } from './reference.ts';

interface Known {
  readonly found: Found;
  readonly claims?: Claims;
}

/** Gives every reference of a row its record: one that was there, or one that the same call brings. */
export function resolveReferences(draft: Draft, { found, claims }: Known): void {
  for (const wanted of draft.wants) {
    wanted.found = found.idOf(wanted) ?? claims?.broughtFor(wanted) ?? null;
    if (wanted.found !== null) continue;
    if (found.isArchived(wanted)) refuseGone(draft, wanted);
    else refuse(draft, wanted);
  }
}

function refuseGone(draft: Draft, { target, id = '', path }: Wanted): void {
  draft.refuse('CONFLICT', path, archivedRecord({ type: typeNames[target], noun: target, id }));
}

/** A row that points at a record which this call was to bring is refused when the bringing row is. */
export function refuseOrphans({ drafts }: Bulk): void {
  const lost = drafts.filter((draft) => !draft.sound && !draft.known && draft.id);
  if (lost.length === 0) return;
  const followers = followersIn(drafts);
  for (let draft = lost.pop(); draft; draft = lost.pop()) {
    for (const { follower, wanted } of followers.get(draft.id) ?? []) {
      if (!follower.sound) continue;
      refuse(follower, wanted);
      if (!follower.known) lost.push(follower);
    }
  }
}

interface Following {
  readonly follower: Draft;
  readonly wanted: Wanted;
}

function followersIn(drafts: readonly Draft[]): Map<string, Following[]> {
  const followers = new Map<string, Following[]>();
  for (const follower of drafts.filter((draft) => draft.sound)) {
    for (const wanted of follower.wants) {
      if (wanted.found === null) continue;
      const others = followers.get(wanted.found) ?? [];
      others.push({ follower, wanted });
      followers.set(wanted.found, others);
    }
  }
  return followers;
}

function refuse(draft: Draft, wanted: Wanted): void {
  const told = wanted.ref ? `the reference ${wanted}` : wanted.target === 'role' ? `the key ${wanted}` : 'this id';
  draft.refuse('NOT_FOUND', wanted.path, `No ${wanted.target} has ${told}.`);
}
