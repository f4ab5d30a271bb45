import { fail } from '@sveltejs/kit';
import { ask } from '#lib/ask.ts';
import { keysOf } from '#lib/words.ts';
import { sideWords } from '../words.ts';
import type { Actions, PageServerLoad } from './$types';
import { keyFrom } from './named.ts';
import { rolesQuery, upsertDivision, upsertRole } from './roles.query.ts';

type Fetch = typeof globalThis.fetch;

/** A workspace has no more of either than one page holds. */
async function known(fetch: Fetch) {
  const { roles, divisions } = await ask(fetch, rolesQuery);
  return { roles: roles.nodes, divisions: divisions.nodes };
}

export const load: PageServerLoad = ({ fetch }) => known(fetch);

async function fieldsIn(request: Request) {
  const form = await request.formData();
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const side = keysOf(sideWords).find((known) => known === form.get('side'));
  const role = { name: text('name'), code: text('code'), division: text('division') };
  const division = { name: text('name'), ...(side && { side }) };
  return { role, division, seen: { key: text('key'), ifVersion: Number(form.get('version')) } };
}

/** What is new must not change what is there already under the key that its name makes. */
async function newKey(fetch: Fetch, kind: 'roles' | 'divisions', name: string) {
  const key = keyFrom(name);
  const holder = (await known(fetch))[kind].find((each) => each.key === key);
  if (holder) return { refusal: `${holder.name} has the key ${key} already. Choose another name.` };
  return key ? { key } : { refusal: 'A name needs a letter from A to Z.' };
}

export const actions: Actions = {
  role: async ({ request, fetch }) => {
    const { role, seen } = await fieldsIn(request);
    const { upsertRole: answer } = await ask(fetch, upsertRole, { input: { ...seen, ...role } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { at: `role ${seen.key}`, refusal: refused.message });
    return { changed: `${answer.role?.name} was saved.` };
  },
  division: async ({ request, fetch }) => {
    const { division, seen } = await fieldsIn(request);
    const { upsertDivision: answer } = await ask(fetch, upsertDivision, { input: { ...seen, ...division } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { at: `division ${seen.key}`, refusal: refused.message });
    return { changed: `${answer.division?.name} was saved.` };
  },
  addRole: async ({ request, fetch }) => {
    const { role } = await fieldsIn(request);
    const { key, refusal } = await newKey(fetch, 'roles', role.name);
    if (!key) return fail(422, { at: 'new role', refusal });
    const { upsertRole: answer } = await ask(fetch, upsertRole, { input: { key, ...role } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { at: 'new role', refusal: refused.message });
    return { changed: `${answer.role?.name} is a role now.` };
  },
  addDivision: async ({ request, fetch }) => {
    const { division } = await fieldsIn(request);
    const { key, refusal } = await newKey(fetch, 'divisions', division.name);
    if (!key) return fail(422, { at: 'new division', refusal });
    const { upsertDivision: answer } = await ask(fetch, upsertDivision, { input: { key, ...division } });
    const [refused] = answer.userErrors;
    if (refused) return fail(422, { at: 'new division', refusal: refused.message });
    return { changed: `${answer.division?.name} is a division now.` };
  },
};
