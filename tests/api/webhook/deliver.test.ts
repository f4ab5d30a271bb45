import { Webhook as Signed } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { openSecondServer } from '../event/second-server.ts';
import { type Heard, openConsumer } from './consumer.ts';
import { openWebhookHouse } from './webhook-house.ts';

const house = await openWebhookHouse();
const patience = { timeout: 8000, interval: 20 };
const wait = (look: () => unknown) => expect.poll(look, patience);

const verified = (secret: string, { text, headers }: Heard): unknown =>
  new Signed(secret).verify(text, headers as Record<string, string>);

describe('a webhook', () => {
  it('tells the answer to its document, signed as Standard Webhooks says', async () => {
    const consumer = await openConsumer();
    const { secret, webhook } = await house.newWebhook(consumer.url);
    const id = await house.account('Northwind', { industry: 'Trade' });
    await wait(() => consumer.heard.length).toBe(1);
    const [heard] = consumer.heard as [Heard];
    expect(verified(secret, heard)).toMatchObject({
      type: 'Account.CREATED',
      data: { node: { id, name: 'Northwind', industry: 'Trade' }, change: { action: 'CREATED' } },
    });
    await wait(async () => (await house.deliveries(webhook.id))[0]?.state).toBe('DELIVERED');
    const [delivery] = await house.deliveries(webhook.id);
    expect(delivery).toMatchObject({ tries: 1, attempts: [{ status: 204, error: null }], event: { recordId: id } });
    expect(heard.headers['webhook-id']).toBe(delivery?.event.id);
  });

  it('tells only changes of the fields it asks for', async () => {
    const consumer = await openConsumer();
    await house.newWebhook(consumer.url, { fields: ['industry'] });
    const id = await house.account('Plain');
    await house.done('upsertAccounts', { rows: [{ id, name: 'Renamed' }] }, '__typename');
    await house.done('upsertAccounts', { rows: [{ id, industry: 'Steel' }] }, '__typename');
    await wait(() => consumer.heard.length).toBe(1);
    expect(consumer.heard[0]?.body.data).toMatchObject({ node: { industry: 'Steel' } });
  });

  it('tries again with the same bytes under the same id until it is heard', async () => {
    const consumer = await openConsumer((response, _, count) => void response.writeHead(count < 3 ? 500 : 200).end());
    const { webhook } = await house.newWebhook(consumer.url);
    await house.account('Patient');
    await wait(async () => (await house.deliveries(webhook.id))[0]?.state).toBe('DELIVERED');
    expect(new Set(consumer.heard.map(({ text }) => text)).size).toBe(1);
    expect(new Set(consumer.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await house.deliveries(webhook.id))[0]?.attempts.map(({ status }) => status)).toEqual([500, 500, 200]);
  });

  it('gives up after its tries, and delivers what was given up when asked', async () => {
    let well = false;
    const consumer = await openConsumer(
      (response) => void response.writeHead(well ? 200 : 302, { location: '/' }).end(),
    );
    const { webhook } = await house.newWebhook(consumer.url);
    await house.account('Lost');
    await wait(async () => (await house.deliveries(webhook.id))[0]?.state).toBe('DEAD');
    const [dead] = await house.deliveries(webhook.id);
    expect(dead).toMatchObject({ tries: 3, attempts: Array(3).fill({ error: 'Redirects are not followed.' }) });
    well = true;
    await house.done('redeliver', { id: dead?.id }, 'delivery { state }');
    await wait(async () => (await house.deliveries(webhook.id))[0]?.state).toBe('DELIVERED');
    expect(consumer.heard.length).toBe(4);
  });

  it('waits as long as its consumer asks, and stops for one that is gone', async () => {
    const busy = await openConsumer((response) => void response.writeHead(503, { 'retry-after': '3600' }).end());
    const gone = await openConsumer((response) => void response.writeHead(410).end());
    const waiting = await house.newWebhook(busy.url);
    const ended = await house.newWebhook(gone.url);
    await house.account('Later');
    const query = `query ($id: ID!) { webhook(id: $id) { active stoppedBecause deliveries { nodes { state nextTryAt attempts { status } } } } }`;
    const shown = async (id: string) =>
      (
        await house.ask<{
          webhook: { active: boolean; deliveries: { nodes: { nextTryAt: string; attempts: object[] }[] } };
        }>(query, { id })
      ).data.webhook;
    await wait(async () => (await shown(waiting.webhook.id)).deliveries.nodes[0]?.attempts.length).toBe(1);
    const next = (await shown(waiting.webhook.id)).deliveries.nodes[0]?.nextTryAt ?? '';
    expect(Date.parse(next) - Date.now()).toBeGreaterThan(3_500_000);
    await wait(async () => (await shown(ended.webhook.id)).active).toBe(false);
    expect((await shown(ended.webhook.id)).deliveries.nodes).toMatchObject([{ state: 'DEAD' }]);
  });

  it('stops for one that took nothing for too long, and goes on with what waited when told to', async () => {
    const patient = await openWebhookHouse({ stopAfter: 1, tries: 3, firstRetry: 20 });
    let well = false;
    const consumer = await openConsumer((response) => void response.writeHead(well ? 200 : 500).end());
    const { webhook } = await patient.newWebhook(consumer.url);
    await patient.account('Given up');
    const query = 'query ($id: ID!) { webhook(id: $id) { active stoppedBecause } }';
    const state = async () => (await patient.ask<{ webhook: object }>(query, { id: webhook.id })).data.webhook;
    await wait(state).toMatchObject({ active: false, stoppedBecause: expect.stringContaining('took nothing') });
    const heard = consumer.heard.length;
    await patient.account('Kept meanwhile');
    well = true;
    await patient.done('upsertWebhook', { id: webhook.id, active: true }, 'webhook { active stoppedBecause }');
    await wait(() => consumer.heard.length).toBe(heard + 1);
    expect(consumer.heard.at(-1)?.text).toContain('Kept meanwhile');
  });

  it('of a slow consumer delays nobody else', async () => {
    const slow = await openConsumer(() => undefined);
    const quick = await openConsumer();
    await house.newWebhook(slow.url);
    await house.newWebhook(quick.url);
    const rows = Array.from({ length: 12 }, (_, n) => ({ name: `One of many ${n}` }));
    await house.done('upsertAccounts', { rows }, '__typename');
    await wait(() => quick.heard.length).toBe(12);
    expect(slow.heard.length).toBeLessThanOrEqual(8);
  });

  it('is told once of each event by two servers', async () => {
    await openSecondServer(house.house);
    const consumer = await openConsumer();
    const { webhook } = await house.newWebhook(consumer.url);
    const rows = Array.from({ length: 40 }, (_, n) => ({ name: `Told once ${n}` }));
    await Promise.all(
      [0, 20].map((at) => house.done('upsertAccounts', { rows: rows.slice(at, at + 20) }, '__typename')),
    );
    await wait(
      async () => (await house.deliveries(webhook.id)).filter(({ state }) => state === 'DELIVERED').length,
    ).toBe(40);
    const ids = consumer.heard.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([40, 40]);
  });

  it('signs with both secrets while they overlap', async () => {
    const consumer = await openConsumer();
    const { secret: old, webhook } = await house.newWebhook(consumer.url);
    const { secret } = await house.done<{ secret: string }>(
      'rotateWebhookSecret',
      { id: webhook.id, overlapHours: 1 },
      'secret webhook { previousUntil }',
    );
    await house.account('Twice signed');
    await wait(() => consumer.heard.length).toBe(1);
    const [first] = consumer.heard as [Heard];
    expect([verified(old, first), verified(secret, first)]).toEqual([first.body, first.body]);
    await house.done('rotateWebhookSecret', { id: webhook.id, overlapHours: 0 }, 'secret');
    await house.account('Signed anew');
    await wait(() => consumer.heard.length).toBe(2);
    expect(() => verified(secret, consumer.heard[1] as Heard)).toThrow('No matching signature');
    const { text } = await house.ask(
      '{ changes(types: ["Webhook"], first: 1000) { nodes { fields { name after } } } }',
    );
    expect(text).toContain('previousUntil');
    expect(text).not.toContain('whsec_');
  });

  it('replayed from a sequence gives a consumer that lost its state all of it back', async () => {
    const state = new Map<string, string>();
    const consumer = await openConsumer((response, { body }) => {
      const { id, name } = body.data['node'] as { id: string; name: string };
      state.set(id, name);
      response.writeHead(200).end();
    });
    const { webhook } = await house.newWebhook(consumer.url);
    const ids = [await house.account('Kept one'), await house.account('Kept two')];
    const delivered = async () => (await house.deliveries(webhook.id)).every(({ state }) => state === 'DELIVERED');
    await wait(async () => state.size === 2 && (await delivered())).toBe(true);
    const first = (await house.deliveries(webhook.id)).at(-1)?.event.sequence ?? '0';
    state.clear();
    const fromSequence = String(BigInt(first) - 1n);
    await house.done('replayWebhook', { id: webhook.id, fromSequence }, 'webhook { toldUpTo }');
    await wait(() => state.size).toBe(2);
    expect([...state.keys()].sort()).toEqual(ids.sort());
    expect((await house.deliveries(webhook.id)).length).toBe(4);
  });
});
