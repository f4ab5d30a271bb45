import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { insideOf } from '../database.ts';
import { openConsumer } from './consumer.ts';
import { openWebhookHouse } from './webhook-house.ts';

const house = await openWebhookHouse({ timeout: 10_000 });
const wait = (look: () => unknown) => expect.poll(look, { timeout: 8000, interval: 20 });
const idsHeard = (heard: readonly { headers: Record<string, unknown> }[]) =>
  heard.map((one) => one.headers['webhook-id']);
const statesOf = async (id: string) => (await house.deliveries(id)).map(({ state }) => state);

/** How many transactions of the program are open and at rest, which is what waiting inside of one looks like. */
async function restingTransactions(): Promise<number> {
  const em = insideOf(house.house.orm, house.workspaceId);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`.execute(em.getKysely());
  return rows[0]?.n ?? -1;
}

describe('a replay', () => {
  it('takes what is under way and what waits into its round, so that each event is told once and none is lost', async () => {
    let finish: (() => void) | undefined;
    const consumer = await openConsumer((response, _, count) => {
      const accept = () => void response.writeHead(200).end();
      if (count > 1) accept();
      else finish = accept;
    });
    const { webhook } = await house.newWebhook(consumer.url);
    await house.account('Under way');
    await wait(() => finish).toBeDefined();
    const [underWay] = await house.deliveries(webhook.id);
    const from = String(BigInt(underWay?.event.sequence ?? 0) - 1n);
    const replay = { id: webhook.id, fromSequence: from };
    await house.done('replayWebhook', replay, 'webhook { toldUpTo }');
    expect((await house.deliveries(webhook.id)).map(({ id }) => id)).toEqual([underWay?.id]);
    finish?.();
    await wait(() => statesOf(webhook.id)).toEqual(['DELIVERED']);
    await house.account('Told behind it');
    await wait(() => statesOf(webhook.id)).toEqual(['DELIVERED', 'DELIVERED']);
    expect(new Set(idsHeard(consumer.heard)).size).toBe(2);
    expect(consumer.heard.length).toBe(2);
  });
});

describe('a webhook', () => {
  it('that is resumed tells what happened meanwhile, though nothing happens any more', async () => {
    const consumer = await openConsumer();
    const { webhook } = await house.newWebhook(consumer.url);
    await house.done('upsertWebhook', { id: webhook.id, active: false }, 'webhook { active }');
    const record = await house.account('Meanwhile');
    await house.done('upsertWebhook', { id: webhook.id, active: true }, 'webhook { active }');
    await wait(() => consumer.heard.length).toBe(1);
    expect(consumer.heard[0]?.body.data).toMatchObject({ node: { id: record } });
  });

  it('shows how it was answered, in one line of plain text', async () => {
    const consumer = await openConsumer(
      (response) => void response.writeHead(200).end(`\0first\r\n second${'x'.repeat(5000)}`),
    );
    const { webhook } = await house.newWebhook(consumer.url);
    await house.account('Answered');
    await wait(() => statesOf(webhook.id)).toEqual(['DELIVERED']);
    const query = 'query ($id: ID!) { webhook(id: $id) { deliveries { nodes { attempts { response } } } } }';
    const { text } = await house.ask(query, { id: webhook.id });
    expect(text).toContain('"response":"first secondxxx');
    expect(text.length).toBeLessThan(600);
  });

  it('tries all that it gave up again when asked', async () => {
    let well = false;
    const consumer = await openConsumer((response) => void response.writeHead(well ? 200 : 500).end());
    const { webhook } = await house.newWebhook(consumer.url);
    await house.account('Given up one');
    await house.account('Given up two');
    await wait(() => statesOf(webhook.id)).toEqual(['DEAD', 'DEAD']);
    well = true;
    const answer = await house.done('redeliverDead', { webhook: webhook.id }, 'redelivered webhook { id }');
    expect(answer).toMatchObject({ redelivered: 2, webhook: { id: webhook.id } });
    await wait(() => statesOf(webhook.id)).toEqual(['DELIVERED', 'DELIVERED']);
  });

  it('is tried with a record while no transaction waits for its consumer', async () => {
    let finish: (() => void) | undefined;
    const consumer = await openConsumer((response) => (finish = () => void response.writeHead(418).end('a teapot')));
    const record = await house.account('Tried');
    const { webhook } = await house.newWebhook(consumer.url);
    const selection = 'attempt { status error response }';
    const trial = house.done('testWebhook', { id: webhook.id, record, send: true }, selection);
    await wait(() => finish).toBeDefined();
    await wait(restingTransactions).toBe(0);
    finish?.();
    expect(await trial).toMatchObject({ attempt: { status: 418, error: 'It answered 418.', response: 'a teapot' } });
  });
});
