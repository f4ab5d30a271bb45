import { expect } from 'vitest';
import { type As, openHouse } from '../ask.ts';

export interface Refused {
  readonly code: string;
  readonly path: string[];
  readonly message: string;
}

export interface AnsweredRow {
  readonly index: number;
  readonly status: string;
  readonly errors: Refused[];
  readonly record: { readonly id: string } | null;
}

export interface Answered {
  readonly rows: AnsweredRow[];
  readonly summary: Readonly<Record<'created' | 'updated' | 'unchanged' | 'rejected', number>>;
  readonly userErrors: Refused[];
}

export interface Happened {
  readonly type: string;
  readonly recordId: string;
  readonly action: string;
  readonly fields: Readonly<Record<string, [unknown, unknown]>>;
}

export interface Wishes {
  readonly onError?: 'REJECT_ALL' | 'REJECT_FAILED_ROWS';
  readonly dryRun?: boolean;
}

const recordOf = {
  upsertAccounts: 'account',
  upsertPeople: 'person',
  upsertAccountRoles: 'accountRole',
  ingestInteractions: 'interaction',
  ingestSurveyResponses: 'surveyResponse',
  upsertOutcomes: 'outcome',
} as const;

/** The key a test gives a record, as if a CRM had made it. */
export const crm = (externalId: string) => ({ system: 'crm', externalId });

/** What a reader wants of every answer: the fate of each row, or what was said against it. */
export const fates = ({ rows }: Answered): string[] =>
  rows.map(({ status, errors }) => [status, ...errors.map(({ code, path }) => `${code} ${path.join('.')}`)].join(' '));

const told = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** A house whose records are brought in many at a time, through GraphQL alone. */
export async function openBulkHouse() {
  const house = await openHouse();

  /** Brings rows and answers what became of them. */
  async function bring(name: keyof typeof recordOf, rows: readonly object[], wishes: Wishes & { as?: As } = {}) {
    const { as = house.admin, ...rest } = wishes;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const row = `rows { index status errors { code path message } record: ${recordOf[name]} { id } }`;
    const parts = `${row} summary { created updated unchanged rejected } userErrors { code path message }`;
    const document = `mutation ($input: ${type}!) { answered: ${name}(input: $input) { ${parts} } }`;
    const { data, text } = await house.ask<{ answered: Answered }>(document, { input: { rows, ...rest } }, as);
    expect(data?.answered, text).toBeTruthy();
    return data.answered;
  }

  /** Reads one record by the key of the CRM. */
  async function find<Found>(type: string, externalId: string, selection: string): Promise<Found> {
    const document = `query ($id: String!) { found: byExternalRef(system: "crm", externalId: $id) { ... on ${type} { ${selection} } } }`;
    const { data, text } = await house.ask<{ found: Found }>(document, { id: externalId });
    expect(data?.found, text).toBeTruthy();
    return data.found;
  }

  /** Everything that happened so far, or since. */
  async function happened(after = '0'): Promise<{ events: Happened[]; last: string }> {
    const fields = 'type recordId action fields { name before after }';
    const document = `query ($after: String!) { changes(afterSequence: $after, first: 1000) { nodes { ${fields} } lastSequence hasMore } }`;
    const { data } = await house.ask<{ changes: { nodes: Told[]; lastSequence: string; hasMore: boolean } }>(document, {
      after,
    });
    const events = data.changes.nodes.map(({ fields: changed, ...event }) => ({
      ...event,
      fields: Object.fromEntries(
        changed.map((one) => [one.name, [told(one.before), told(one.after)]]),
      ) as Happened['fields'],
    }));
    if (!data.changes.hasMore) return { events, last: data.changes.lastSequence };
    const later = await happened(data.changes.lastSequence);
    return { events: [...events, ...later.events], last: later.last };
  }

  return { ...house, bring, find, happened };
}

export type BulkHouse = Awaited<ReturnType<typeof openBulkHouse>>;

interface Told {
  readonly type: string;
  readonly recordId: string;
  readonly action: string;
  readonly fields: { readonly name: string; readonly before: string | null; readonly after: string | null }[];
}
