import { expect, test } from 'vitest';
import { createDemo } from '../../../api/database/demo.ts';
import { personWhoSignsIn } from '../../../api/workspace/people.ts';
import { openHouse } from '../ask.ts';

const house = await openHouse();

test('The demo looked back at its first release, and one of its promises is still open', async () => {
  const { auth, orm } = house.house;
  const admin = { email: 'demo@northfield.example', name: 'Demo' };
  const demo = await createDemo(orm, { ...admin, userId: await personWhoSignsIn(auth, admin) });
  const key = await house.keyOf(demo ?? '', ['READ']);
  const query = `{ retrospectives { nodes {
    state noteCount openPromiseCount reviewed release { name } heldBy { name } notes { nodes { text author { name } votes } }
    actions { nodes { kind note { kind } owner { name } card { title impact } rescore { impactBefore impactAfter } } } } } }`;
  const { data } = await house.ask<{ retrospectives: { nodes: object[] } }>(query, {}, key);
  expect(data.retrospectives.nodes).toMatchObject([
    {
      ...{ state: 'CLOSED', noteCount: 7, openPromiseCount: 1, reviewed: false, release: { name: 'Release 1' } },
      heldBy: { name: 'Tomas Reyes' },
      actions: {
        nodes: [
          { kind: 'CARD', note: { kind: 'CHANGE' }, card: { title: 'Support says hello before anything breaks' } },
          { kind: 'CARD', card: { title: 'Access works before kickoff' }, rescore: null },
          { kind: 'RESCORE', card: { impact: 9 }, rescore: { impactBefore: 7, impactAfter: 9 } },
          { kind: 'PROCESS_CHANGE', card: null, owner: { name: 'Tomas Reyes' } },
        ],
      },
    },
  ]);
});
