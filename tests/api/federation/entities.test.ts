import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ground, openGround } from '../graph/ground.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});

beforeEach(() => ground.wire.clear());

type Told = Record<string, unknown> | null;

const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename
  ... on Account { id name stage } ... on Person { id fullName } ... on TouchpointCard { id title epic { name } } } }`;

const ask = (representations: unknown, document = query) => ground.ask(document, { representations });

async function answer(representations: unknown, document = query): Promise<Told[]> {
  const { data, errors } = await ask(representations, document);
  expect(errors).toEqual([]);
  return (data as { _entities: Told[] })._entities;
}

const first = (table: string) =>
  ground.ours.all(table).find((row) => row['archived_at'] === null || row['archived_at'] === undefined);
const idOf = (table: string): string => String(first(table)?.id);
const account = () => ({ __typename: 'Account', id: idOf('account') });
const person = () => ({ __typename: 'Person', id: idOf('person') });

describe('records that a gateway names', () => {
  it('come in its order, twice when named twice, in one statement', async () => {
    const card = { __typename: 'TouchpointCard', id: idOf('card') };
    const told = await answer([person(), account(), card, person()]);
    const epic = { name: expect.any(String) };
    expect(told).toEqual([
      { ...person(), fullName: first('person')?.['full_name'] },
      { ...account(), name: first('account')?.['name'], stage: first('account')?.['stage'] },
      { ...card, title: first('card')?.['title'], epic: first('card')?.['epic_id'] ? epic : null },
      { ...person(), fullName: first('person')?.['full_name'] },
    ]);
    expect(ground.wire.run.filter((text) => !/^select set_config/.test(text))).toHaveLength(1);
  });

  it('are of every type that has a key', async () => {
    const tables = {
      Account: 'account',
      Person: 'person',
      TouchpointCard: 'card',
      Storyboard: 'storyboard',
      Epic: 'epic',
      Release: 'release',
      Outcome: 'outcome',
      Idea: 'idea',
    };
    const named = Object.entries(tables).map(([__typename, table]) => ({ __typename, id: idOf(table) }));
    const ids = Object.keys(tables).map((type) => `... on ${type} { id }`);
    const all = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      __typename ${ids.join(' ')} } }`;
    expect(await answer(named, all)).toEqual(named);
    const union = ground.schema.getType('_Entity');
    expect(String((union as { getTypes(): readonly object[] }).getTypes())).toBe(Object.keys(tables).join());
  });

  it('are null when unknown, malformed, of another type or of another workspace', async () => {
    const { id } = account();
    const named = [
      { __typename: 'Person', id },
      { __typename: 'Account', id: '00000000-0000-7000-8000-000000000000' },
      { __typename: 'Account', id: "' or true --" },
      { __typename: 'Account', id: String(ground.theirs.all('account')[0]?.id) },
      { __typename: 'Account', id: id.toUpperCase(), name: 'what else it knows' },
    ];
    expect(await answer(named)).toEqual([null, null, null, null, expect.objectContaining({ id })]);
    expect(await answer([])).toEqual([]);
  });

  it('may be written into the document, wholly or in part', async () => {
    const written = `query ($id: ID!) { _entities(representations: [{ __typename: "Account", id: $id },
      { __typename: "Person", id: "${person().id}" }]) { ... on Node { id } } }`;
    const { data, errors } = await ground.ask(written, { id: account().id });
    expect(errors).toEqual([]);
    expect(data).toEqual({ _entities: [{ id: account().id }, { id: person().id }] });
    expect(await ground.ask(written, { id: 'unknown' })).toMatchObject({ data: { _entities: [null, {}] } });
  });

  it('are refused when nobody could find them', async () => {
    const { id } = account();
    const refused: [unknown, string, string][] = [
      [{ id }, 'REQUIRED', '__typename'],
      [{ __typename: 'Account' }, 'REQUIRED', 'id'],
      [{ __typename: 'Account', id: { in: [id] } }, 'REQUIRED', 'id'],
      ['Account', 'REQUIRED', '__typename'],
      [{ __typename: 'Member', id }, 'INVALID', '__typename'],
      [{ __typename: '__proto__', id }, 'INVALID', '__typename'],
    ];
    for (const [representation, code, member] of refused) {
      const { errors } = await ask([account(), representation]);
      const inputPath = ['representations', '1', member];
      expect(errors).toMatchObject([{ code, path: ['_entities'], inputPath }]);
    }
    const { errors } = await ask(Array.from({ length: 1001 }, account));
    expect(errors).toMatchObject([{ code: 'TOO_MANY', inputPath: ['representations'] }]);
  });
});
