import { beforeAll, expect, test } from 'vitest';
import { faults, openPages, type Pages, reload } from './pages.ts';

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});

const upsert = `mutation { upsertAccounts(input: { rows: [{ name: "Northwind" }] }) { userErrors { message } } }`;
const deliveries = '{ webhooks { deliveries { nodes { attempts { error } } } } }';

/** Whether a try has been written down; the address leads nowhere, by the rules of names. */
async function wasTried(): Promise<boolean> {
  const { text } = await pages.house.ask(deliveries);
  return text.includes('The connection failed');
}

test('A webhook is made, tells, is tried, paused, given a new secret and deleted', async () => {
  const page = await pages.open('/settings/webhooks');
  await page.getByText('There is no webhook yet.').waitFor();
  await page.getByLabel('Name').fill('Warehouse');
  await page.getByLabel('Address').fill('https://consumer.invalid/hook');
  await page.getByRole('button', { name: 'Make the webhook' }).click();
  expect(await page.getByLabel('The secret of Warehouse').inputValue()).toMatch(/^whsec_/);
  expect(await faults(page)).toEqual([]);

  await pages.house.ask(upsert);
  await expect.poll(wasTried, { timeout: 10_000 }).toBe(true);
  await page.getByRole('link', { name: 'Warehouse' }).click();
  await page.getByRole('heading', { name: 'Deliveries' }).waitFor();
  const delivery = page.getByRole('listitem').filter({ hasText: 'Account created' });
  await delivery.getByText('Waiting').waitFor();
  await delivery.locator('summary').click();
  await page.getByText('"name":"Northwind"').waitFor();
  await page.getByRole('button', { name: 'Show what it tells' }).click();
  await page.getByLabel('What it tells').getByText('Northwind').waitFor();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('button', { name: 'New secret' }).click();
  await page.getByLabel('The new secret of Warehouse').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Resume' }).waitFor();
  await reload(page);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete it and its deliveries' }).click();
  await page.getByText('Warehouse was deleted.').waitFor();
  expect((await pages.house.ask('{ webhooks { id } }')).data).toEqual({ webhooks: [] });
});
