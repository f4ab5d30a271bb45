import { numberSetting } from '../number-setting.ts';
import type { Patience } from './back-off.ts';

/** What an operator may set for webhooks. */
export interface WebhookSettings extends Patience {
  /** For development alone: http and addresses of one's own network are called too. */
  readonly privateTargets: boolean;
  /** Milliseconds without one accepted message after which giving a delivery up stops the whole webhook. */
  readonly stopAfter: number;
  /** Milliseconds a consumer has to answer. */
  readonly timeout: number;
}

export const hour = 3_600_000;

export function readWebhookSettings(environment: NodeJS.ProcessEnv): WebhookSettings {
  const number = (name: string, otherwise: number): number => numberSetting(environment, name, { otherwise });
  return {
    privateTargets: environment['WEBHOOK_PRIVATE_TARGETS'] === 'allowed',
    stopAfter: number('WEBHOOK_STOP_AFTER', 12 * hour),
    timeout: number('WEBHOOK_TIMEOUT', 10_000),
    tries: number('WEBHOOK_TRIES', 8),
    firstRetry: number('WEBHOOK_FIRST_RETRY', 4_000),
  };
}
