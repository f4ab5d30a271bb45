import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consumer, type Message, openConsumer } from '../../../docs/guide/consume-webhooks.ts';
import { pushAccounts } from '../../../docs/guide/push-accounts.ts';
import { registerWebhook } from '../../../docs/guide/register-webhook.ts';
import { type Ask, throughline } from '../../../docs/guide/throughline.ts';
import { openWebhookHouse } from '../webhook/webhook-house.ts';

const house = await openWebhookHouse();
const file = join(tmpdir(), `throughline-consumer-${randomUUID()}.json`);
const secrets: string[] = [];
const heard: Message[] = [];
let ask: Ask;
let consumer: Consumer;

const asWith = async (...scopes: ('READ' | 'RECORD' | 'ADMIN')[]): Promise<Ask> => {
  const { authorization = '' } = await house.keyWith(...scopes);
  return throughline(house.url, authorization.replace('Bearer ', ''));
};

const open = async (port = 0): Promise<Consumer> =>
  openConsumer(port, { ask, file, types: ['Account'], secrets, once: (message) => void heard.push(message) });

const names = () => [...consumer.copy.records.values()].map(({ name }) => name).sort();
const wait = (look: () => unknown) => expect.poll(look, { timeout: 8000, interval: 20 });
const types = () => heard.map(({ type }) => type);

/** The consumer comes back at the address it had. */
async function restart(): Promise<void> {
  await consumer.close();
  consumer = await open(Number(new URL(consumer.url).port));
}

const post = async (body: string, headers: Record<string, string>): Promise<number> =>
  (await fetch(consumer.url, { method: 'POST', body, headers })).status;

/** What a message looks like that this secret signs. */
function signed(secret: string, body: string, at = new Date()): Record<string, string> {
  const id = randomUUID();
  const signature = new Webhook(secret).sign(id, at, body);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}

beforeAll(async () => {
  ask = await asWith('READ', 'RECORD');
  await pushAccounts(ask, [{ key: 'C-1', name: 'Lindqvist Group' }]);
  consumer = await open();
  secrets.push((await registerWebhook(await asWith('READ', 'ADMIN'), 'Billing', consumer.url)) ?? '');
});

afterAll(async () => {
  await consumer.close();
  await rm(file, { force: true });
});

describe('the consumer of the guide', () => {
  it('begins with what there is, and hears of what the CRM pushes', async () => {
    expect(names()).toEqual(['Lindqvist Group']);
    await pushAccounts(ask, [
      { key: 'C-2', name: 'Lindqvist Cold Chain', belongsTo: 'C-1' },
      { key: 'C-3', name: 'Aldermoor' },
    ]);
    await wait(() => heard.length).toBe(2);
    expect(types()).toEqual(['Account.CREATED', 'Account.CREATED']);
    expect(names()).toEqual(['Aldermoor', 'Lindqvist Cold Chain', 'Lindqvist Group']);
    const told = { node: { name: 'Aldermoor', externalRefs: [{ system: 'crm', externalId: 'C-3' }] } };
    expect(heard.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ node: expect.objectContaining(told.node) }),
    );
    await pushAccounts(ask, [{ key: 'C-3', name: 'Aldermoor Partners' }]);
    await wait(() => names()).toContain('Aldermoor Partners');
    await wait(() => types().at(-1)).toBe('Account.UPDATED');
  });

  it('does nothing twice, however often it is told, before and after it was restarted', async () => {
    const before = heard.length;
    await restart();
    const query = '{ webhooks { id deliveries(first: 100) { nodes { id state tries } } } }';
    interface Shown {
      readonly id: string;
      readonly deliveries: { readonly nodes: readonly { readonly id: string; readonly state: string }[] };
    }
    const webhook = async () => (await house.ask<{ webhooks: Shown[] }>(query)).data.webhooks[0] as Shown;
    const { id, deliveries } = await webhook();
    await house.done('replayWebhook', { id, fromSequence: '0' }, '__typename');
    await wait(async () => (await webhook()).deliveries.nodes.length).toBeGreaterThan(deliveries.nodes.length);
    await wait(async () => (await webhook()).deliveries.nodes.every(({ state }) => state === 'DELIVERED')).toBe(true);
    expect(heard).toHaveLength(before);
  });

  it('hears nobody but Throughline', async () => {
    const body = JSON.stringify({ type: 'Account.CREATED', sequence: '999999', data: {} });
    const forged = signed(`whsec_${Buffer.alloc(24, 7).toString('base64')}`, body);
    const [secret = ''] = secrets;
    const before = heard.length;
    expect(await post(body, {})).toBe(401);
    expect(await post(body, forged)).toBe(401);
    expect(await post(body, signed(secret, body, new Date(Date.now() - 3_600_000)))).toBe(401);
    expect(await post(`${body} `, signed(secret, body))).toBe(401);
    expect(await post('x'.repeat(2 * 1024 * 1024), forged).catch(() => 401)).toBe(401);
    expect(heard).toHaveLength(before);
    expect(await post(body, signed(secret, body))).toBe(204);
  });

  it('makes its copy again from the log when it lost its state, and goes on', async () => {
    await consumer.close();
    await rm(file);
    await pushAccounts(ask, [{ key: 'C-4', name: 'Told while nobody listened' }]);
    const before = heard.length;
    consumer = await open(Number(new URL(consumer.url).port));
    const all = ['Aldermoor Partners', 'Lindqvist Cold Chain', 'Lindqvist Group', 'Told while nobody listened'];
    expect(names()).toEqual(all);
    await pushAccounts(ask, [{ key: 'C-5', name: 'Told at once' }]);
    await wait(() => names()).toContain('Told at once');
    await wait(() => heard.slice(before).map(({ type }) => type)).toEqual(['Account.CREATED']);
  });
});
