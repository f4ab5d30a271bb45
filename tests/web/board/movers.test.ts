import { expect, it } from 'vitest';
import { Movers } from '../../../web/routes/boards/[id]/movers.ts';

it.each([
  ['Dana', 'Dana changed this card while you did.'],
  ['You', 'You changed this card elsewhere meanwhile.'],
  [null, 'Somebody else changed this card while you did.'],
])('When %s changed a card meanwhile, it is said: %s', (who, sentence) => {
  const movers = new Movers();
  if (who) movers.touched('prices', who);
  expect(movers.changedMeanwhile('prices')).toBe(sentence);
});
