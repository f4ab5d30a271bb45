import { describe, expect, it } from 'vitest';
import { openConsumer } from './consumer.ts';
import { document, openWebhookHouse } from './webhook-house.ts';

const house = await openWebhookHouse({ privateTargets: false });
const good = { name: 'Any', url: 'https://example.com/hook', document, events: ['Account'] };
const refusalOf = async (more: object) =>
  (await house.call('upsertWebhook', { ...good, ...more }, 'secret')).userErrors;

describe('a webhook', () => {
  it.each([
    ['a document that asks for what is not there', { document: '{ nothing }' }, 'INVALID', ['document']],
    ['a mutation', { document: 'mutation { redeliver(input: { id: "" }) { __typename } }' }, 'INVALID', ['document']],
    [
      'a variable nobody fills',
      { document: 'query ($other: ID!) { node(id: $other) { id } }' },
      'INVALID',
      ['document'],
    ],
    ['a variable of another type', { document: 'query ($record: [Int!]!) { __typename }' }, 'INVALID', ['document']],
    [
      'a document that costs too much',
      { document: '{ accounts(first: 100) { nodes { timeline(first: 100) { nodes { id } } } } }' },
      'TOO_MANY',
      ['document'],
    ],
    ['no type', { events: [] }, 'REQUIRED', ['events']],
    ['an unknown type', { events: ['Acount'] }, 'INVALID', ['events', '0']],
    ['an empty list of fields', { fields: [] }, 'REQUIRED', ['fields']],
    ['a field that no change tells', { fields: ['name', 'nope'] }, 'INVALID', ['fields', '1']],
    ["a field by a name of the type's own", { events: ['Interaction'], fields: ['at'] }, 'INVALID', ['fields', '0']],
    ['http', { url: 'http://example.com' }, 'INVALID', ['url']],
    ['a password in its address', { url: 'https://me:secret@example.com' }, 'INVALID', ['url']],
    ['an address of this machine', { url: 'https://127.0.0.1/hook' }, 'INVALID', ['url']],
    ['this machine written otherwise', { url: 'https://0x7f.1/hook' }, 'INVALID', ['url']],
    ['a private address of IPv6', { url: 'https://[fd00::1]/hook' }, 'INVALID', ['url']],
    ['no address', { url: 'nowhere' }, 'INVALID', ['url']],
  ])('refuses %s', async (...[, more, code, path]) => {
    expect(await refusalOf(more)).toMatchObject([{ code, path }]);
  });

  it('shows its secret once, is changed by its name, and is known to admins alone', async () => {
    const selection = 'secret webhook { id version url fields maker { name } }';
    const made = await house.done<{ secret: string; webhook: { id: string } }>('upsertWebhook', good, selection);
    expect(made).toMatchObject({
      secret: expect.stringMatching(/^whsec_/),
      webhook: { maker: { name: 'Admin of Acme' } },
    });
    const input = { name: 'Any', fields: ['name'], active: false };
    const changed = await house.done('upsertWebhook', input, selection);
    expect(changed).toMatchObject({ secret: null, webhook: { id: made.webhook.id, url: good.url, fields: ['name'] } });
    const stale = await house.call('upsertWebhook', { id: made.webhook.id, ifVersion: 99 }, 'secret');
    expect(stale.userErrors).toMatchObject([{ code: 'STALE' }]);
    const { text } = await house.ask('{ webhooks { id } }', {}, house.planner);
    expect(text).toContain('FORBIDDEN');
    await house.done('deleteWebhook', { id: made.webhook.id }, 'deleted');
    expect((await house.ask('{ webhooks { id } }')).data).toEqual({ webhooks: [] });
    const log = await house.ask('{ changes(types: ["Webhook"]) { nodes { action fields { name after } } } }');
    expect(log.text).toContain('DELETED');
    expect(log.text).not.toContain(good.url);
  });

  it('names the fields that changes of its types tell, also when only its types change', async () => {
    const made = await house.done<{ webhook: { id: string } }>(
      'upsertWebhook',
      { ...good, name: 'Fields', events: ['Account', 'Outcome'], fields: ['industry', 'measures', 'externalRefs'] },
      'webhook { id }',
    );
    const { id } = made.webhook;
    const refused = await house.call('upsertWebhook', { id, events: ['Outcome'] }, 'secret');
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID', path: ['fields', '0'] }]);
    expect(refused.userErrors[0]?.message).toMatch(
      /^Changes of Outcome tell no field industry; they tell account, .*statement/,
    );
    await house.done('deleteWebhook', { id }, 'deleted');
  });

  it('is not called as another one is, and says which that is', async () => {
    const [one, other] = await Promise.all(
      ['One', 'Other'].map((name) =>
        house.done<{ webhook: { id: string } }>('upsertWebhook', { ...good, name }, 'webhook { id }'),
      ),
    );
    const told = 'secret told: userErrors { detail { recordType recordId } }';
    expect(await house.call('upsertWebhook', { id: one?.webhook.id, name: ' Other' }, told)).toMatchObject({
      userErrors: [{ code: 'TAKEN', path: ['name'], message: 'Another webhook is called Other.' }],
      told: [{ detail: { recordType: 'Webhook', recordId: other?.webhook.id } }],
    });
    for (const made of [one, other]) await house.done('deleteWebhook', { id: made?.webhook.id }, 'deleted');
  });

  it('reads what its maker may read and nothing else', async () => {
    const as = await house.keyWith('ADMIN');
    const query = `mutation ($input: UpsertWebhookInput!) { upsertWebhook(input: $input) { userErrors { code path } } }`;
    const { data } = await house.ask(query, { input: { ...good, name: 'Blind' } }, as);
    expect(data).toEqual({ upsertWebhook: { userErrors: [{ code: 'FORBIDDEN', path: ['document'] }] } });
  });

  it('is tried with a record: its payload is shown, and a private address is not called', async () => {
    const consumer = await openConsumer();
    const port = new URL(consumer.url).port;
    const url = `https://localhost:${port}/hook`;
    const { webhook } = await house.newWebhook(url);
    const record = await house.account('Tried');
    const selection = 'payload attempt { status error }';
    const shown = await house.done<{ payload: string }>('testWebhook', { id: webhook.id, record }, selection);
    expect(JSON.parse(shown.payload)).toMatchObject({ type: 'Account.CREATED', data: { node: { name: 'Tried' } } });
    const sent = await house.done('testWebhook', { id: webhook.id, record, send: true }, selection);
    expect(sent).toMatchObject({
      attempt: { status: null, error: 'Only addresses of the public internet are called.' },
    });
    expect(consumer.heard).toEqual([]);
  });
});
