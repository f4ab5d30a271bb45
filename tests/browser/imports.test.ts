import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { parseMapping } from '../../api/exchange/mapping.ts';
import { faults, openPages, type Pages, settled } from './pages.ts';

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
  expect(await text(await file.createReadStream())).toContain('"much"');
});

const staff = 'Key;Name;E-Mail;Since\n1;Ann Berg;ann@a.example;x\n2;Bo Lund;;x\n;Nobody;;x\n';
const staffFile = { name: 'our staff.csv', mimeType: 'text/csv', buffer: Buffer.from(staff) };

test("The columns of a file of one's own are matched by hand, tried, and taken along as a mapping", async () => {
  const page = await pages.open('/settings/jobs');
  await page.getByLabel('File', { exact: true }).setInputFiles(staffFile);
  await page.getByLabel('What it holds').selectOption('columns');
  await page.getByRole('button', { name: 'Match its columns' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Columns of our staff.csv' }).waitFor();
  await settled(page);
  expect(await page.getByRole('row', { name: 'Name Ann Berg · Bo Lund · Nobody' }).count()).toBe(1);
  await page.getByLabel('A row is').selectOption('people');
  await page.getByRole('button', { name: 'Show its fields' }).press('Enter');
  const side = page.getByLabel('Side');
  const system = page.getByLabel('The system of the external ids');
  await side.waitFor();
  await settled(page);
  const chosen = (label: string) => page.getByRole('combobox', { name: label, exact: true }).inputValue();
  expect([await chosen('External id'), await chosen('Full name'), await chosen('Emails')]).toEqual([
    ...['column:Key', 'column:Name', 'column:E-Mail'],
  ]);
  await system.fill('hr');
  await side.selectOption('same:CUSTOMER');
  expect(await faults(page)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download mapping.json' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('mapping.json');
  const mapping = parseMapping(await text(await file.createReadStream()), 'mapping.json');
  expect(mapping).toMatchObject({ kind: 'our-staff', writes: [{ to: 'people', fields: { side: 'CUSTOMER' } }] });
  await page.getByRole('button', { name: 'Try it first' }).click();
  const tried = page.getByRole('article', { name: 'our staff.csv, tried only' });
  await tried.getByRole('row', { name: 'people 2 0 0 1' }).waitFor();
  expect(await tried.getByRole('link', { name: 'Download 1 refused record' }).count()).toBe(1);
  await page.getByRole('link', { name: 'Match its columns otherwise' }).click();
  await side.waitFor();
  expect([await system.inputValue(), await side.inputValue()]).toEqual(['hr', 'same:CUSTOMER']);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  const taken = page.getByRole('article', { name: 'our staff.csv', exact: true });
  await taken.getByRole('row', { name: 'people 2 0 0 1' }).waitFor();
  const { data } = await pages.house.ask(
    '{ byExternalRef(system: "hr", externalId: "2") { ... on Person { fullName } } }',
  );
  expect(data).toEqual({ byExternalRef: { fullName: 'Bo Lund' } });
});

test('Columns are matched without JavaScript too, on a telephone', async () => {
  const page = await pages.open('/settings/jobs', { javaScript: false, scheme: 'dark', width: 390, touch: true });
  await page.getByLabel('File', { exact: true }).setInputFiles({ ...staffFile, name: 'firms.csv' });
  await page.getByLabel('What it holds').selectOption('columns');
  await page.getByRole('button', { name: 'Try it first' }).click();
  await page.getByRole('heading', { level: 1, name: 'Columns of firms.csv' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('link', { name: 'Match its columns otherwise' }).waitFor();
  const entry = page.getByRole('article', { name: 'firms.csv', exact: true });
  await expect
    .poll(async () => {
      await page.reload();
      return entry.getByRole('row', { name: 'accounts 2 0 0 1' }).count();
    })
    .toBe(1);
});

test('A file that is no table is refused before its columns are asked about', async () => {
  const page = await pages.open('/settings/jobs');
  const picture = { name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };
  await page.getByLabel('File', { exact: true }).setInputFiles(picture);
  await page.getByLabel('What it holds').selectOption('columns');
  await page.getByRole('button', { name: 'Match its columns' }).click();
  const told = page.getByRole('alert');
  await told.waitFor();
  expect(await told.textContent()).toContain('x.csv, byte 1: this is a PNG picture');
});
