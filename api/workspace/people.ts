import type { Auth } from './auth.ts';

/** A person who may sign in; made when unknown. Answers their id, which members point at. */
export async function personWhoSignsIn(auth: Auth, person: { email: string; name: string }): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(person.email);
  const user =
    found?.user ?? (await internalAdapter.createUser({ ...person, emailVerified: true }, { method: 'magic-link' }));
  return user.id;
}
