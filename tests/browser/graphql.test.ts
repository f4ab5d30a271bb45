import { beforeAll, expect, test } from 'vitest';
import { faults, openPages, type Pages } from './pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});

test('Somebody asks the graph, finds their way in the contract, and finds again what they asked', async () => {
  const page = await pages.open('/graphql');
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('"totalCount"').waitFor();
  expect(await page.getByText('"errors"').count()).toBe(0);
  await page.getByLabel('Operation').fill('query($n:Int!){roles{key} accounts(first:$n){totalCount}}');
  await page.getByLabel('Variables, as JSON').fill('{"n":1}');
  await page.getByRole('button', { name: 'Tidy' }).click();
  expect(await page.getByLabel('Operation').inputValue()).toContain('  roles {\n    key\n  }\n');
  await page.keyboard.press('Control+Enter');
  await page.getByText('"key": "CHAMPION"').waitFor();
  await page.getByLabel('Search the contract').fill('thin slice');
  await page.getByRole('button', { name: 'Query.thinSlice' }).click();
  expect(await page.getByRole('heading', { name: 'Query' }).evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
  await page.getByRole('button', { name: 'Begin with rateLimit' }).click();
  expect(await page.getByLabel('Operation').inputValue()).toContain('rateLimit');
  expect(await faults(page)).toEqual([]);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.getByLabel('Operation').inputValue()).toContain('roles {');
  expect(refused).toEqual([]);
});

test('It fits a telephone in the dark, and strangers sign in first', async () => {
  const page = await pages.open('/graphql', { scheme: 'dark', width: 390, as: pages.house.viewer });
  await page.getByRole('button', { name: 'What can be read' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await faults(page)).toEqual([]);
  const stranger = await pages.open('/graphql', { as: pages.house.anonymous });
  expect(new URL(stranger.url()).pathname).toBe('/sign-in');
});
