import { fail, redirect } from '@sveltejs/kit';
import { ask, bring, Refused, Unanswered } from '#lib/ask.ts';
import type { Actions, PageServerLoad } from './$types';
import { cancelJob, importKindsQuery, jobsQuery, startExport, startImport } from './jobs.query.ts';
import { mapQuery } from './map/map.query.ts';
import { ownColumns, ownMapping, wantedIn, type Wanted } from './wanted.ts';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const after = url.searchParams.get('after');
  const [{ jobs }, { importKinds }] = await Promise.all([
    ask(fetch, jobsQuery, { after }),
    ask(fetch, importKindsQuery),
  ]);
  return { jobs, kinds: importKinds, first: after === null, matched: url.searchParams.get('matched') };
};

type Answer = { userErrors: readonly { message: string }[] };

const told = ({ userErrors: [refused] }: Answer, done: string) =>
  refused ? fail(422, { message: refused.message }) : { done };

export const actions: Actions = {
  import: async ({ request, fetch }) => {
    const wanted = wantedIn(await request.formData());
    if (typeof wanted === 'string') return fail(400, { message: wanted });
    try {
      if (wanted.kind === ownColumns) redirect(303, await toMatch(fetch, wanted));
      return told(await imported(fetch, wanted), wanted.dryRun ? 'It is being tried.' : 'It is being brought in.');
    } catch (thrown) {
      if (!(thrown instanceof Refused) && !(thrown instanceof Unanswered)) throw thrown;
      return fail(422, { message: thrown.message });
    }
  },
  again: async ({ request, fetch }) => {
    const again = String((await request.formData()).get('id') ?? '');
    const { startImport: answer } = await ask(fetch, startImport, { input: { again } });
    return told(answer, 'It is being brought in.');
  },
  export: async ({ request, fetch }) => {
    const query = String((await request.formData()).get('query') ?? '');
    const { startExport: answer } = await ask(fetch, startExport, { query });
    return told(answer, 'It is being written.');
  },
  cancel: async ({ request, fetch }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { cancelJob: answer } = await ask(fetch, cancelJob, { id });
    return told(answer, 'It was called off. What it had written stays.');
  },
};

/** Where the columns of a file are matched; what is no table is refused before anybody goes there. */
async function toMatch(fetch: typeof globalThis.fetch, { files: [file] }: Wanted) {
  const id = file ? await bring(fetch, file) : '';
  await ask(fetch, mapQuery, { id });
  return `/settings/jobs/map?file=${id}`;
}

/** A file that lends columns is brought before the one that borrows them. */
async function imported(fetch: typeof globalThis.fetch, { files, kind, mapping, storyboard, dryRun }: Wanted) {
  const { importKinds } = await ask(fetch, importKindsQuery);
  const beside = importKinds.find((one) => one.kind === kind)?.beside;
  const ordered = files.toSorted((one, other) => Number(other.name === beside) - Number(one.name === beside));
  let file = '';
  for (const each of ordered) file = await bring(fetch, each);
  const how = kind === ownMapping ? { mapping: (await mapping?.text()) ?? '' } : { kind };
  return (await ask(fetch, startImport, { input: { file, ...how, storyboard: storyboard || null, dryRun } }))
    .startImport;
}
