import { beforeAll, describe, expect, it } from 'vitest';
import { type As, openHouse, type TestHouse } from '../ask.ts';
import { Browser } from '../browser.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
});

interface Invited {
  inviteMember: {
    link: string | null;
    member: { email: string; access: string } | null;
    userErrors: { code: string; path: string[] }[];
  };
}

const asked = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) { link member { email access } userErrors { code path } } }`;
const whoAmI = '{ viewer { member { email access } workspace { name } workspaces { name } } }';

async function invite(email: string, as: As = house.admin, name = 'New member') {
  const { data } = await house.ask<Invited>(asked, { input: { email, name, access: 'PLANNER' } }, as);
  return data.inviteMember;
}

describe('an invitation', () => {
  it('lets a new person in, who then chooses a password', async () => {
    const { link, member, userErrors } = await invite(' New@Acme.example ');
    expect({ member, userErrors }).toEqual({
      member: { email: 'new@acme.example', access: 'PLANNER' },
      userErrors: [],
    });
    const browser = new Browser(house.url);
    const opened = await browser.get(link ?? '');
    expect((await browser.get(opened.headers.get('location') ?? '')).headers.get('location')).toBe(
      `${house.url}/welcome`,
    );
    expect((await browser.post('/auth/password', { newPassword: 'a long way home' })).status).toBe(200);
    expect((await house.ask(whoAmI, {}, browser.as)).data).toMatchObject({
      viewer: { member: { email: 'new@acme.example', access: 'PLANNER' }, workspace: { name: 'Acme' } },
    });
  });

  it('is made for many at once, and for nobody whose invitation was only tried or refused', async () => {
    const names = Array.from({ length: 16 }, (_, at) => `many-${at}@acme.example`);
    const made = await Promise.all(names.map((email) => invite(email)));
    expect(new Set(made.map(({ link }) => link)).size).toBe(16);
    expect(made.every(({ link, userErrors }) => link !== null && userErrors.length === 0)).toBe(true);
    const pending = async (): Promise<number> => {
      const { rows } = await house.house.pool.query('select 1 from auth.verification');
      return rows.length;
    };
    const before = await pending();
    const tried = asked.replace('(input: $input)', '(input: $input, dryRun: true)');
    const input = { email: 'tried@acme.example', name: 'Tried', access: 'VIEWER' };
    expect((await house.ask<Invited>(tried, { input })).data.inviteMember).toMatchObject({
      link: null,
      userErrors: [],
    });
    expect((await invite('nobody')).userErrors).toEqual([{ code: 'INVALID', path: ['email'] }]);
    expect((await invite('admin@acme.example')).userErrors).toMatchObject([{ code: 'TAKEN' }]);
    expect((await invite('nameless@acme.example', house.admin, ' ')).userErrors).toMatchObject([{ path: ['name'] }]);
    expect(await pending()).toBe(before);
  });

  it('works once', async () => {
    const { link } = await invite('once@acme.example');
    await new Browser(house.url).get(link ?? '');
    const again = await new Browser(house.url).get(link ?? '');
    expect(again.headers.get('location')).toBe('/sign-in?error=INVITATION_INVALID');
    const forged = await new Browser(house.url).get('/auth/invitation?token=forged');
    expect(forged.headers.get('location')).toBe('/sign-in?error=INVITATION_INVALID');
  });

  it('does not open the other workspaces of somebody known to whoever holds the link', async () => {
    const { link } = await invite('admin@globex.example');
    const thief = new Browser(house.url);
    const opened = await thief.get(link ?? '');
    expect(opened.headers.get('location')).toMatch(/^\/sign-in\?to=%2Fauth%2Finvitation/);
    expect((await house.ask(whoAmI, {}, thief.as)).status).toBe(401);
    const known = new Browser(house.url, house.otherWorkspace);
    expect((await known.get(link ?? '')).headers.get('location')).toBe('/');
    expect((await house.ask(whoAmI, {}, known.as)).data).toMatchObject({
      viewer: { workspace: { name: 'Acme' }, workspaces: [{ name: 'Acme' }, { name: 'Globex' }] },
    });
  });

  it('is refused for a member, for nonsense, and without a name', async () => {
    expect((await invite('planner@acme.example')).userErrors).toEqual([{ code: 'TAKEN', path: ['email'] }]);
    const told = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) {
      userErrors { detail { recordType recordId } } } }`;
    const taken = { email: 'planner@acme.example', name: 'Again', access: 'VIEWER' };
    const { data } = await house.ask<{ viewer: { member: { id: string } } }>(
      '{ viewer { member { id } } }',
      {},
      house.planner,
    );
    expect((await house.ask(told, { input: taken })).data).toEqual({
      inviteMember: { userErrors: [{ detail: { recordType: 'Member', recordId: data.viewer.member.id } }] },
    });
    expect((await invite('nonsense')).userErrors).toEqual([{ code: 'INVALID', path: ['email'] }]);
    expect((await invite('no.name@acme.example', house.admin, '  ')).userErrors).toEqual([
      { code: 'REQUIRED', path: ['name'] },
    ]);
    const members = await house.ask<{ members: { email: string }[] }>('{ members { email } }');
    expect(members.data.members.map(({ email }) => email)).not.toContain('no.name@acme.example');
  });

  it('is for admins to make', async () => {
    const input = { email: 'x@acme.example', name: 'X', access: 'ADMIN' };
    expect((await house.ask(asked, { input }, house.planner)).status).toBe(403);
  });
});
