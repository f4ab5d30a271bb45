import { openIdentityHouse } from '../identity/identity-house.ts';

export interface TurnedRow {
  readonly status: string;
  readonly record: { readonly __typename: string; readonly id: string; readonly archivedAt: string | null } | null;
  readonly errors: readonly { code: string; path: string[]; message: string; detail: object | null }[];
}

const errors = 'errors { code path message detail { recordType recordId version } }';
const archivedAt = ['Account', 'Person', 'Outcome', 'Idea'].map((type) => `... on ${type} { id archivedAt }`).join(' ');
export const turned = `rows { status record { __typename ${archivedAt} } ${errors} }`;

export const crm = (externalId: string) => ({ system: 'crm', externalId });

interface Turned {
  readonly rows: TurnedRow[];
}

/** A house in which records are taken away and put back. */
export async function openArchiveHouse() {
  const house = await openIdentityHouse();
  const turn =
    (mutation: string) =>
    (...rows: object[]): Promise<TurnedRow[]> =>
      house.done<Turned>(mutation, { rows }, turned).then((payload) => payload.rows);

  async function idea(title: string, input: object = {}): Promise<string> {
    const made = await house.done<{ idea: { id: string } }>('submitIdea', { title, ...input }, 'idea { id }');
    return made.idea.id;
  }

  /** How far the log is, and what it says behind that. */
  async function changesSince(afterSequence: string) {
    const query = `query ($after: String!) { changes(afterSequence: $after, first: 1000) { lastSequence
      nodes { type recordId action cause fields { name before after } } } }`;
    const { data } = await house.ask<{
      changes: {
        lastSequence: string;
        nodes: { type: string; recordId: string; action: string; fields: { name: string; after: string }[] }[];
      };
    }>(query, { after: afterSequence });
    return data.changes;
  }

  async function settled(): Promise<string> {
    for (let after = '0'; ;) {
      const { lastSequence, nodes } = await changesSince(after);
      if (nodes.length < 1000) return lastSequence;
      after = lastSequence;
    }
  }

  /** Reads a document that is expected to answer. */
  async function read<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data } = await house.ask<Data>(query, variables);
    return data;
  }

  return {
    ...house,
    idea,
    read,
    changesSince,
    settled,
    archive: turn('archiveRecords'),
    restore: turn('restoreRecords'),
  };
}

export type ArchiveHouse = Awaited<ReturnType<typeof openArchiveHouse>>;
