import { beforeAll, describe, expect, it } from 'vitest';
import { type As, openHouse, type TestHouse } from '../ask.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
});

interface Changed {
  changeMember: { member: { access: string } | null; userErrors: { code: string; message: string }[] };
}
interface Removed {
  removeMember: { removed: string | null; userErrors: { code: string; message: string }[] };
}

const changing = `mutation ($input: ChangeMemberInput!) {
  changeMember(input: $input) { member { access } userErrors { code message } } }`;
const removing = `mutation ($input: RemoveMemberInput!) {
  removeMember(input: $input) { removed userErrors { code message } } }`;
const whoAmI = '{ viewer { scopes member { id access } } }';

const idOf = async (as: As): Promise<string> => {
  const { data } = await house.ask<{ viewer: { member: { id: string } } }>(whoAmI, {}, as);
  return data.viewer.member.id;
};

async function change(member: string, access: string, as: As = house.admin): Promise<Changed['changeMember']> {
  return (await house.ask<Changed>(changing, { input: { member, access } }, as)).data.changeMember;
}

async function remove(member: string): Promise<Removed['removeMember']> {
  return (await house.ask<Removed>(removing, { input: { member } })).data.removeMember;
}

const names = async (): Promise<string[]> => {
  const { data } = await house.ask<{ members: { id: string }[] }>('{ members { id } }');
  return data.members.map(({ id }) => id);
};

describe('a member', () => {
  it('may do at once what an admin lets them do', async () => {
    const viewer = await idOf(house.viewer);
    expect(await change(viewer, 'PLANNER')).toEqual({ member: { access: 'PLANNER' }, userErrors: [] });
    const { data } = await house.ask<{ viewer: { scopes: string[] } }>(whoAmI, {}, house.viewer);
    expect(data.viewer.scopes).toContain('PLAN');
    expect((await change(viewer, 'VIEWER')).member).toEqual({ access: 'VIEWER' });
  });

  it('who is removed can no longer sign in, and is on no list', async () => {
    const planner = await idOf(house.planner);
    expect(await remove(planner)).toEqual({ removed: planner, userErrors: [] });
    expect(await names()).not.toContain(planner);
    const { errors } = await house.ask(whoAmI, {}, house.planner);
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect((await remove(planner)).userErrors[0]?.code).toBe('NOT_FOUND');
  });

  it('who is the last admin stays one', async () => {
    const admin = await idOf(house.admin);
    const last = { code: 'CONFLICT', message: 'This is the last admin. Make somebody else an admin first.' };
    expect((await change(admin, 'VIEWER')).userErrors).toEqual([last]);
    expect((await remove(admin)).userErrors).toEqual([last]);
  });
});
