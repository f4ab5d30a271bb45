import { getNamedType, type GraphQLNamedType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { forAdmins } from '../../../api/event/told-to.ts';
import { openSchema } from '../../../api/schema.ts';
import { neededScopes, scopesToRead } from '../../../api/scope.ts';
import { openHouse } from '../ask.ts';

const schema = openSchema();
const house = await openHouse();

const writes = (inner: string) =>
  `mutation ($input: UpsertAccountsInput!) { upsertAccounts(input: $input) { rows { status ${inner} } } }`;
const rows = [{ name: 'Halden', notes: 'Careful', ref: { system: 'crm', externalId: 'h' } }];

const refused = { errors: [{ extensions: { code: 'FORBIDDEN' } }] };

describe('A key that may write and not read', () => {
  it('is told which record it wrote and at what version, and nothing that is in it', async () => {
    const recorder = await house.keyWith('RECORD');
    const made = await house.ask(writes('account { __typename id version }'), { input: { rows } }, recorder);
    expect(made.data).toMatchObject({ upsertAccounts: { rows: [{ status: 'CREATED', account: { version: 1 } }] } });
    for (const inner of [
      'account { notes }',
      'account { timeline { nodes { id } } }',
      'account { ... on Tracked { createdAt } }',
      'account { ...Inside }',
    ]) {
      const query = `${writes(inner)}${inner.includes('Inside') ? 'fragment Inside on Node { ... on Account { facts { id } } }' : ''}`;
      const answer = await house.ask(query, { input: { dryRun: true, rows } }, recorder);
      expect(answer, inner).toMatchObject({ status: 403, ...refused });
      expect(answer.text).not.toContain('Careful');
    }
    const both = await house.keyWith('RECORD', 'READ');
    const read = await house.ask(writes('account { notes }'), { input: { dryRun: true, rows } }, both);
    expect(read.data).toMatchObject({ upsertAccounts: { rows: [{ account: { notes: 'Careful' } }] } });
  });

  it('is not shown what a merge would join', async () => {
    const query = '{ mergePreview(survivor: "0", absorb: ["1"]) { fields { value } } }';
    expect(await house.ask(query, {}, await house.keyWith('RECORD'))).toMatchObject(refused);
  });

  it('is shown the keys it may make, but no members', async () => {
    const admin = await house.keyWith('ADMIN');
    expect((await house.ask('{ apiKeys { name scopes } }', {}, admin)).errors).toBeUndefined();
    const invite = (inner: string) =>
      `mutation { inviteMember(input: { email: "a@example.org", name: "A", access: VIEWER }) { member { ${inner} } } }`;
    expect((await house.ask(invite('id version'), {}, admin)).errors).toBeUndefined();
    expect(await house.ask(invite('email'), {}, admin)).toMatchObject(refused);
  });
});

describe('A key that may manage alone', () => {
  it('gives nobody what it lacks itself: neither to keys nor to members', async () => {
    const admin = await house.keyWith('ADMIN');
    const refusals = async (mutation: string, as = admin): Promise<unknown> => {
      const { data, text } = await house.ask<{ made: { userErrors: object[] } }>(mutation, {}, as);
      expect(data?.made, text).toBeTruthy();
      return data.made.userErrors;
    };
    const keyWith = (scopes: string) =>
      `mutation { made: createApiKey(input: { name: "Made", scopes: [${scopes}] }) { userErrors { code path } } }`;
    expect(await refusals(keyWith('ADMIN, READ'))).toEqual([{ code: 'FORBIDDEN', path: ['scopes'] }]);
    expect(await refusals(keyWith('ADMIN'))).toEqual([]);
    expect(await refusals(keyWith('READ, RECORD, PLAN, ADMIN'), house.admin)).toEqual([]);
    const { data } = await house.ask<{ apiKeys: { id: string; scopes: string[] }[] }>('{ apiKeys { id scopes } }');
    const strong = data.apiKeys.find(({ scopes }) => scopes.includes('READ'))?.id;
    const rotate = `mutation { made: rotateApiKey(input: { id: "${strong}", overlapHours: 1 }) { userErrors { code path } } }`;
    expect(await refusals(rotate)).toEqual([{ code: 'FORBIDDEN', path: ['id'] }]);
    const invite = `mutation { made: inviteMember(input: { email: "b@example.org", name: "B", access: ADMIN }) {
      userErrors { code path } } }`;
    expect(await refusals(invite)).toEqual([{ code: 'FORBIDDEN', path: ['access'] }]);
    expect(await refusals(invite, house.admin)).toEqual([]);
  });

  it('is told by what to show who it is, when it shows nothing or nonsense', async () => {
    for (const as of [{}, { authorization: 'Bearer tl_nonsense' }]) {
      const { status, headers } = await house.ask('{ workspace { name } }', {}, as);
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="throughline"']);
    }
  });
});

/** What can be reached from a type without any scope beside that of the root field. */
function openTypes(type: GraphQLNamedType, found = new Set<string>()): Set<string> {
  if ((!isObjectType(type) && !isInterfaceType(type)) || found.has(type.name)) return found;
  if (neededScopes(type)) return found;
  found.add(type.name);
  const fields = Object.values(type.getFields()).filter((field) => !neededScopes(field));
  for (const { type: of } of fields) openTypes(getNamedType(of), found);
  return found;
}

describe('Whoever writes', () => {
  it('is told how it went, and nothing else without a scope to read', () => {
    const roots = { ...schema.getMutationType()?.getFields(), ...schema.getQueryType()?.getFields() };
    const unread = Object.values(roots).filter((field) => !neededScopes(field)?.includes('READ'));
    const open = new Set(unread.flatMap(({ type }) => [...openTypes(getNamedType(type))]));
    const said = [...open].filter((name) => !/(Payload|Row)$/.test(name));
    expect(said.sort()).toMatchInlineSnapshot(`
      [
        "Actor",
        "ApiKey",
        "ApiKeyConnection",
        "ApiKeyEdge",
        "BulkSummary",
        "ImportColumn",
        "ImportCount",
        "ImportFile",
        "Job",
        "KeptChange",
        "PageInfo",
        "UserError",
        "UserErrorDetail",
        "WebhookAttempt",
        "WebhookConnection",
        "WebhookEdge",
      ]
    `);
  });

  it('may know the id and the version of a record, and why something was refused', () => {
    const account = schema.getType('Account') as never;
    expect(scopesToRead(account, 'id')).toEqual([]);
    expect(scopesToRead(account, 'version')).toEqual([]);
    expect(scopesToRead(account, 'name')).toEqual(['READ']);
  });
});

describe('The log', () => {
  it('keeps for admins what only they may read, and the keys, of which others see their own', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && neededScopes(type)?.includes('ADMIN'),
    );
    expect([...types.map(({ name }) => name), 'ApiKey'].sort()).toEqual([...forAdmins].sort());
  });
});
