import { beforeAll, describe, expect, test } from 'vitest';
import { openBoardHouse } from '../board/board-house.ts';

const house = await openBoardHouse();
const { ask, by, keyWith, planner } = house;
const { call, done } = by(planner);
const nobody = '01a1fffe-0000-7000-8000-000000000000';
const selection = 'interaction { id card { id title } }';

let card: string;
let interaction: string;

beforeAll(async () => {
  const board = await house.newBoard(['Delivery']);
  card = (await house.newCards(board, ['Weekly note'], { epic: 'Delivery' }))['Weekly note'] as string;
  const account = { system: 'crm', externalId: 'halden' };
  await done('upsertAccounts', { rows: [{ name: 'Halden', ref: account }] }, 'rows { status }');
  const rows = [{ account, kind: 'MESSAGE', at: '2026-03-01T10:00:00Z', subject: 'Note of week 9' }];
  const payload = await done<{ rows: { interaction: { id: string } }[] }>(
    'ingestInteractions',
    { rows },
    'rows { interaction { id } }',
  );
  interaction = payload.rows[0]?.interaction.id ?? '';
});

async function livedTimes(): Promise<number> {
  const query = 'query ($id: ID!) { card(id: $id) { interactions { totalCount } } }';
  const { data } = await ask<{ card: { interactions: { totalCount: number } } }>(query, { id: card });
  return data.card.interactions.totalCount;
}

describe('an interaction that no card was known for', () => {
  test('is said to be the planned moment it was, and that it was not', async () => {
    expect(await done('linkStep', { interaction, card: { id: card } }, selection)).toMatchObject({
      interaction: { card: { title: 'Weekly note' } },
    });
    expect(await livedTimes()).toBe(1);
    await done('linkStep', { interaction, card: { id: card } }, selection);
    expect(await done('linkStep', { interaction, card: null }, selection)).toMatchObject({
      interaction: { card: null },
    });
    expect(await livedTimes()).toBe(0);
    const query = `query ($id: ID!) { node(id: $id) { ... on Recorded { history { nodes { cause fields { name before after } } } } } }`;
    const { data } = await ask<{ node: { history: { nodes: object[] } } }>(query, { id: interaction });
    expect(data.node.history.nodes.slice(0, -1)).toEqual([
      { cause: 'linkStep', fields: [{ name: 'card', before: JSON.stringify(card), after: null }] },
      { cause: 'linkStep', fields: [{ name: 'card', before: null, after: JSON.stringify(card) }] },
    ]);
  });

  test.each([
    {
      given: 'an interaction nobody knows',
      more: { interaction: nobody },
      refusal: { code: 'NOT_FOUND', path: ['interaction'] },
    },
    { given: 'a card nobody knows', more: { card: { id: nobody } }, refusal: { code: 'NOT_FOUND', path: ['card'] } },
    { given: 'nothing said of the card', more: { card: undefined }, refusal: { code: 'REQUIRED', path: ['card'] } },
  ])('is refused with $given', async ({ more, refusal }) => {
    const { userErrors } = await call('linkStep', { interaction, card: null, ...more }, selection);
    expect(userErrors).toMatchObject([refusal]);
  });

  test('is linked by whoever records, and by nobody who only reads', async () => {
    const query = 'mutation ($input: LinkStepInput!) { linkStep(input: $input) { userErrors { code } } }';
    const { errors } = await ask(query, { input: { interaction, card: null } }, await keyWith('READ'));
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
