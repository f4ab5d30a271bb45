import { withClient } from './database/embedded-roles.ts';
import type { House } from './house.ts';
import { oneTimeSignIn } from './workspace/auth.ts';
import { createWorkspace } from './workspace/create-workspace.ts';
import { personWhoSignsIn } from './workspace/people.ts';

const admin = { email: 'admin@demo.throughline.example', name: 'Demo admin' };
const lock = 7_471_102_027;

/** Makes the demonstration once, however many instances start, and answers a path that lets its admin in once. */
export async function oneTimeLinkForDemo(house: House): Promise<string> {
  await withClient(house.appUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await createOnce(house);
  });
  return oneTimeSignIn(house.auth, admin.email, '/');
}

async function createOnce({ auth, directory, orm }: House): Promise<void> {
  const userId = await personWhoSignsIn(auth, admin);
  const memberships = await directory.memberships(userId);
  if (memberships.length > 0) return;
  await createWorkspace(orm.em.fork(), { name: 'Demo', demo: true, member: { ...admin, userId } });
}
