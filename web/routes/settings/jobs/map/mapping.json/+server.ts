import { mappingOf } from '../mapping.ts';
import { matchedIn } from '../matched.ts';
import type { RequestHandler } from './$types';

/** The mapping as the file that `npm run import -- --map` takes. */
export const GET: RequestHandler = async ({ fetch, url }) => {
  const mapping = mappingOf(await matchedIn(fetch, url.searchParams));
  if (typeof mapping === 'string') return new Response(`${mapping}\n`, { status: 400 });
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="mapping.json"',
  };
  return new Response(`${JSON.stringify(mapping, null, 2)}\n`, { headers });
};
