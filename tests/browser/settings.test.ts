import { beforeAll, expect, test } from 'vitest';
import { faults, openPages, type Pages } from './pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});

test('A key is shown once, lets a program in, gets a new text, and ends when it is revoked', async () => {
  const page = await pages.open('/settings/keys');
  await page.getByLabel('What it is for').fill('CRM, every night');
  await page.getByRole('button', { name: 'Make the key' }).click();
  const shown = page.getByLabel('The key for CRM, every night');
  await shown.waitFor();
  const key = { authorization: `Bearer ${await shown.inputValue()}` };
  expect((await pages.house.ask('{ workspace { name } }', {}, key)).status).toBe(200);
  expect(await faults(page)).toEqual([]);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.getByLabel('The key for CRM, every night').count()).toBe(0);
  await page.getByRole('button', { name: 'New text for CRM, every night' }).click();
  const changed = page.getByLabel('The new key for CRM, every night');
  await changed.waitFor();
  const newKey = { authorization: `Bearer ${await changed.inputValue()}` };
  for (const either of [key, newKey]) {
    expect((await pages.house.ask('{ workspace { name } }', {}, either)).status).toBe(200);
  }
  await page.getByRole('button', { name: 'Revoke CRM, every night' }).click();
  await page.getByRole('button', { name: 'Revoke now' }).click();
  await page.getByText('CRM, every night was revoked.').waitFor();
  for (const either of [key, newKey]) {
    expect((await pages.house.ask('{ workspace { name } }', {}, either)).status).toBe(401);
  }
});

test('An admin invites somebody, and gets the link to send', async () => {
  const page = await pages.open('/settings/members', { scheme: 'dark', width: 390 });
  await page.getByLabel('Name').fill('Mara Lind');
  await page.getByLabel('E-mail').fill('mara@acme.example');
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const link = page.getByLabel('Send this link to Mara Lind');
  await link.waitFor();
  expect(await link.inputValue()).toContain(pages.house.url);
  expect(await page.getByRole('rowheader', { name: 'Mara Lind' }).count()).toBe(1);
  expect(await faults(page)).toEqual([]);
});

test('Others see the members, but neither keys nor invitations', async () => {
  const page = await pages.open('/settings/members', { as: pages.house.viewer });
  expect(await page.getByRole('button', { name: 'Make an invitation' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'API keys' }).count()).toBe(0);
  await page.goto(`${pages.house.url}/settings/keys`);
  await page.getByText('Only admins see the API keys.').waitFor();
});

test('How it looks is chosen with and without JavaScript', async () => {
  const page = await pages.open('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await faults(page)).toEqual([]);
  const plain = await pages.open('/settings', { javaScript: false });
  await plain.getByRole('radio', { name: 'Off' }).check();
  await plain.getByRole('button', { name: 'Keep these choices' }).click();
  await plain.waitForURL('**/settings');
  expect(await plain.getByRole('radio', { name: 'Off' }).isChecked()).toBe(true);
  expect(await plain.locator('html').getAttribute('data-letters')).toBe('off');
});

test('An admin names roles and divisions, moves a role and adds others', async () => {
  const page = await pages.open('/settings/roles');
  await page.getByRole('heading', { name: '9 roles in 6 divisions' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Change Engineer').click();
  await page.getByRole('listitem').getByLabel('Name').and(page.locator(':visible')).fill('Builder');
  await page.getByRole('listitem').getByLabel('Division').and(page.locator(':visible')).selectOption('Support');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save the role' }).and(page.locator(':visible')).click();
  await page.getByText('Builder was saved.').waitFor();
  const support = page.getByRole('region', { name: 'Support' });
  expect(await support.getByRole('listitem').locator('b').allTextContents()).toEqual(['Builder', 'Support agent']);
  await page.getByLabel('Name of the division').fill('Training');
  await page.getByRole('button', { name: 'Add the division' }).click();
  await page.getByText('Training is a division now.').waitFor();
  await page.getByLabel('Name of the role').fill('Trainer');
  await page.getByLabel('Two letters').and(page.locator('section > form input')).fill('tr');
  await page.getByLabel('Division').and(page.locator('section > form select')).selectOption('Training');
  await page.getByRole('button', { name: 'Add the role' }).click();
  await page.getByText('Trainer is a role now.').waitFor();
  await page.getByRole('heading', { name: '10 roles in 7 divisions' }).waitFor();
  await page.getByLabel('Name of the division').fill('sales');
  await page.getByRole('button', { name: 'Add the division' }).click();
  await page.getByText('Sales has the key SALES already. Choose another name.').waitFor();
});

test('Others read the roles and divisions', async () => {
  const page = await pages.open('/settings/roles', { as: pages.house.planner, width: 390, scheme: 'dark' });
  await page.getByText('Admins name roles and divisions, and add others.').waitFor();
  expect(await page.getByLabel(/^Change /).count()).toBe(0);
  expect(await faults(page)).toEqual([]);
});
