import { describe, expect, it } from 'vitest';
import { openConsumer } from './consumer.ts';
import { openWebhookHouse } from './webhook-house.ts';

const house = await openWebhookHouse();

describe('the trial of a webhook', () => {
  const trial = `mutation ($input: TestWebhookInput!, $dryRun: Boolean!, $key: String) {
    testWebhook(input: $input, dryRun: $dryRun, idempotencyKey: $key) { payload attempt { status } userErrors { code } }
  }`;
  const begin = async () => {
    const consumer = await openConsumer();
    const record = await house.account('Tried');
    const { webhook } = await house.newWebhook(consumer.url);
    const input = { id: webhook.id, record, send: true };
    const asked = async (wishes: object) => (await house.ask(trial, { input, dryRun: false, ...wishes })).data;
    return { consumer, asked };
  };
  const answer = (attempt: object | null) => ({
    testWebhook: { payload: expect.stringContaining('Account.CREATED'), attempt, userErrors: [] },
  });

  it('sends nothing when it is a dry run', async () => {
    const { consumer, asked } = await begin();
    expect(await asked({ dryRun: true })).toEqual(answer(null));
    expect(consumer.heard).toEqual([]);
  });

  it('sends once under one key', async () => {
    const { consumer, asked } = await begin();
    expect(await asked({ key: 'once' })).toEqual(answer({ status: 204 }));
    expect(await asked({ key: 'once' })).toEqual(answer(null));
    expect(consumer.heard.length).toBe(1);
  });
});
