import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';
import { compare } from './naive/compare.ts';
import { ownersOf, toldWhole, Turner } from './told-whole.ts';
import { Walker } from './walk.ts';

let ground: Ground;
let walker: Walker;

beforeAll(async () => {
  ground = await openGround();
  walker = new Walker(ground.ask);
});

describe('pages', () => {
  const orders: readonly (readonly [string, string, readonly object[]])[] = [
    ['accounts', 'without an order', []],
    ['accounts', 'by name', [{ field: 'NAME' }]],
    ['accounts', 'by name, backwards', [{ field: 'NAME', direction: 'DESC' }]],
    ['accounts', 'by what may be unknown', [{ field: 'EMPLOYEES' }]],
    ['accounts', 'by what may be unknown, backwards', [{ field: 'ANNUAL_REVENUE', direction: 'DESC' }]],
    ['accounts', 'by a figure over other rows', [{ field: 'LAST_INTERACTION_AT', direction: 'DESC' }]],
    ['accounts', 'by several keys', [{ field: 'STAGE' }, { field: 'INDUSTRY' }, { field: 'NAME' }]],
    ['accounts', 'both ways', [{ field: 'INDUSTRY', direction: 'DESC' }, { field: 'FOUNDED_YEAR' }]],
    [
      'accounts',
      'the other way round',
      [{ field: 'INDUSTRY' }, { field: 'EMPLOYEES', direction: 'DESC' }, { field: 'STAGE' }],
    ],
    ['accounts', 'by what their parents are called', [{ field: 'PARENT_NAME' }, { field: 'NAME' }]],
    ['people', 'by their managers, backwards', [{ field: 'MANAGER_FULL_NAME', direction: 'DESC' }]],
    ['interactions', 'by account and card', [{ field: 'ACCOUNT_NAME' }, { field: 'CARD_TITLE', direction: 'DESC' }]],
    ['outcomes', 'by the stage of their account', [{ field: 'ACCOUNT_STAGE' }, { field: 'DUE_ON' }]],
    ['decisions', 'by the day of their review', [{ field: 'REVIEW_ON' }, { field: 'ACCOUNT_NAME' }]],
    ['ideas', 'by their state, backwards', [{ field: 'STATE', direction: 'DESC' }, { field: 'ACCOUNT_STAGE' }]],
    ['people', 'by side and title', [{ field: 'SIDE', direction: 'DESC' }, { field: 'TITLE' }]],
    ['interactions', 'newest first', []],
    ['interactions', 'by time', [{ field: 'AT' }]],
    ['interactions', 'by sentiment and kind', [{ field: 'SENTIMENT', direction: 'DESC' }, { field: 'KIND' }]],
    ['outcomes', 'by day and flag', [{ field: 'DUE_ON' }, { field: 'CONFIRMED_BY_CUSTOMER', direction: 'DESC' }]],
  ];

  it.each(orders)('of %s %s hold every record once, whatever their size', async (field, _, orderBy) => {
    const { totalCount } = await walker.page({ field, orderBy, first: 100 });
    const whole = await walker.ids({ field, orderBy, first: 100 });
    expect(new Set(whole).size).toBe(totalCount);
    for (const first of [7, 33]) expect(await walker.ids({ field, orderBy, first })).toEqual(whole);
  });

  it('come in the order of what a related record is called, the unrelated last', async () => {
    const query = `{ accounts(first: 100, orderBy: [{ field: PARENT_NAME }, { field: NAME }]) {
      nodes { name parent { name } } } }`;
    const { data } = await ground.ask(query);
    const { nodes } = (data as { accounts: { nodes: { name: string; parent: { name: string } | null }[] } }).accounts;
    const named = nodes.filter(({ parent }) => parent).map(({ parent }) => parent?.name.toLowerCase() ?? '');
    expect(named.length).toBeGreaterThan(1);
    expect(nodes.slice(0, named.length).every(({ parent }) => parent)).toBe(true);
    expect(named).toEqual([...named].sort(compare));
  });

  it('say exactly whether there are more', async () => {
    const where = {
      id: {
        in: ground.ours
          .all('person')
          .slice(0, 12)
          .map(({ id }) => id),
      },
    };
    const { totalCount } = await walker.page({ field: 'people', first: 1, where });
    for (const first of [totalCount - 1, totalCount, totalCount + 1]) {
      const { nodes, pageInfo } = await walker.page({ field: 'people', first, where });
      expect(pageInfo.hasNextPage).toBe(first < totalCount);
      expect(nodes).toHaveLength(Math.min(first, totalCount));
    }
  });

  it('may be asked for one fact alone, or for none', async () => {
    for (const facts of ['hasNextPage', 'endCursor', '__typename', 'hasNextPage @skip(if: true)']) {
      const { data, errors } = await ground.ask(`{ people(first: 2) { pageInfo { ${facts} } } }`);
      expect(errors).toEqual([]);
      expect(data).toHaveProperty('people.pageInfo');
    }
  });

  it('that are empty have no end and no more', async () => {
    const page = await walker.page({ field: 'accounts', first: 5, where: { name: { eq: 'nobody' } } });
    expect(page).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 });
  });

  it('behind the last record are empty', async () => {
    const { pageInfo } = await walker.page({ field: 'people', first: 100 });
    const page = await walker.page({ field: 'people', first: 100 }, pageInfo.endCursor);
    expect(page.nodes).toEqual([]);
    expect(page.totalCount).toBeGreaterThan(0);
  });

  it('put unknown values last, and first when backwards', async () => {
    const employees = async (direction: string): Promise<unknown[]> => {
      const query = `{ accounts(first: 100, orderBy: [{ field: EMPLOYEES, direction: ${direction} }]) {
        nodes { employees } } }`;
      const { data } = await ground.ask(query);
      return (data as { accounts: { nodes: { employees: unknown }[] } }).accounts.nodes.map((one) => one.employees);
    };
    const ascending = await employees('ASC');
    expect(ascending).toEqual([...ascending].sort(compare));
    expect(ascending.at(-1)).toBeNull();
    expect(await employees('DESC')).toEqual([...ascending].reverse());
  });

  it('of a list inside a list go on from a cursor of their own', async () => {
    const query = `query($id: ID!, $after: String) { account(id: $id) { timeline(first: 3, after: $after) {
      edges { cursor node { id } } nodes { id } pageInfo { endCursor } } } }`;
    const id = ground.ours.all('account')[0]?.id;
    type Timeline = {
      edges: { cursor: string; node: { id: string } }[];
      nodes: { id: string }[];
      pageInfo: { endCursor: string };
    };
    const timeline = async (after: string | null): Promise<Timeline> => {
      const { data } = await ground.ask(query, { id, after });
      return (data as { account: { timeline: Timeline } }).account.timeline;
    };
    const first = await timeline(null);
    expect(first.edges.map((edge) => edge.node)).toEqual(first.nodes);
    expect(first.pageInfo.endCursor).toBe(first.edges.at(-1)?.cursor);
    const second = await timeline(first.edges[0]?.cursor ?? null);
    expect(second.nodes.slice(0, 2)).toEqual(first.nodes.slice(1));
  });
});

