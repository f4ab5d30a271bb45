import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openUndoHouse } from './undo-house.ts';

const { ask, planner } = await openUndoHouse();

async function example<Data>(name: string, variables: object): Promise<Data> {
  const document = readFileSync(new URL(`../../../schema/examples/${name}.graphql`, import.meta.url), 'utf8');
  const { data, errors } = await ask<Data>(document, variables, planner);
  expect(errors ?? []).toEqual([]);
  return data;
}

interface Begun {
  readonly createStoryboard: { storyboard: { id: string; cardCount: number }; userErrors: unknown[] };
}

interface Planned {
  readonly storyboard: { cards: { id: string; title: string }[]; releases: { id: string }[] };
  readonly members: { id: string }[];
}

test('the examples of planning a board do what they say', async () => {
  const { createStoryboard } = await example<Begun>('board-from-template', { name: 'Staffing' });
  const { id, cardCount } = createStoryboard.storyboard;
  expect(cardCount).toBeGreaterThan(110);
  const asked = 'query ($id: ID!) { storyboard(id: $id) { cards { id title } releases { id } } members { id } }';
  const { storyboard, members } = (await ask<Planned>(asked, { id })).data;
  const [card] = storyboard.cards;
  const said = { card: card?.id, body: 'Shall we?', mentions: [members[0]?.id] };
  expect(await example('add-comment', said)).toMatchObject({
    addComment: { comment: { body: 'Shall we?', mentions: [{}] }, userErrors: [] },
  });
  const [release, next] = storyboard.releases;
  const start = 'mutation ($input: StartReleaseInput!) { startRelease(input: $input) { release { state } } }';
  await ask(start, { input: { release: release?.id } }, planner);
  expect(await example('close-release', { release: release?.id, to: next?.id })).toMatchObject({
    closeRelease: { release: { state: 'DONE', unfinishedCount: 0 }, userErrors: [] },
  });
  const undone = await example('undo-operation', { storyboard: id, operation: null });
  expect(undone).toMatchObject({ undoOperation: { operation: { undone: true }, gone: [], userErrors: [] } });
  expect(undone).toHaveProperty('undoOperation.operation.label', expect.stringContaining('“Nobody waits”'));
});
