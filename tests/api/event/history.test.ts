import { describe, expect, it } from 'vitest';
import { openBoardHouse } from '../board/board-house.ts';

interface Entry {
  readonly cause: string;
  readonly action: string;
  readonly actor: { readonly name: string };
  readonly fields: readonly { name: string; beforeName: string | null; afterName: string | null }[];
}

interface Page {
  readonly history: {
    readonly nodes: readonly Entry[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const house = await openBoardHouse();
const page = `nodes { cause action actor { name } fields { name beforeName afterName } } totalCount pageInfo { hasNextPage endCursor }`;

async function historyOf(id: string, type: string, after?: string): Promise<Page['history']> {
  const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on ${type} { history(first: 2, after: $after) { ${page} } } } }`;
  const { data, text } = await house.ask<{ node: Page }>(query, { id, after });
  expect(data.node, text).toBeTruthy();
  return data.node.history;
}

describe('The history of a card', () => {
  it('tells the newest first who did what, and what the records were called', async () => {
    const board = await house.newBoard(['Talk', 'Work'], ['Spring']);
    const { Call = '' } = await house.newCards(board, ['Call'], { epic: 'Talk' });
    const { done } = house.by(house.planner);
    const place = { epic: board.epics['Work'], release: board.releases['Spring'] };
    await done('moveCards', { cards: [Call], ...place }, 'operationId');
    await done('updateCards', { cards: [{ id: Call, concernedRoles: ['ENGINEER', 'SELLER'] }] }, 'cards { id }');
    const { nodes, totalCount, pageInfo } = await historyOf(Call, 'TouchpointCard');
    expect(totalCount).toBe(3);
    const who = nodes.map(({ cause, actor }) => [cause, actor.name]);
    expect(who).toEqual([
      ['updateCards', 'The planner'],
      ['moveCards', 'The planner'],
    ]);
    const named = (entry: Entry | undefined, field: string) => entry?.fields.find(({ name }) => name === field);
    expect(named(nodes[1], 'epic')).toEqual({ name: 'epic', beforeName: 'Talk', afterName: 'Work' });
    expect(named(nodes[1], 'release')).toEqual({ name: 'release', beforeName: null, afterName: 'Spring' });
    expect(named(nodes[1], 'rank')?.afterName ?? null).toBeNull();
    expect(named(nodes[0], 'concernedRoles')?.afterName?.split(', ')).toHaveLength(2);
    const rest = await historyOf(Call, 'TouchpointCard', pageInfo.endCursor);
    expect(rest.nodes.map(({ action }) => action)).toEqual(['CREATED']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});

describe('The history of a person', () => {
  it('tells what was recorded of them', async () => {
    const input = { rows: [{ fullName: 'Mira Olsen', side: 'CUSTOMER' }] };
    const { rows } = await house.done<{ rows: { person: { id: string } }[] }>(
      'upsertPeople',
      input,
      'rows { person { id } }',
    );
    const { nodes } = await historyOf(rows[0]?.person.id ?? '', 'Person');
    expect(nodes).toMatchObject([{ cause: 'upsertPeople', action: 'CREATED' }]);
  });
});

describe('Whatever is recorded', () => {
  it('tells its history under one name, a correction with what was told before', async () => {
    const ref = { system: 'crm', externalId: 'told' };
    const rows = [{ name: 'Told', ref }];
    await house.done('upsertAccounts', { rows }, 'rows { status }');
    const call = { account: ref, ref: { system: 'desk', externalId: '1' }, kind: 'CALL', at: '2026-03-01T10:00:00Z' };
    for (const subject of ['Invoice', 'Invoice of March'])
      await house.done('ingestInteractions', { rows: [{ ...call, subject }] }, 'rows { status }');
    const agreed = { account: ref, pillar: 'ACCOUNT_EXPERIENCE', statement: 'Answers within a day' };
    await house.done('upsertOutcomes', { rows: [agreed] }, 'rows { status }');
    await house.done('submitIdea', { title: 'Dark screens', account: ref }, 'idea { id }');
    await house.done('upsertFactNeed', { key: 'seats', question: 'How many seats?', why: 'To plan' }, 'need { id }');
    await house.done('answerFact', { account: ref, need: 'seats', value: '12', source: 'Mira' }, 'fact { id }');
    await house.done('reviseFramework', { purpose: 'To be told' }, 'framework { id }');
    await house.done('recordDecision', { question: 'Renew early?', options: [{ label: 'Yes' }] }, 'decision { id }');
    const { data: log } = await house.ask<{ changes: { nodes: { type: string; recordId: string }[] } }>(
      '{ changes(first: 1000) { nodes { type recordId } } }',
    );
    const types = ['Account', 'Interaction', 'Outcome', 'Idea', 'FactNeed', 'CriticalFact', 'Decision'];
    const told = [...types, 'Storyboard', 'Epic', 'Release', 'TouchpointCard', 'Person'];
    for (const type of told) {
      const change = log.changes.nodes.find((each) => each.type === type);
      const { totalCount } = await historyOf(change?.recordId ?? '', 'Recorded');
      const parts = type === 'Decision' ? ['DecisionOption'] : [];
      const inLog = log.changes.nodes.filter((each) => each.recordId === change?.recordId || parts.includes(each.type));
      expect(totalCount, type).toBe(inLog.length);
      expect(totalCount, type).toBeGreaterThan(0);
    }
    const corrected = log.changes.nodes.find(({ type }) => type === 'Interaction')?.recordId;
    const query = `query ($id: ID!) { node(id: $id) { ... on Recorded { history { nodes { fields { name before after } } } } } }`;
    const { data } = await house.ask<{ node: { history: { nodes: { fields: object[] }[] } } }>(query, {
      id: corrected,
    });
    expect(data.node.history.nodes[0]?.fields).toEqual([
      { name: 'subject', before: '"Invoice"', after: '"Invoice of March"' },
    ]);
  });
});

describe('What was called', () => {
  it('is told by its name, whatever the caller calls the document, and each call is an operation of its own', async () => {
    const account = (name: string) =>
      `upsertAccounts(input: { rows: [{ name: "${name}" }] }) { rows { account { id } } }`;
    const person = 'upsertPeople(input: { rows: [{ fullName: "P", side: OURS }] }) { rows { status } }';
    const document = `mutation deleteEverything { a: ${account('Cause A')} b: ${account('Cause B')} ${person} }`;
    await house.ask(document);
    const { data } = await house.ask<{ changes: { nodes: { cause: string; operationId: string }[] } }>(
      '{ changes(first: 1000) { nodes { cause operationId } } }',
    );
    const last = data.changes.nodes.slice(-3);
    expect(last.map(({ cause }) => cause)).toEqual(['upsertAccounts', 'upsertAccounts', 'upsertPeople']);
    expect(new Set(last.map(({ operationId }) => operationId)).size).toBe(3);
  });
});

describe('The log', () => {
  it('refuses a type that no record has, which would be silence for ever', async () => {
    const query = 'query ($types: [String!]) { changes(types: $types) { nodes { type } } }';
    const { errors } = await house.ask(query, { types: ['Account', 'Acount'] });
    expect(errors).toMatchObject([
      {
        message: 'No records are of the type Acount; see the type of changes.',
        extensions: { code: 'INVALID', inputPath: ['types', '1'] },
      },
    ]);
    expect((await house.ask(query, { types: [] })).data).toEqual({ changes: { nodes: [] } });
  });
});
