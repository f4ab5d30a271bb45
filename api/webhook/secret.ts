import { randomBytes } from 'node:crypto';
import { Webhook as Signing } from 'standardwebhooks';

const prefix = 'whsec_';

/** A new secret as Standard Webhooks writes it. */
export const newSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

interface Signed {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** The headers that prove where a body comes from; each secret in force signs. */
export function signedHeaders(secrets: readonly string[], { id, at, body }: Signed): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Signing(secret).sign(id, at, body)).join(' '),
  };
}
