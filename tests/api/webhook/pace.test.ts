import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openConsumer } from './consumer.ts';
import { openWebhookHouse } from './webhook-house.ts';

const house = await openWebhookHouse({ timeout: 10_000 });
const patience = { timeout: 50_000, interval: 20 };
const accounts = (name: string, howMany: number) =>
  house.done(
    'upsertAccounts',
    { rows: Array.from({ length: howMany }, (_, n) => ({ name: `${name} ${n}` })) },
    '__typename',
  );

describe('a webhook with much to tell', { timeout: 60_000 }, () => {
  it('sends eight at once and never more', async () => {
    const unanswered: ServerResponse[] = [];
    let most = 0;
    const consumer = await openConsumer((response) => {
      most = Math.max(most, unanswered.push(response));
      if (unanswered.length === 8) for (const each of unanswered.splice(0)) each.writeHead(204).end();
    });
    await house.newWebhook(consumer.url);
    await accounts('Eight', 48);
    await expect.poll(() => consumer.heard.length, patience).toBe(48);
    expect(most).toBe(8);
  });

  it('tells hundreds of events one after the other, each of them once', async () => {
    const consumer = await openConsumer();
    await house.newWebhook(consumer.url);
    await accounts('Hundreds', 400);
    await expect.poll(() => consumer.heard.length, patience).toBe(400);
    expect(new Set(consumer.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(400);
  });
});
