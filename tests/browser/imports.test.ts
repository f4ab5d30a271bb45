import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { faults, openPages, type Pages } from './pages.ts';

let pages: Pages;
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/crm-opportunities/${name}`, import.meta.url));
const header = 'account,sector,year_established,revenue,employees,office_location,subsidiary_of';

beforeAll(async () => {
  pages = await openPages();
});

test('A file is tried first, brought in, and what was refused is downloaded', async () => {
  const page = await pages.open('/settings/jobs');
  await page.getByLabel('File', { exact: true }).setInputFiles(fixture('accounts.csv'));
  await page.getByLabel('What it holds').selectOption('crm-accounts');
  await page.getByRole('button', { name: 'Try it first' }).click();
  const tried = page.getByRole('article', { name: 'accounts.csv, tried only' });
  await tried.getByText('5 records read as crm-accounts; nothing was written.').waitFor();
  expect(await tried.getByRole('row', { name: 'accounts 5 0 0 0' }).count()).toBe(1);
  expect(await faults(page)).toEqual([]);
  await tried.getByRole('button', { name: 'Bring in accounts.csv' }).click();
  const taken = page.getByRole('article', { name: 'accounts.csv', exact: true });
  await taken.getByText('5 records read as crm-accounts.').waitFor();
  const { data } = await pages.house.ask<{ accounts: { totalCount: number } }>('{ accounts { totalCount } }');
  expect(data.accounts.totalCount).toBe(5);
});

test('It works without JavaScript, and gives refused rows back', async () => {
  const page = await pages.open('/settings/jobs', { javaScript: false, scheme: 'dark', width: 390 });
  const rows = ['Fernhill,retail,1990,much,5,Norway,', 'Gorse,retail,1990,1.5,5,Norway,'];
  const buffer = Buffer.from([header, ...rows].join('\n'));
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'two.csv', mimeType: 'text/csv', buffer });
  await page.getByLabel('What it holds').selectOption('crm-accounts');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('It is being brought in.').waitFor();
  const entry = page.getByRole('article', { name: 'two.csv', exact: true });
  const download = entry.getByRole('link', { name: 'Download 1 refused record' });
  await expect
    .poll(async () => {
      await page.goto(`${pages.house.url}/settings/jobs`);
      return download.count();
    })
    .toBe(1);
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('"much"');
});
