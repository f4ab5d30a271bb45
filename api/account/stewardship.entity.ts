import { defineEntity, p } from '@mikro-orm/core';
import { instant, prose } from '../database/columns.ts';
import { isolated, owned } from '../database/tenancy.ts';
import { Refusal } from '../refusal.ts';
import { Division } from '../workspace/division.entity.ts';
import { Account } from './account.entity.ts';
import { Person } from './person.entity.ts';

const StewardshipSchema = defineEntity({
  name: 'Stewardship',
  tableName: 'stewardship',
  ...isolated,
  uniques: [
    {
      name: 'stewardship_one_active_per_division',
      properties: ['workspaceId', 'account', 'division'],
      where: 'until is null',
    },
  ],
  properties: {
    ...owned,
    account: () => p.manyToOne(Account),
    division: () => p.manyToOne(Division),
    person: () => p.manyToOne(Person),
    since: instant(),
    until: instant().nullable(),
    reason: prose().nullable(),
  },
});

export class Stewardship extends StewardshipSchema.class {
  end(moment: Date): void {
    if (this.until) throw new Refusal('CONFLICT', 'This stewardship has already ended.');
    this.until = moment;
  }
}
StewardshipSchema.setClass(Stewardship);
