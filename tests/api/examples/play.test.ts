import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type FieldDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDemo } from '../../../api/database/demo.ts';
import { personWhoSignsIn } from '../../../api/workspace/people.ts';
import { type As, openHouse, post } from '../ask.ts';
import { openStream } from '../event/stream.ts';
import { importsOf } from '../job/brought.ts';
import { type Cast, learn, refusalsIn } from './cast.ts';
import { played } from './played.ts';

const folder = new URL('../../../schema/examples/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
const operationsIn = (text: string): OperationDefinitionNode[] =>
  parse(text).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);

const house = await openHouse();
const first: Cast = new Map();
let admin: As;

const beginning = `{
  storyboards { id epics { id } releases { id } cards { id } }
  accounts(first: 2) { nodes { id } } people(first: 1) { persons: nodes { id } }
  outcomes(first: 1) { outcomes: nodes { id } } framework { values { value { id } } }
}`;

async function ask<Data>(query: string, variables: object = {}, operationName?: string): Promise<Data> {
  const { data, errors, text } = await post<Data>(house.url, { query, variables, operationName }, admin);
  expect(errors, text).toBeUndefined();
  return data;
}

function variablesOf({ variableDefinitions = [] }: OperationDefinitionNode, cast: Cast): Record<string, string> {
  const needed = variableDefinitions.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  const named = needed.map(({ variable }) => variable.name.value);
  expect(named.filter((name) => !cast.has(name))).toEqual([]);
  return Object.fromEntries(named.map((name) => [name, cast.get(name) ?? '']));
}

/** Runs the operations of an example one after the other: each may ask for what those before it told. */
async function play(name: string, cast = new Map(first)): Promise<Cast> {
  const text = textOf(name);
  for (const operation of operationsIn(text).filter((one) => one.operation !== 'subscription')) {
    const answer = await ask(text, variablesOf(operation, cast), operation.name?.value);
    expect(refusalsIn(answer), `${name}: ${JSON.stringify(answer)}`).toEqual([]);
    learn(cast, answer);
  }
  return cast;
}

beforeAll(async () => {
  const { auth, orm } = house.house;
  const person = { email: 'played@northfield.example', name: 'Played' };
  const workspaceId = await createDemo(orm, { ...person, userId: await personWhoSignsIn(auth, person) });
  admin = await house.memberOf(workspaceId ?? '', 'ADMIN');
  const told = await ask<{ accounts: { nodes: { id: string }[] } }>(beginning);
  learn(first, told);
  const [account = { id: '' }, other] = told.accounts.nodes;
  learn(first, { account, other });
  const brought = await importsOf(house, admin).bring('accounts.csv', 'account,sector\nFjord Foods,food\n');
  first.set('file', brought);
  await rename();
  learn(first, {
    change: (await ask<{ changes: { nodes: object[] } }>('{ changes { nodes { id } } }')).changes.nodes[0],
  });
});

const notAlone = ['account-changed', 'presence', 'redeliver', 'stewardship'];

describe('An example', () => {
  it.each(played.filter((name) => !notAlone.includes(name)))('%s does what it says', async (name) => {
    expect(await play(name)).toBeInstanceOf(Map);
  });

  it('of people comes before the one of their stewardship', async () => {
    await play('stewardship', await play('people'));
  });

  it('of a delivery is run with one that waits', async () => {
    const text = textOf('care-for-webhooks');
    const cast = new Map(first);
    learn(cast, await ask(text, {}, 'MakeWebhook'));
    await rename();
    interface Shown {
      readonly webhook: { readonly deliveries: { readonly nodes: readonly { readonly id: string }[] } };
    }
    const look = async () =>
      (await ask<Shown>(text, { webhook: cast.get('webhook') }, 'Webhook')).webhook.deliveries.nodes;
    await expect.poll(async () => (await look()).length, { timeout: 8000 }).toBeGreaterThan(0);
    learn(cast, { delivery: (await look())[0] });
    await play('redeliver', cast);
  });

  const followed = played.flatMap((name) =>
    operationsIn(textOf(name))
      .filter(({ operation }) => operation === 'subscription')
      .map((operation) => [operation.name?.value ?? '', name, operation] as const),
  );

  const happenings: Readonly<Record<string, () => Promise<unknown>>> = {
    AccountChanged: rename,
    TimelineAdded: ingest,
    Presence: () => play('presence'),
  };

  it.each(followed)('%s tells what happens', async (operationName, name, operation) => {
    const query = textOf(name);
    const variables = variablesOf(operation, first);
    const stream = await openStream<object>(house.url, { query, variables, operationName, as: admin });
    expect((await stream.next())?.errors).toBeUndefined();
    await happenings[operationName]?.();
    const told = await stream.next();
    expect(JSON.stringify(told?.data)).toContain(first.get(operationName === 'Presence' ? 'card' : 'account') ?? '');
  });
});

async function rename(): Promise<void> {
  const mutation = `mutation ($row: AccountInput!) { upsertAccounts(input: { rows: [$row] }) { summary { updated } } }`;
  const row = { id: first.get('account'), name: `Renamed ${randomUUID()}` };
  expect(await ask(mutation, { row })).toEqual({ upsertAccounts: { summary: { updated: 1 } } });
}

async function ingest(): Promise<void> {
  const row = { account: { id: first.get('account') }, kind: 'NOTE', at: '2026-10-01T00:00:00Z', text: 'Called back' };
  const mutation = `mutation ($row: InteractionInput!) { ingestInteractions(input: { rows: [$row] }) { summary { created } } }`;
  expect(await ask(mutation, { row })).toEqual({ ingestInteractions: { summary: { created: 1 } } });
}

const isStanding = ({ directives = [] }: FieldDefinitionNode): boolean =>
  directives.every(({ name }) => name.value !== 'deprecated');

it('Every root field of the contract that is not to go is shown in an example', () => {
  const contract = parse(readFileSync(new URL('../schema.graphql', folder), 'utf8'));
  const fields = contract.definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && /^(Query|Mutation|Subscription)$/.test(one.name.value)
      ? (one.fields ?? []).filter(isStanding).map(({ name }) => `${one.name.value.toLowerCase()} ${name.value}`)
      : [],
  );
  const shown = readdirSync(folder).flatMap((file) =>
    operationsIn(textOf(file.replace('.graphql', ''))).flatMap(({ operation, selectionSet }) =>
      selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? `${operation} ${one.name.value}` : '')),
    ),
  );
  expect(fields.length).toBeGreaterThan(90);
  expect(fields.filter((field) => !shown.includes(field))).toEqual([]);
});
