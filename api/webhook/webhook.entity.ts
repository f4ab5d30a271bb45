import { defineEntity, p } from '@mikro-orm/core';
import { instant, label, line, lines, prose } from '../database/columns.ts';
import { isolated, tracked } from '../database/tenancy.ts';
import { ActorKind } from '../vocabulary.ts';

const WebhookSchema = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'name'] }],
  properties: {
    ...tracked,
    name: label(),
    url: p.string().length(2000).hidden(),
    document: prose(),
    events: lines(),
    fields: p.array<string>().columnType('text[]').nullable(),
    active: p.boolean().default(true),
    stoppedBecause: line().nullable(),
    makerKind: p.enum(ActorKind),
    makerId: p.uuid().nullable(),
    makerName: line(),
    secret: p.text().hidden(),
    previousSecret: p.text().hidden().nullable(),
    previousUntil: instant().nullable(),
    sequence: p.bigint('string').columnType('bigint').hidden(),
    round: p.integer().default(0).hidden(),
  },
});

export class Webhook extends WebhookSchema.class {
  /** Both secrets sign until the overlap is over, so that its consumer can change them at leisure. */
  rotate(secret: string, previousUntil: Date): void {
    this.previousSecret = this.secret;
    this.previousUntil = previousUntil;
    this.secret = secret;
  }

  stop(reason: string): void {
    this.active = false;
    this.stoppedBecause = reason;
  }

  /** Forgets how far it was told, so that the log is told again from there. */
  beginAgain(sequence: string): void {
    this.sequence = sequence;
    this.round += 1;
  }

  secretsAt(moment: Date): string[] {
    const { secret, previousSecret, previousUntil } = this;
    return previousSecret && previousUntil && previousUntil > moment ? [secret, previousSecret] : [secret];
  }
}
WebhookSchema.setClass(Webhook);
