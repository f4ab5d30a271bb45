import { defineEntity, p } from '@mikro-orm/core';
import { instant, line } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { Scope } from '../vocabulary.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'hash'] }, { properties: ['workspaceId', 'previousHash'] }],
  properties: {
    ...owned,
    ...created,
    name: line(),
    hash: p.text().hidden(),
    previousHash: p.text().hidden().nullable(),
    previousUntil: instant().nullable(),
    rotatedAt: instant().nullable(),
    scopes: p.enum(Scope).array(),
    expiresAt: instant().nullable(),
    lastUsedAt: instant().nullable(),
    revokedAt: instant().nullable(),
  },
});

export class ApiKey extends ApiKeySchema.class {
  usableAt(moment: Date): boolean {
    return !this.revokedAt && (!this.expiresAt || this.expiresAt > moment);
  }

  revoke(moment: Date): void {
    this.revokedAt ??= moment;
  }

  /** From now on another text is the key; the one before is accepted for a while, so that programs can change over. */
  rotate(hash: string, moment: Date, previousUntil: Date | null): void {
    this.rotatedAt = moment;
    this.previousHash = previousUntil && this.hash;
    this.previousUntil = previousUntil;
    this.hash = hash;
  }
}
ApiKeySchema.setClass(ApiKey);
