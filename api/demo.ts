import { createDemo } from './database/demo.ts';
import { withClient } from './database/embedded-roles.ts';
import type { House } from './house.ts';
import { oneTimeSignIn } from './workspace/auth.ts';
import { personWhoSignsIn } from './workspace/people.ts';

const admin = { email: 'admin@demo.throughline.example', name: 'Demo admin' };
const lock = 7_471_102_027;

/** Makes the demonstration once, however many instances start, and answers a path that lets its admin in once. */
export async function oneTimeLinkForDemo({ appUrl, auth, orm }: House): Promise<string> {
  await withClient(appUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    const userId = await personWhoSignsIn(auth, admin);
    await createDemo(orm, { ...admin, userId });
  });
  return oneTimeSignIn(auth, admin.email, '/');
}
