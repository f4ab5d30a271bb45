import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openBoardHouse } from '../board/board-house.ts';

const { ask, call, done, keyWith, newBoard, url, admin } = await openBoardHouse();

it('a reference that another record holds is told with its place in the list', async () => {
  const held = { system: 'crm', externalId: 'held' };
  await done('upsertAccounts', { rows: [{ name: 'Holder', ref: held }] }, '__typename');
  const externalRefs = [{ system: 'crm', externalId: 'free' }, held];
  const input = { rows: [{ name: 'Other', ref: { system: 'erp', externalId: '1' }, externalRefs }] };
  const { rows } = await call<{ rows: object[] }>('upsertAccounts', input, 'rows { errors { code path } }');
  expect(rows).toMatchObject([{ errors: [{ path: expect.arrayContaining(['externalRefs', '1']) }] }]);
});

it('a role that nobody has is told as it was written', async () => {
  const board = await newBoard(['Know']);
  const cards = [{ title: 'Meet', ownerRole: 'NOPE', epic: { id: board.epics['Know'] } }];
  const input = { storyboard: board.id, cards };
  const { rows } = await call<{ rows: object[] }>('createCards', input, 'rows { errors { message } }');
  expect(rows).toMatchObject([{ errors: [{ message: 'No role has the key NOPE.' }] }]);
});

it('a body that is packed is refused with the name of its encoding', async () => {
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip', ...admin };
  const body = gzipSync(JSON.stringify({ query: '{ __typename }' }));
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  expect([response.status, await response.text()]).toEqual([415, expect.stringContaining('gzip')]);
});

it('what cannot be asked has no price', async () => {
  const query = 'query ($id: ID!) { account(id: $id) { name } }';
  const price = 'query ($dryRun: IntendedDocumentInput) { rateLimit(dryRun: $dryRun) { __typename } }';
  const { errors, text } = await ask(price, { dryRun: { query, variables: '{}' } });
  expect(errors?.[0]?.message, text).toContain('$id');
});

it('a key that keeps a view is told where', async () => {
  const as = await keyWith('READ', 'PLAN');
  const document = `mutation ($input: SaveViewInput!) { saveView(input: $input) { userErrors { code path } } }`;
  const { storyboard } = await done<{ storyboard: { id: string } }>(
    'createStoryboard',
    { name: 'A' },
    'storyboard { id }',
  );
  const { data } = await ask(document, { input: { storyboard: storyboard.id, name: 'Mine' } }, as);
  expect(data).toMatchObject({ saveView: { userErrors: [{ code: 'FORBIDDEN', path: ['storyboard'] }] } });
});
