import { describe, expect, it } from 'vitest';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

const house = await openHouse();
const { call, done } = callsOf(house, house.admin);
const fields = 'workspace { name slug version createdAt updatedAt }';

describe('a workspace', () => {
  it('is called something else, wherever it is named; its address stays', async () => {
    const asked = '{ workspace { name slug version } viewer { workspace { name } workspaces { name version } } }';
    const { data: before } = await house.ask<{ workspace: { slug: string } }>(asked, {}, house.viewer);
    expect(before).toMatchObject({ workspace: { name: 'Acme', version: 1 } });
    expect(await done('updateWorkspace', { name: 'Acme & Sons' }, fields)).toMatchObject({
      workspace: { name: 'Acme & Sons', slug: before.workspace.slug, version: 2 },
    });
    const { data: after } = await house.ask(asked, {}, house.viewer);
    expect(after).toEqual({
      workspace: { name: 'Acme & Sons', slug: before.workspace.slug, version: 2 },
      viewer: { workspace: { name: 'Acme & Sons' }, workspaces: [{ name: 'Acme & Sons', version: 2 }] },
    });
    const { data: elsewhere } = await house.ask('{ workspace { name } }', {}, house.otherWorkspace);
    expect(elsewhere).toEqual({ workspace: { name: 'Globex' } });
  });

  it.each([
    { flaw: 'another version', input: { name: 'Late', ifVersion: 99 }, code: 'STALE', path: ['ifVersion'] },
    { flaw: 'its name cleared', input: { name: null }, code: 'REQUIRED', path: ['name'] },
    { flaw: 'a name made of spaces', input: { name: '  ' }, code: 'REQUIRED', path: ['name'] },
    { flaw: 'an endless name', input: { name: 'x'.repeat(1001) }, code: 'TOO_LONG', path: ['name'] },
  ])('is not changed with $flaw', async ({ input, code, path }) => {
    expect((await call('updateWorkspace', input, fields)).userErrors).toMatchObject([{ code, path }]);
  });

  it('is for admins to change', async () => {
    const document = 'mutation ($input: UpdateWorkspaceInput!) { updateWorkspace(input: $input) { workspace { id } } }';
    expect((await house.ask(document, { input: { name: 'Mine' } }, house.planner)).status).toBe(403);
  });
});
