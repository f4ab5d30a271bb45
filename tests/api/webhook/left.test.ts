import { describe, expect, it } from 'vitest';
import type { As } from '../ask.ts';
import { openConsumer } from './consumer.ts';
import { document, openWebhookHouse } from './webhook-house.ts';

const house = await openWebhookHouse();
const wait = (look: () => unknown) => expect.poll(look, { timeout: 8000, interval: 20 });

const upsert = `mutation ($input: UpsertWebhookInput!) { upsertWebhook(input: $input) {
  webhook { id active stoppedBecause maker { name } } userErrors { code path } } }`;

interface Answer {
  readonly upsertWebhook: { readonly webhook: { readonly id: string } | null; readonly userErrors: readonly object[] };
}

describe('a webhook whose maker is gone', () => {
  const upserted = async (input: object, as: As) => (await house.ask<Answer>(upsert, { input }, as)).data.upsertWebhook;

  async function stopped(name: string) {
    const created = await house.done<{ secret: string; key: { id: string } }>(
      'createApiKey',
      { name, scopes: ['READ', 'ADMIN'] },
      'secret key { id }',
    );
    const consumer = await openConsumer();
    const made = await upserted(
      { name, url: consumer.url, document, events: ['Account'] },
      { authorization: `Bearer ${created.secret}` },
    );
    const id = made.webhook?.id ?? '';
    await house.done('revokeApiKey', { id: created.key.id }, '__typename');
    await house.account(`${name} stops it`);
    const state = async () =>
      (await house.ask<{ webhook: object }>('query ($id: ID!) { webhook(id: $id) { active } }', { id })).data.webhook;
    await wait(state).toEqual({ active: false });
    return { id, consumer };
  }

  it('is taken over by whoever starts it, and tells what waited', async () => {
    const { id, consumer } = await stopped('Started again');
    expect(await upserted({ id, active: true }, house.admin)).toEqual({
      webhook: { id, active: true, stoppedBecause: null, maker: { name: 'Admin of Acme' } },
      userErrors: [],
    });
    await wait(() => consumer.heard.length).toBe(1);
    await house.done('deleteWebhook', { id }, 'deleted');
  });

  it('is taken over by whoever changes it and may read its document, and by nobody else', async () => {
    const { id } = await stopped('Changed');
    const blind = await house.keyWith('ADMIN');
    const refused = { webhook: null, userErrors: [{ code: 'FORBIDDEN', path: ['document'] }] };
    expect(await upserted({ id, active: true }, blind)).toEqual(refused);
    const renamed = (await upserted({ id, name: 'Renamed' }, blind)).webhook;
    expect(renamed).toMatchObject({ active: false, maker: { name: 'Changed' } });
    const changed = (await upserted({ id, name: 'Changed anew' }, house.admin)).webhook;
    expect(changed).toMatchObject({ active: false, maker: { name: 'Admin of Acme' } });
    await house.done('deleteWebhook', { id }, 'deleted');
  });
});
