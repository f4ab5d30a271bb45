import { beforeAll, describe, expect, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});

async function answer<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ground.ask(query, variables);
  expect(errors).toEqual([]);
  return data as Data;
}

const anyOf = (table: string): string => {
  const found = ground.ours.all(table).find((row) => row['archived_at'] === null || row['archived_at'] === undefined);
  return String(found?.id);
};

type Told = Record<string, unknown>;

describe('interactions', () => {
  it('are of the type that their kind says', async () => {
    const { interactions } = await answer<{ interactions: { nodes: Told[] } }>(
      '{ interactions(first: 100) { nodes { __typename kind } } }',
    );
    const types = new Set(interactions.nodes.map((one) => `${String(one['kind'])} ${String(one['__typename'])}`));
    expect([...types].sort()).toEqual([
      'CALL Call',
      'MEETING Meeting',
      'MESSAGE Message',
      'MILESTONE Milestone',
      'NOTE Note',
      'POST Post',
      'SURVEY_RESPONSE SurveyResponse',
      'TICKET Ticket',
    ]);
  });

  it('answer the fields of their own type, and nobody else’s', async () => {
    const { interactions } = await answer<{ interactions: { nodes: Told[] } }>(
      `{ interactions(first: 100) { nodes { id
        ... on Milestone { milestone currency } ... on SurveyResponse { survey score } } } }`,
    );
    for (const told of interactions.nodes) {
      const row = ground.ours.all('interaction').find((one) => one.id === told['id']);
      const { milestone, currency, survey, score } = row as Told;
      const own = milestone ? { milestone, currency } : survey ? { survey, score } : {};
      expect(told).toEqual({ id: row?.id, ...own });
    }
  });

  it('may use one key for different fields of different types', async () => {
    const { interactions } = await answer<{ interactions: { nodes: Told[] } }>(
      `{ interactions(first: 100) { nodes { id ... on Milestone { x: currency y: card { z: title } }
        ... on SurveyResponse { x: subject y: externalRef { z: system } } ... on Note { x: text } } } }`,
    );
    const source: Record<string, string> = { MILESTONE: 'currency', SURVEY_RESPONSE: 'subject', NOTE: 'text' };
    for (const told of interactions.nodes) {
      const row = ground.ours.all('interaction').find((one) => one.id === told['id']);
      const column = source[String(row?.['kind'])];
      expect(told['x']).toEqual(column ? row?.[column] : undefined);
      if (row?.['kind'] === 'SURVEY_RESPONSE') expect(told['y']).toEqual(row['external_id'] ? { z: 'helpdesk' } : null);
    }
  });

  it('may be asked through an interface of an interface', async () => {
    const { account } = await answer<{ account: { lastInteraction: Told } }>(
      `query($id: ID!) { account(id: $id) { lastInteraction { ... on Node { id } ... on Interaction { kind
        ... on Milestone { ... on Node { __typename } }
        ... on SurveyResponse { ... on Interaction { __typename } } } } } }`,
      { id: anyOf('account') },
    );
    expect(account.lastInteraction).toHaveProperty('id');
    expect(account.lastInteraction).toHaveProperty('kind');
  });

  it('carry nothing that nobody asked for', async () => {
    const { interactions, node } = await answer<{ interactions: { nodes: Told[] }; node: Told }>(
      'query($id: ID!) { interactions(first: 5) { nodes { id } } node(id: $id) { id } }',
      { id: anyOf('card') },
    );
    for (const told of [...interactions.nodes, node]) expect(Object.keys(told)).toEqual(['id']);
  });
});

describe('any record', () => {
  const types: Readonly<Record<string, string>> = {
    account: 'Account',
    person: 'Person',
    role: 'Role',
    division: 'Division',
    account_role: 'AccountRole',
    stewardship: 'Stewardship',
    storyboard: 'Storyboard',
    epic: 'Epic',
    release: 'Release',
    card: 'TouchpointCard',
    outcome: 'Outcome',
    measure: 'Measure',
    reading: 'Reading',
    value: 'Value',
    framework: 'Framework',
    priority: 'Priority',
    decision: 'Decision',
    decision_option: 'DecisionOption',
    fact_need: 'FactNeed',
    critical_fact: 'CriticalFact',
    idea: 'Idea',
    member: 'Member',
    retrospective: 'Retrospective',
    retro_note: 'RetroNote',
    retro_action: 'RetroAction',
  };

  it('is found by its id, whatever its type', async () => {
    const ids = Object.keys(types).map(anyOf);
    const { nodes } = await answer<{ nodes: Told[] }>('query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids,
    });
    expect(nodes).toEqual(Object.values(types).map((name, at) => ({ __typename: name, id: ids[at] })));
    for (const [at, id] of ids.entries()) {
      const { node } = await answer<{ node: Told }>('query($id: ID!) { node(id: $id) { __typename } }', { id });
      expect(node['__typename']).toBe(Object.values(types)[at]);
    }
  });

  it('comes in the order of the ids, twice when asked twice, null when there is none', async () => {
    const [ours, theirs] = [anyOf('person'), String(ground.theirs.all('person')[0]?.id)];
    const ids = [ours, 'not-an-id', theirs, '00000000-0000-7000-8000-000000000000', ours.toUpperCase(), ours];
    const { nodes } = await answer<{ nodes: Told[] }>('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual([{ id: ours }, null, null, null, { id: ours }, { id: ours }]);
  });

  it('is not found by an id that is unknown, malformed or of another workspace', async () => {
    for (const id of ['', 'x', "' or true --", '1', '{}', 'null', String(ground.theirs.all('account')[0]?.id)]) {
      expect(
        await answer(
          `query($id: ID!) { node(id: $id) { id } account(id: $id) { id }
            person(id: $id) { id } card(id: $id) { id } }`,
          { id },
        ),
      ).toEqual({ node: null, account: null, person: null, card: null });
    }
  });

  it('is not found when it is a card that was deleted', async () => {
    const deleted = ground.ours.all('card').find((card) => card['archived_at'] !== null);
    expect(await answer('query($id: ID!) { node(id: $id) { id } card(id: $id) { id } }', { id: deleted?.id })).toEqual({
      node: null,
      card: null,
    });
  });

  it('is found by the key another system knows it by, unless that key was freed', async () => {
    for (const ref of ground.ours.of('external_ref').slice(0, 60)) {
      const target = Object.entries(ref).find(([name, value]) => value && /^(account|person|card|epic)_id$/.test(name));
      if (!target) continue;
      const { byExternalRef } = await answer<{ byExternalRef: Told | null }>(
        'query($system: String!, $key: String!) { byExternalRef(system: $system, externalId: $key) { id } }',
        { system: ref['system'], key: ref['external_id'] },
      );
      const deleted = ground.ours.all('card').some((card) => card.id === target[1] && card['archived_at'] !== null);
      expect(byExternalRef).toEqual(ref['archived_at'] || deleted ? null : { id: target[1] });
    }
  });

  it('may be an interaction, found by its key elsewhere', async () => {
    const ticket = ground.ours.of('interaction').find((row) => row['external_id'] !== null);
    expect(
      await answer('query($key: String!) { byExternalRef(system: "helpdesk", externalId: $key) { id } }', {
        key: ticket?.['external_id'],
      }),
    ).toEqual({ byExternalRef: { id: ticket?.['id'] } });
  });

  it('is refused by the hundred and first id', async () => {
    const ids = Array.from({ length: 101 }, () => anyOf('account'));
    const { data, errors } = await ground.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ code: 'TOO_MANY', path: ['nodes'], inputPath: ['ids'] }]);
  });
});
