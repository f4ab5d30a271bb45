import { onTestFinished } from 'vitest';
import { readSettings, type Settings } from '../../../api/settings.ts';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

const development = { privateTargets: true, timeout: 1000, tries: 3, firstRetry: 10 };

export const document = `query ($record: ID!, $event: ID!) {
  node(id: $record) { ... on Account { id name industry } }
  change(id: $event) { sequence action actor { name } fields { name after } }
}`;

export interface Made {
  readonly secret: string;
  readonly webhook: { readonly id: string; readonly name: string; readonly version: number };
}

export interface Delivered {
  readonly id: string;
  readonly state: string;
  readonly tries: number;
  readonly event: { readonly id: string; readonly sequence: string; readonly recordId: string };
  readonly attempts: readonly { readonly status: number | null; readonly error: string | null }[];
}

let made = 0;

/** A server that may call consumers on this machine. */
export async function openWebhookHouse(webhooks: Partial<Settings['webhooks']> = {}) {
  const settings = { ...readSettings({}).webhooks, ...development, ...webhooks };
  const house = await openHouse({ webhooks: settings, allowance: { limit: 1e9, restorePerSecond: 1e9 } });
  const calls = callsOf(house, house.admin);
  const account = async (name: string, more: object = {}): Promise<string> => {
    const input = { rows: [{ name, ...more }] };
    const { rows } = await calls.done<{ rows: { account: { id: string } }[] }>(
      'upsertAccounts',
      input,
      'rows { account { id } }',
    );
    return rows[0]?.account.id ?? '';
  };
  return {
    ...house,
    ...calls,
    account,
    /** A webhook for one test. */
    newWebhook: async (url: string, more: object = {}): Promise<Made> => {
      const input = { name: `Webhook ${++made}`, url, document, events: ['Account'], ...more };
      const kept = await calls.done<Made>('upsertWebhook', input, 'secret webhook { id name version }');
      onTestFinished(async () => void (await calls.done('deleteWebhook', { id: kept.webhook.id }, 'deleted')));
      return kept;
    },
    deliveries: async (id: string): Promise<Delivered[]> => {
      const query = `query ($id: ID!) { webhook(id: $id) { deliveries(first: 100) { nodes {
        id state tries event { id sequence recordId } attempts { status error } } } } }`;
      const { data } = await house.ask<{ webhook: { deliveries: { nodes: Delivered[] } } }>(query, { id });
      return data.webhook.deliveries.nodes;
    },
  };
}
