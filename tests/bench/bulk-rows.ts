import type { AccountFields } from '../../api/account/upsert-accounts.ts';
import type { InteractionFields } from '../../api/timeline/ingest-interactions.ts';

const stages = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'] as const;
const start = Date.UTC(2024, 0, 1);

/** Accounts as a CRM sends them, every field filled. */
export function accountRows(batch: string, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    ref: { system: 'crm', externalId: `${batch}-${at}` },
    name: `Account ${at} of ${batch}`,
    domains: [`a${at}.example`],
    industry: 'Insurance',
    tags: ['key', 'nordic'],
    stage: stages[at % stages.length] ?? 'KNOW',
    stageSince: new Date(start + at * 1_000).toISOString(),
    notes: 'Speaks for three daughters; wants one bill.',
    location: 'Oslo, Norway',
    employees: at,
    annualRevenue: at * 1_000.5,
    foundedYear: 1900 + (at % 120),
  })) satisfies AccountFields[];
}

/** Tickets as a support desk sends them, each with one of these accounts. */
export function ticketRows(batch: string, range: { from: number; count: number }, accounts: readonly string[]) {
  return Array.from({ length: range.count }, (_, offset) => {
    const at = range.from + offset;
    return {
      ref: { system: 'desk', externalId: `${batch}-${at}` },
      account: { id: accounts[(at * 7_919) % accounts.length] ?? '' },
      kind: 'TICKET',
      at: new Date(start + at * 61_000).toISOString(),
      channel: 'EMAIL',
      direction: 'INBOUND',
      subject: `Ticket ${at}`,
      text: 'Claims take too long; the customer asks when this will change.',
      sentiment: (at % 21) / 10 - 1,
      tags: ['claims'],
    } as const;
  }) satisfies InteractionFields[];
}
