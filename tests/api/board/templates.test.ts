import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { templates } from '../../../api/board/template/templates.ts';
import { StoryboardTemplate } from '../../../api/vocabulary.ts';
import { openUndoHouse } from './undo-house.ts';

const { ask, by, call, deskOf, done, eventsSince, exportOf, newBoard, newCards, otherWorkspace } =
  await openUndoHouse();

interface Made {
  readonly storyboard: { readonly id: string; readonly lineOfBusiness: string | null };
}

interface Exported {
  readonly epics: readonly { name: string; stage: string; rank: string }[];
  readonly releases: readonly { name: string; outcomeStatement: string | null; state: string }[];
  readonly cards: readonly Readonly<Record<string, unknown>>[];
}

const make = async (input: object) =>
  (await done<Made>('createStoryboard', { name: 'New', ...input }, 'storyboard { id lineOfBusiness }')).storyboard;
const planOf = async (board: { id: string }) => JSON.parse(await exportOf(board)) as Exported;

describe.each(Object.values(StoryboardTemplate))('the template %s', (template) => {
  const { epics, releases, cards, lineOfBusiness } = templates[template];

  test('makes a board with all that it says, in its order, and tells of it', async () => {
    const { lastSequence } = await eventsSince('0');
    const board = await make({ template });
    const plan = await planOf(board);
    expect(board.lineOfBusiness).toBe(lineOfBusiness);
    expect(plan.epics.map(({ name }) => name)).toEqual(epics.map(({ name }) => name));
    expect(plan.releases.map(({ name, outcomeStatement }) => ({ name, outcomeStatement }))).toEqual(
      releases.map(({ name, outcomeStatement }) => ({ name, outcomeStatement })),
    );
    expect(plan.cards.map(({ title }) => title).sort()).toEqual(cards.map(({ title }) => title).sort());
    const { nodes } = await eventsSince(lastSequence);
    expect(nodes).toHaveLength(1 + epics.length + releases.length + cards.length);
    expect(new Set(nodes.map(({ operationId }) => operationId)).size).toBe(1);
  });

  test('names only what it has, once', () => {
    const epicNames = new Set(epics.map(({ name }) => name));
    const titles = new Set(cards.map(({ title }) => title));
    expect([epicNames.size, titles.size]).toEqual([epics.length, cards.length]);
    const releaseNames = new Set<string | undefined>([undefined, ...releases.map(({ name }) => name)]);
    expect(cards.filter(({ epic, release }) => !epicNames.has(epic) || !releaseNames.has(release))).toEqual([]);
    const after = cards.flatMap(({ expectation }) =>
      expectation && 'after' in expectation ? [expectation.after] : [],
    );
    expect(after.filter((title) => !titles.has(title))).toEqual([]);
  });
});

test('a card of a template has its roles, frictions and expectation', async () => {
  const { cards } = await planOf(await make({ template: 'STAFFING', lineOfBusiness: 'Ours' }));
  const card = templates.STAFFING.cards.find(({ expectation }) => expectation && 'after' in expectation);
  const made = cards.find(({ title }) => title === card?.title);
  expect(made).toMatchObject({ impact: card?.impact ?? null, ownerRole: { key: card?.ownerRole } });
  const keys = (made?.['concernedRoles'] as { key: string }[]).map(({ key }) => key).sort();
  expect(keys).toEqual([...(card?.concernedRoles ?? [])].sort());
  expect(made?.['expectation']).toMatchObject({ after: { id: expect.any(String) }, milestone: null });
});

describe('a board from another', () => {
  test('has its plan with ids of its own, and nothing that was lived', async () => {
    const source = await newBoard(['Delivery', 'Renewal'], ['Release 1', 'Release 2']);
    const ids = await newCards(source, ['A', 'B', 'C'], { epic: 'Delivery', release: 'Release 1' });
    const desk = deskOf(source);
    const ref = { system: 'crm', externalId: randomUUID() };
    const kept = { title: 'D', ownerRole: 'SELLER', epic: { id: source.epics['Renewal'] }, ref };
    await desk.done('createCards', { storyboard: source.id, cards: [kept] }, 'rows { status }');
    const lists = { concernedRoles: ['SPONSOR'], tags: ['x'], frictions: [{ kind: 'RISK', severity: 2 }] };
    const expectation = { after: ids['A'], withinHours: 4 };
    const changes = [
      { id: ids['B'], ...lists, expectation, impact: 4 },
      { id: ids['C'], expectation: { ...expectation } },
    ];
    await desk.done('updateCards', { cards: changes }, 'cards { id }');
    const release = {
      id: source.releases['Release 1'],
      state: 'LIVE',
      outcomeStatement: 'Calm',
      startsOn: '2026-01-01',
    };
    await desk.done('upsertRelease', release, 'release { id }');
    await desk.done('moveCards', { cards: [ids['C']], epic: source.epics['Delivery'], release: null }, 'operationId');
    const [before, plan] = [await planOf(source), await planOf(await make({ from: source.id }))];
    const bare = (text: string) => text.replace(/"[0-9a-f-]{36}"/g, '"id"');
    const lived = (told: Exported) => ({
      ...told,
      name: null,
      releases: told.releases.map((one) => ({ ...one, state: 'PLANNED', startsOn: null })),
      cards: told.cards
        .map((card) => ({ ...card, externalRefs: [] }))
        .sort((one, other) => String(one['title' as never]).localeCompare(String(other['title' as never]))),
    });
    expect(bare(JSON.stringify(lived(plan)))).toBe(bare(JSON.stringify(lived(before))));
    expect(plan.cards.find(({ title }) => title === 'D')?.['externalRefs']).toEqual([]);
    const known = new Set(Object.values(ids));
    expect(plan.cards.filter(({ id }) => known.has(String(id)))).toEqual([]);
  });

  test('is refused for a board of another workspace, for none, and beside a template', async () => {
    const source = await newBoard(['Delivery']);
    const foreign = await by(otherWorkspace).call(
      'createStoryboard',
      { name: 'x', from: source.id },
      'storyboard { id }',
    );
    const unknown = { code: 'NOT_FOUND', path: ['from'], message: 'No storyboard has this id.' };
    expect(foreign.userErrors).toEqual([unknown]);
    const both = { name: 'x', from: source.id, template: 'STAFFING' };
    expect((await call('createStoryboard', both, 'storyboard { id }')).userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect((await ask('{ storyboards { name } }', {}, otherWorkspace)).data).toEqual({ storyboards: [] });
  });
});
