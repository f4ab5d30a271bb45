import { expect, it } from 'vitest';
import { catchUp, emptyCopy } from '../../../docs/guide/keep-copy.ts';
import { type Heard, openConsumer } from '../webhook/consumer.ts';
import { openWebhookHouse } from '../webhook/webhook-house.ts';

const house = await openWebhookHouse();
const turn = (mutation: string, id: string) => house.done(mutation, { rows: [{ id }] }, '__typename');

it('a webhook tells that an account was archived and restored, each time with the account as it is', async () => {
  const id = await house.account('Archived and heard');
  const consumer = await openConsumer();
  await house.newWebhook(consumer.url);
  await turn('archiveRecords', id);
  await turn('archiveRecords', id);
  await turn('restoreRecords', id);
  await expect.poll(() => consumer.heard.length, { timeout: 8000, interval: 20 }).toBe(2);
  const told = consumer.heard.map(({ body }: Heard) => body);
  expect(told.map(({ type }) => type).sort()).toEqual(['Account.DELETED', 'Account.RESTORED']);
  for (const { data } of told) expect(data).toMatchObject({ node: { id, name: 'Archived and heard' } });
});

it('a copy that is kept from the log loses what is archived, and has it again as it was when it is restored', async () => {
  const copy = emptyCopy();
  const ask = async <Data>(query: string, variables?: object): Promise<Data> =>
    (await house.ask<Data>(query, variables ?? {})).data;
  const id = await house.account('Copied', { industry: 'Print' });
  await catchUp(ask, copy, ['Account']);
  const before = copy.records.get(id);
  await turn('archiveRecords', id);
  await catchUp(ask, copy, ['Account']);
  expect(copy.records.has(id)).toBe(false);
  await turn('restoreRecords', id);
  await catchUp(ask, copy, ['Account']);
  expect(copy.records.get(id)).toEqual({ ...before, archivedAt: null });
});
