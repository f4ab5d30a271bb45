import { describe, expect, it } from 'vitest';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

const house = await openHouse();
const { call, done } = callsOf(house, house.admin);
const fields = 'role { id key name code side rank division { key } }';

interface Told {
  readonly role: { readonly id: string } | null;
}

const rolesNow = async () => {
  const { data } = await house.ask<{ roles: { key: string; name: string }[] }>('{ roles { key name } }');
  return data.roles;
};

describe('the nine roles', () => {
  it('are called what an organisation calls them, and keep the key by which programs name them', async () => {
    const input = { key: 'project-manager', name: 'Delivery lead', code: 'dl' };
    expect((await done<Told>('upsertRole', input, fields)).role).toMatchObject({
      ...{ key: 'PROJECT_MANAGER', name: 'Delivery lead', code: 'DL', side: 'OURS', division: { key: 'DELIVERY' } },
    });
    expect((await rolesNow()).length).toBe(9);
  });

  it('move to another division of their side', async () => {
    const moved = await done<Told>('upsertRole', { key: 'ENGINEER', division: 'SUPPORT' }, fields);
    expect(moved.role).toMatchObject({ name: 'Engineer', division: { key: 'SUPPORT' }, side: 'OURS' });
    const { userErrors } = await call('upsertRole', { key: 'ENGINEER', division: 'CUSTOMER' }, fields);
    expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['division'] }]);
  });

  it('are joined by others, which own cards as they do', async () => {
    const trainer = { key: 'trainer', name: 'Trainer', code: 'TR', division: 'success' };
    const { role } = await done<Told>('upsertRole', trainer, fields);
    expect(role).toMatchObject({ key: 'TRAINER', side: 'OURS', rank: 9, division: { key: 'SUCCESS' } });
    expect((await done<Told>('upsertRole', trainer, fields)).role).toEqual(role);
    expect((await rolesNow()).at(-1)).toEqual({ key: 'TRAINER', name: 'Trainer' });
    const { storyboard } = await done<{ storyboard: { id: string } }>(
      'createStoryboard',
      { name: 'Training' },
      'storyboard { id }',
    );
    const epic = { storyboard: storyboard.id, name: 'Learn', stage: 'ACT' };
    const made = await done<{ epic: { id: string } }>('upsertEpic', epic, 'epic { id }');
    const card = { title: 'First lesson', ownerRole: 'TRAINER', epic: { id: made.epic.id } };
    const cards = { storyboard: storyboard.id, cards: [card] };
    expect(await done('createCards', cards, 'rows { status card { ownerRole { name } } }')).toMatchObject({
      rows: [{ status: 'CREATED', card: { ownerRole: { name: 'Trainer' } } }],
    });
    const log = await house.ask<{ changes: { nodes: { recordId: string; action: string; cause: string }[] } }>(
      '{ changes(types: ["Role"], first: 1000) { nodes { recordId action cause } } }',
    );
    expect(log.data.changes.nodes.filter(({ recordId }) => recordId === role?.id)).toEqual([
      { recordId: role?.id, action: 'CREATED', cause: 'upsertRole' },
    ]);
  });

  const whole = { name: 'Coach', code: 'CO', division: 'SUCCESS' };
  it.each([
    { flaw: 'a key made of spaces', input: { ...whole, key: '  ' }, code: 'INVALID', path: ['key'] },
    { flaw: 'no name', input: { key: 'COACH', code: 'CO', division: 'SUCCESS' }, code: 'REQUIRED', path: ['name'] },
    {
      flaw: 'a code of three letters',
      input: { ...whole, key: 'COACH', code: 'COA' },
      code: 'INVALID',
      path: ['code'],
    },
    { flaw: 'a code that is taken', input: { ...whole, key: 'COACH', code: 'en' }, code: 'TAKEN', path: ['code'] },
    {
      flaw: 'a division nobody knows',
      input: { ...whole, key: 'COACH', division: 'MAGIC' },
      code: 'NOT_FOUND',
      path: ['division'],
    },
    { flaw: 'its name cleared', input: { key: 'SELLER', name: null }, code: 'REQUIRED', path: ['name'] },
  ])('are refused with $flaw', async ({ input, code, path }) => {
    expect((await call('upsertRole', input, fields)).userErrors).toMatchObject([{ code, path }]);
  });

  it('are changed only where they are as the caller saw them', async () => {
    const version = async () => {
      const { data } = await house.ask<{ roles: { key: string; version: number }[] }>('{ roles { key version } }');
      return data.roles.find(({ key }) => key === 'MARKETER')?.version ?? 0;
    };
    const seen = await version();
    const input = { key: 'MARKETER', name: 'Storyteller', ifVersion: seen };
    expect(await done<Told>('upsertRole', input, `role { version }`)).toMatchObject({ role: { version: seen + 1 } });
    const { userErrors } = await call('upsertRole', { ...input, name: 'Marketer' }, fields);
    expect(userErrors).toMatchObject([{ code: 'STALE', path: ['ifVersion'] }]);
    expect(userErrors[0]?.message).toContain('Admin of Acme last changed its name');
    const unseen = await call('upsertRole', { ...whole, key: 'COACH', ifVersion: 1 }, fields);
    expect(unseen.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['ifVersion'] }]);
  });

  it('are for admins to change', async () => {
    const document = 'mutation ($input: UpsertRoleInput!) { upsertRole(input: $input) { role { id } } }';
    const { status } = await house.ask(document, { input: { key: 'SELLER', name: 'Closer' } }, house.planner);
    expect(status).toBe(403);
  });
});
