import { describe, expect, test } from 'vitest';
import { callsOf } from '../calls.ts';
import { openHouse } from '../ask.ts';

const house = await openHouse();
const { call, done } = callsOf(house, house.planner);

interface Begun {
  readonly id: string;
  readonly lineOfBusiness: string | null;
  readonly epics: { name: string; stage: string }[];
  readonly releases: { name: string; outcomeStatement: string | null; capacity: number | null; state: string }[];
  readonly cards: {
    title: string;
    epic: { name: string };
    release: { name: string } | null;
    ownerRole: { key: string };
    concernedRoles: { key: string }[];
    frictions: { kind: string; severity: number }[];
    expectation: { withinHours: number; milestone: string | null; after: { title: string } | null } | null;
    lived: { kept: number };
  }[];
}

const held = `id lineOfBusiness epics { name stage } releases { name outcomeStatement capacity state }
  cards { title epic { name } release { name } ownerRole { key } concernedRoles { key } frictions { kind severity }
    expectation { withinHours milestone after { title } } lived { kept } }`;
const begin = async (input: object) =>
  (await done<{ storyboard: Begun }>('createStoryboard', { name: 'New', ...input }, `storyboard { ${held} }`))
    .storyboard;

const byTitle = ({ cards }: Begun) => cards.toSorted((one, other) => (one.title < other.title ? -1 : 1));
const titlesIn = ({ cards }: Begun, name: string) =>
  cards.filter(({ epic }) => epic.name === name).map(({ release, title }) => [release?.name, title]);

interface Offered {
  readonly template: string;
  readonly cards: number;
  readonly epics: number;
  readonly releases: number;
  readonly roles: number;
  readonly stages: { stage: string; cards: number }[];
}

const offered = async () => {
  const { data } = await house.ask<{ storyboardTemplates: Offered[] }>(
    '{ storyboardTemplates { template name description cards epics releases roles stages { stage cards } } }',
  );
  return data.storyboardTemplates;
};

describe('a new board', () => {
  test('begins empty', async () => {
    expect(await begin({ lineOfBusiness: 'Ships' })).toMatchObject({ lineOfBusiness: 'Ships', epics: [], cards: [] });
  });

  test('begins with what a template says it holds', async () => {
    for (const { template, cards, epics, releases, roles, stages } of await offered()) {
      const board = await begin({ template });
      expect(board.cards.length).toBe(cards);
      expect(board.epics.length).toBe(epics);
      expect(board.releases.length).toBe(releases);
      expect(new Set(board.cards.map(({ ownerRole }) => ownerRole.key)).size).toBe(roles);
      expect(stages.reduce((sum, stage) => sum + stage.cards, 0)).toBe(cards);
    }
  });

  test('of a staffing engagement covers nine roles and five stages, in three releases within their capacity', async () => {
    const staffing = (await offered()).find(({ template }) => template === 'STAFFING');
    expect(staffing).toMatchObject({ releases: 3, roles: 9 });
    expect(staffing?.cards).toBeGreaterThan(110);
    expect(staffing?.stages.every(({ cards }) => cards > 10)).toBe(true);
    const board = await begin({ template: 'STAFFING' });
    expect(board.lineOfBusiness).toBe('People for teams');
    expect(board.cards.find(({ title }) => title === 'Try every account two days before the start')).toMatchObject({
      epic: { name: 'Hand-over from selling to doing' },
      release: { name: 'First value' },
      frictions: [{ kind: 'DELAY', severity: 3 }],
      expectation: { withinHours: 240, milestone: null, after: { title: 'Order access on the day of signing' } },
    });
  });

  test('begins as a copy of another, in the same order', async () => {
    const first = await begin({ template: 'ONBOARDING' });
    const copy = await begin({ from: first.id });
    expect({ ...copy, id: first.id, cards: byTitle(copy) }).toEqual({ ...first, cards: byTitle(first) });
    expect(titlesIn(copy, 'First use')).toEqual(titlesIn(first, 'First use'));
  });

  test('is one operation in the history', async () => {
    const { id } = await begin({ template: 'ONBOARDING' });
    const { data } = await house.ask<{ changes: { nodes: { operationId: string; recordId: string }[] } }>(
      '{ changes(first: 1000) { nodes { operationId recordId } } }',
    );
    const own = data.changes.nodes.find(({ recordId }) => recordId === id);
    const same = data.changes.nodes.filter(({ operationId }) => operationId === own?.operationId);
    expect(same.length).toBeGreaterThan(40);
  });

  test('is a copy of a board that is there, or of a template, not of both', async () => {
    const unknown = await call(
      'createStoryboard',
      { name: 'X', from: '01940777-0001-7000-8000-000000000001' },
      'storyboard { id }',
    );
    expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['from'] }]);
    const both = await call(
      'createStoryboard',
      { name: 'X', from: (await begin({})).id, template: 'STAFFING' },
      'storyboard { id }',
    );
    expect(both.userErrors).toMatchObject([{ code: 'INVALID', path: ['from'] }]);
    const foreign = callsOf(house, house.otherWorkspace);
    const theirs = await foreign.call(
      'createStoryboard',
      { name: 'X', from: (await begin({})).id },
      'storyboard { id }',
    );
    expect(theirs.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