describe('what is told whole until it goes', () => {
  beforeAll(async () => {
    for (const number of [1, 2, 2, 3, 4]) {
      const [id, name] = [randomUUID(), `${number % 2 ? 'n' : 'N'}umber ${number}`];
      await ground.write(
        "insert into member (id, name, email, access) values ($1::text::uuid, $2, $1::text, 'PLANNER')",
        [id, name],
      );
      await ground.write(
        "insert into api_key (id, name, hash, scopes) values ($1::text::uuid, $2, $1::text, '{READ}')",
        [id, name],
      );
      await ground.write(
        `insert into webhook (id, name, url, document, events, maker_kind, maker_name, secret, sequence)
          values ($1::text::uuid, $1::text || $2, '', '', '{Account}', 'MEMBER', '', '', 0)`,
        [id, name],
      );
    }
    for (const statement of [
      ...['epic', 'release'].map(
        (place) => `update ${place} set archived_at = created_at
          where storyboard_id = (select id from storyboard where name = 'Former')`,
      ),
      'insert into fact_need_role (need_id, role_id) select n.id, r.id from fact_need n, role r on conflict do nothing',
    ])
      await ground.write(statement, []);
    await ground.write("update member set left_at = now() where name = 'Number 4'", []);
  });

  it('is the same page by page, in its order', async () => {
    const short: string[] = [];
    for (const told of toldWhole(ground.schema)) {
      const [turner, place] = [new Turner(ground, told), `${told.type}.${told.field}`];
      const lengths: number[] = [];
      for (const owner of ownersOf(ground, told)) {
        const { list, paged } = await turner.found(owner, 2);
        expect(paged, place).toEqual(list);
        lengths.push(list.length);
      }
      if (Math.max(...lengths) < 3) short.push(place);
    }
    expect(short, 'lists that fill no second page').toEqual([]);
  });

  it('holds the same in every order, and backwards', async () => {
    for (const told of toldWhole(ground.schema)) {
      const [turner, owner = null] = [new Turner(ground, told), ownersOf(ground, told)[0]];
      for (const field of told.orders) {
        const forwards = await turner.found(owner, 4, [{ field }]);
        const backwards = await turner.found(owner, 4, [{ field, direction: 'DESC' }]);
        expect([...forwards.paged].sort(), `${told.field} by ${field}`).toEqual([...forwards.list].sort());
        expect(backwards.paged, `${told.field} by ${field}`).toEqual([...forwards.paged].reverse());
      }
    }
  });
});

