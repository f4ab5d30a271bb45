import { defineEntity, p } from '@mikro-orm/core';
import { instant, line } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { Scope } from '../vocabulary.ts';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  ...isolated,
  uniques: [{ properties: ['workspaceId', 'hash'] }],
  properties: {
    ...owned,
    ...created,
    name: line(),
    hash: p.text().hidden(),
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
}
ApiKeySchema.setClass(ApiKey);
