import type { Allowance } from './limit/budget.ts';
import { CannotStart } from './database/cannot-start.ts';
import { numberSetting } from './number-setting.ts';
import { readWebhookSettings, type WebhookSettings } from './webhook/webhook-settings.ts';

/** What an operator may set, by environment variables; every one has a default. */
export interface Settings {
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  /** Where the database that comes with the program lives. */
  readonly folder: string;
  readonly publicUrl: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly secret: string | undefined;
  readonly allowance: Allowance;
  readonly readingConnections: number;
  /** How long the search for a thin slice may take, in milliseconds. */
  readonly sliceBudget: number;
  readonly webhooks: WebhookSettings;
}

export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const number = (name: string, otherwise: number): number => numberSetting(environment, name, { otherwise });
  return {
    port: numberSetting(environment, 'PORT', { otherwise: 3000, most: 65_535 }),
    databaseUrl: environment['DATABASE_URL'],
    ownerUrl: environment['DATABASE_OWNER_URL'],
    folder: environment['THROUGHLINE_FOLDER'] ?? '.throughline',
    publicUrl: publicUrlIn(environment),
    trustedProxies: (environment['TRUSTED_PROXIES'] ?? '').split(',').filter(Boolean),
    secret: environment['AUTH_SECRET'],
    allowance: { limit: number('COST_LIMIT', 100_000), restorePerSecond: number('COST_RESTORE', 10_000) },
    readingConnections: number('READING_CONNECTIONS', 6),
    sliceBudget: number('SLICE_BUDGET', 8_000),
    webhooks: readWebhookSettings(environment),
  };
}

function publicUrlIn({ PUBLIC_URL: address }: NodeJS.ProcessEnv): string | undefined {
  if (!address || /^https?:$/.test(URL.parse(address)?.protocol ?? '')) return address;
  throw new CannotStart(`PUBLIC_URL is "${address}": write the address people use, such as https://plan.example.`);
}
