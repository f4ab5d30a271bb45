import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, type As, openHouse, post } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { type Invoice, openInvoices } from './invoices.ts';
import { openGateway } from './open-gateway.ts';

const house = await openHouse();
const invoices: Invoice[] = [];
const closing: (() => Promise<void>)[] = [];
let gateway: string;
let key: As;

async function accountsOf(as: As, names: readonly string[]): Promise<string[]> {
  const rows = names.map((name) => ({ name }));
  const { done } = callsOf(house, as);
  const made = await done<{ rows: { account: { id: string } }[] }>(
    'upsertAccounts',
    { rows },
    'rows { account { id } }',
  );
  return made.rows.map(({ account }) => account.id);
}

const ask = <Data>(query: string, as: As = key): Promise<Answered<Data>> => post(gateway, { query }, as);

beforeAll(async () => {
  key = await house.keyWith('READ');
  const ids = [
    ...(await accountsOf(house.admin, ['Northwind', 'Aldermoor'])),
    ...(await accountsOf(house.otherWorkspace, ['Elsewhere'])),
  ];
  const bills = [
    [0, 'I-1', 120],
    [1, 'I-2', 7],
    [0, 'I-3', 80],
    [2, 'I-4', 1],
  ] as const;
  invoices.push(...bills.map(([of, number, amount]) => ({ number, amount, account: { id: ids[of] ?? '' } })));
  const billing = await openInvoices(invoices);
  const graphs = [
    { name: 'throughline', url: `${house.url}/graphql` },
    { name: 'billing', url: billing.url },
  ];
  const opened = await openGateway(graphs, key);
  closing.push(opened.close, billing.close);
  gateway = opened.url;
});

afterAll(() => Promise.all(closing.map((close) => close())));

describe('through a gateway', () => {
  it('our accounts have the invoices of somebody else’s graph', async () => {
    const { data, errors } = await ask<{ accounts: { nodes: object[] } }>(
      '{ accounts(orderBy: { field: NAME }) { nodes { name invoices { number amount } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.accounts.nodes).toEqual([
      { name: 'Aldermoor', invoices: [{ number: 'I-2', amount: 7 }] },
      {
        name: 'Northwind',
        invoices: [
          { number: 'I-1', amount: 120 },
          { number: 'I-3', amount: 80 },
        ],
      },
    ]);
  });

  it('their invoices have our accounts, and nothing of another workspace', async () => {
    const { data, errors } = await ask<{ invoices: object[] }>(
      '{ invoices { number account { name stage timeline { totalCount } } } }',
    );
    expect(errors).toBeUndefined();
    const account = (name: string) => ({ name, stage: 'KNOW', timeline: { totalCount: 0 } });
    expect(data.invoices).toEqual([
      { number: 'I-1', account: account('Northwind') },
      { number: 'I-2', account: account('Aldermoor') },
      { number: 'I-3', account: account('Northwind') },
      { number: 'I-4', account: null },
    ]);
  });

  it('whoever shows no key is told so, and reads nothing of ours', async () => {
    const answered = await ask('{ accounts { nodes { name } } }', {});
    expect(answered.text).toContain('UNAUTHENTICATED');
    expect(answered.text).not.toContain('Aldermoor');
  });

  it('costs what it names, to the key that is sent on', async () => {
    const [id] = invoices.map(({ account }) => account.id);
    const query = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Account { name } } }`;
    const them = Array.from({ length: 3 }, () => ({ __typename: 'Account', id }));
    const { extensions } = await house.ask(query, { them }, key);
    expect(extensions?.cost).toMatchObject({ requested: 3, actual: 3 });
  });

  it('what it composes is the whole contract', async () => {
    const { data } = await house.ask<{ contract: { sdl: string } }>('{ contract: _service { sdl } }', {}, key);
    expect(data.contract.sdl).toBe(`${printSchemaWithDirectives(house.house.schema)}\n`);
  });

  it('tell nobody how long each of their fields took', async () => {
    const tracing = { ...key, 'apollo-federation-include-trace': 'ftv1' };
    const { extensions } = await house.ask('{ accounts { nodes { name } } }', {}, tracing);
    expect(Object.keys(extensions ?? {})).toEqual(['cost']);
  });
});
