import { expect, test } from 'vitest';
import { openHouse } from '../ask.ts';

const { ask } = await openHouse();

test('a workspace without storyboards says so', async () => {
  const { data } = await ask(
    '{ storyboards { id name stages { stage cards impact frictions { kind count } epics { id } } releases { used coverage } } }',
  );
  expect(data).toEqual({ storyboards: [] });
});
