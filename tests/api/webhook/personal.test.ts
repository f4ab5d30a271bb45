import { expect, it } from 'vitest';
import { openConsumer } from './consumer.ts';
import { openWebhookHouse } from './webhook-house.ts';

const house = await openWebhookHouse();

const document = `query ($record: ID!) { node(id: $record) { ... on Release { name
  retrospective { noteCount votesLeft notes { nodes { text } } } storyboard { views { name } } } } }`;

it('A webhook tells nothing that only whoever made it may read', async () => {
  const { storyboard } = await house.done<{ storyboard: { id: string } }>(
    'createStoryboard',
    { name: 'Board' },
    'storyboard { id }',
  );
  const lived = { storyboard: storyboard.id, name: 'One', outcomeStatement: 'Less waiting', state: 'LIVE' };
  const { release } = await house.done<{ release: { id: string } }>('upsertRelease', lived, 'release { id }');
  const { retrospective } = await house.done<{ retrospective: { id: string } }>(
    'holdRetrospective',
    { release: release.id },
    'retrospective { id }',
  );
  const note = { retrospective: retrospective.id, kind: 'CHANGE', text: 'For nobody else' };
  await house.done('addRetroNote', note, 'note { id }');
  await house.done('saveView', { storyboard: storyboard.id, name: 'Mine', query: 'role=SELLER' }, 'view { id }');
  const consumer = await openConsumer();
  await house.newWebhook(consumer.url, { events: ['Release'], document });
  await house.done('upsertRelease', { id: release.id, name: 'First' }, 'release { id }');
  await expect.poll(() => consumer.heard.length, { timeout: 8000, interval: 20 }).toBe(1);
  expect(consumer.heard[0]?.body.data).toEqual({
    node: {
      name: 'First',
      retrospective: { noteCount: 1, votesLeft: 5, notes: { nodes: [] } },
      storyboard: { views: [] },
    },
  });
});