describe('a page is refused', () => {
  it.each([0, -1, 101, 2_000_000_000])('when it shall hold %d records, written or by variable', async (first) => {
    const refused = [{ code: 'OUT_OF_RANGE', path: ['accounts'], inputPath: ['first'] }];
    for (const asked of ['nodes { id }', 'totalCount', 'pageInfo { hasNextPage }']) {
      const written = await ground.ask(`{ accounts(first: ${first}) { ${asked} } }`);
      expect(written.errors).toMatchObject(refused);
      const given = await ground.ask(`query($first: Int!) { accounts(first: $first) { ${asked} } }`, { first });
      expect(given.errors).toMatchObject(refused);
    }
  });

  it('however deep it lies', async () => {
    const { errors } = await ground.ask(
      '{ accounts { nodes { roles { nodes { person { roles(first: 0) { totalCount } } } } } } }',
    );
    expect(errors).toMatchObject([{ code: 'OUT_OF_RANGE', path: ['accounts'] }]);
  });

  it('when its cursor belongs to another list, another order, or to nobody', async () => {
    const byName = { field: 'accounts', orderBy: [{ field: 'NAME' }], first: 2 };
    const { endCursor } = (await walker.page(byName)).pageInfo;
    const people = (await walker.page({ field: 'people', orderBy: [{ field: 'FULL_NAME' }], first: 2 })).pageInfo
      .endCursor;
    const industry = (await walker.page({ ...byName, orderBy: [{ field: 'INDUSTRY' }] })).pageInfo.endCursor;
    const backwards = (await walker.page({ ...byName, orderBy: [{ field: 'NAME', direction: 'DESC' }] })).pageInfo
      .endCursor;
    const forged = Buffer.from(JSON.stringify(['aaaaaa', 'amber', ground.ours.workspaceId])).toString('base64');
    for (const after of [
      people,
      industry,
      backwards,
      forged,
      '',
      'x',
      '%%%',
      '[]',
      'bnVsbA==',
      `${endCursor}x`.slice(5),
    ]) {
      const { data, errors } = await ground.ask(
        'query($after: String) { accounts(after: $after, orderBy: [{ field: NAME }]) { nodes { id } } }',
        { after },
      );
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ code: 'INVALID', path: ['accounts'], inputPath: ['after'] }]);
    }
  });

  it('when somebody wrote another value into its cursor that no column can hold', async () => {
    const { endCursor } = (await walker.page({ field: 'accounts', first: 2 })).pageInfo;
    const [mark] = JSON.parse(Buffer.from(String(endCursor), 'base64').toString()) as [string];
    for (const value of ['x', "' or true", '\u0000', 5, null, ['a'], { a: 1 }]) {
      const after = Buffer.from(JSON.stringify([mark, value])).toString('base64');
      const { errors } = await ground.ask('query($after: String) { accounts(after: $after) { nodes { id } } }', {
        after,
      });
      expect(errors).toMatchObject([{ code: 'INVALID', inputPath: ['after'] }]);
    }
  });
});
