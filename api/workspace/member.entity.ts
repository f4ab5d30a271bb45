import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../account/person.entity.ts';
import { instant, label, line } from '../database/columns.ts';
import { isolated, tracked, userInForce } from '../database/tenancy.ts';
import { Access } from '../vocabulary.ts';

const MemberSchema = defineEntity({
  name: 'Member',
  tableName: 'member',
  ...isolated,
  policies: [{ name: 'member_of_user', command: 'select', using: `user_id = ${userInForce}` }],
  uniques: [{ properties: ['workspaceId', 'userId'] }, { properties: ['workspaceId', 'email'] }],
  indexes: [{ properties: ['userId'] }],
  properties: {
    ...tracked,
    userId: p.text().hidden().nullable(),
    name: line(),
    email: label(),
    access: p.enum(Access),
    leftAt: instant().nullable(),
    person: () => p.manyToOne(Person).nullable(),
  },
});

export class Member extends MemberSchema.class {
  /** Whoever leaves can no longer sign in here; what they wrote keeps their name. */
  leave(at: Date): void {
    Object.assign(this, { userId: null, leftAt: at });
  }
}
MemberSchema.setClass(Member);
