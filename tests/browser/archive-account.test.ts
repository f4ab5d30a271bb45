import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { callsOf } from '../api/calls.ts';
import { faults, openPages, type Pages } from './pages.ts';

let pages: Pages;

beforeAll(async () => {
  pages = await openPages();
});

const crm = (externalId: string) => ({ system: 'crm', externalId });

async function account(row: object): Promise<string> {
  const { done } = callsOf(pages.house, pages.house.admin);
  const made = await done<{ rows: { account: { id: string } }[] }>(
    'upsertAccounts',
    { rows: [row] },
    'rows { account { id } }',
  );
  return made.rows[0]?.account.id ?? '';
}

async function archive(page: Page, reason: string): Promise<void> {
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Archive account' }).click();
  await page.getByLabel('Why, if you like').fill(reason);
  await page.getByRole('button', { name: 'Archive the account' }).click();
}

const listed = async (name: string): Promise<number> => {
  const page = await pages.open(`/accounts?q=${encodeURIComponent(name)}`);
  return page.locator('tbody th[scope=row]', { hasText: name }).count();
};

test('An account is archived from its page with a reason, says so, and is restored there', async () => {
  const id = await account({ name: 'Lantern Street', ref: crm('L-1') });
  await account({ name: 'Lantern Yard', parent: { id } });
  const page = await pages.open(`/accounts/${id}`);
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Archive account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Archive Lantern Street?' });
  expect(await dialog.innerText()).toContain('It leaves every list, search and figure of today, for everybody.');
  expect(await dialog.innerText()).toContain('Free for others meanwhile: L-1 in crm.');
  expect(await dialog.innerText()).toContain('1 account below stays, and still hangs below it.');
  expect(await faults(page, 'dialog')).toEqual([]);
  await page.getByRole('button', { name: 'Keep the account' }).click();
  expect(await page.getByText('More', { exact: true }).evaluate((menu) => menu === document.activeElement)).toBe(true);
  await archive(page, 'Deleted in the CRM');
  const banner = page.getByRole('status', { name: 'Archived' });
  await banner.waitFor();
  expect(await banner.innerText()).toMatch(/Archived .* by Admin of Acme: “Deleted in the CRM”\. It is in no list/);
  await expect.poll(() => banner.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await dialog.count()).toBe(0);
  expect(await page.getByText('More', { exact: true }).count()).toBe(0);
  expect(await page.locator('#history li').first().innerText()).toContain('Archived by Admin of Acme');
  expect(await faults(page, 'main')).toEqual([]);
  expect(await listed('Lantern Street')).toBe(0);
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByText('More', { exact: true }).waitFor();
  expect(await banner.count()).toBe(0);
  expect(await listed('Lantern Street')).toBe(1);
});

test('An archived account whose key somebody else has says so when it is to be restored, also without JavaScript', async () => {
  const id = await account({ name: 'First Harbour', ref: crm('H-1') });
  const { done } = callsOf(pages.house, pages.house.admin);
  await done('archiveRecords', { rows: [{ id }] }, 'rows { status }');
  const holder = await account({ name: 'Second Harbour', ref: crm('H-1') });
  const page = await pages.open(`/accounts/${id}`, { javaScript: false });
  await page.getByRole('button', { name: 'Restore' }).click();
  expect(await page.getByRole('alert').innerText()).toContain(`crm/H-1 belongs to the Account ${holder} since`);
});

test('Who only reads sees that an account is archived, and can neither archive nor restore', async () => {
  const { viewer } = pages.house;
  const id = await account({ name: 'Read only' });
  const page = await pages.open(`/accounts/${id}`, { as: viewer });
  expect(await page.getByText('More', { exact: true }).count()).toBe(0);
  const { done } = callsOf(pages.house, pages.house.admin);
  await done('archiveRecords', { rows: [{ id }] }, 'rows { status }');
  const again = await pages.open(`/accounts/${id}`, { as: viewer, width: 390 });
  expect(await again.getByRole('status', { name: 'Archived' }).innerText()).toContain('It is in no list');
  expect(await again.getByRole('button', { name: 'Restore' }).count()).toBe(0);
});
