import type { Ask } from './throughline.ts';

/** A customer as the CRM knows it. */
export interface CrmCustomer {
  readonly key: string;
  readonly name: string;
  readonly industry?: string;
  readonly belongsTo?: string;
}

export interface Pushed {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** What Throughline refused, by the key of the CRM; everything else was written. */
  readonly refused: readonly { readonly key: string; readonly why: string }[];
}

interface Payload {
  readonly upsertAccounts: {
    readonly summary: { readonly created: number; readonly updated: number; readonly unchanged: number };
    readonly rows: readonly { readonly index: number; readonly errors: readonly { readonly message: string }[] }[];
    readonly userErrors: readonly { readonly message: string }[];
  };
}

const system = 'crm';
const mostRows = 5000;
const mutation = `mutation Push($rows: [AccountInput!]!) {
  upsertAccounts(input: { rows: $rows }) {
    summary { created updated unchanged } rows { index errors { message } } userErrors { message }
  }
}`;

/** Writes customers by the CRM's own keys; parents come before their children. Sent twice, nothing changes. */
export async function pushAccounts(ask: Ask, customers: readonly CrmCustomer[]): Promise<Pushed> {
  const total = { created: 0, updated: 0, unchanged: 0, refused: [] as { key: string; why: string }[] };
  for (let first = 0; first < customers.length; first += mostRows) {
    const batch = customers.slice(first, first + mostRows);
    const { upsertAccounts } = await ask<Payload>(mutation, { rows: batch.map(rowOf) });
    if (upsertAccounts.userErrors[0]) throw new Error(upsertAccounts.userErrors[0].message);
    for (const fate of ['created', 'updated', 'unchanged'] as const) total[fate] += upsertAccounts.summary[fate];
    for (const { index, errors } of upsertAccounts.rows)
      if (errors[0]) total.refused.push({ key: batch[index]?.key ?? '', why: errors[0].message });
  }
  return total;
}

/** What the CRM does not know is left out: omitted means unchanged, null would clear. */
function rowOf({ key, name, industry, belongsTo }: CrmCustomer): object {
  const parent = belongsTo === undefined ? {} : { parent: { system, externalId: belongsTo } };
  return { ref: { system, externalId: key }, name, ...(industry !== undefined && { industry }), ...parent };
}
