import { API_URL } from '$app/env/private';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { Unanswered } from '#lib/ask.ts';
import { readChoices } from '#lib/choices.ts';
import { compressed } from '#lib/compressed.ts';
import { whoAsks } from '#lib/viewer.ts';

const open = new Set<string | null>([null, '/sign-in', '/preferences']);

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'x-frame-options': 'DENY',
};

const statuses: Record<string, number> = {
  INVALID: 400,
  OUT_OF_RANGE: 400,
  TOO_LONG: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  OVER_LIMIT: 429,
  UNAVAILABLE: 503,
};

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.choices = readChoices((name) => event.cookies.get(name));
  event.locals.viewer = open.has(event.route.id) ? null : await whoAsks(event.fetch);
  if (!open.has(event.route.id) && !event.locals.viewer) redirect(303, signInFor(event.url));
  const { theme, density, letters } = event.locals.choices;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace(
        '%throughline.choices%',
        `data-theme="${theme}" data-density="${density}" data-letters="${letters}"`,
      ),
    preload: (file) => (file.type === 'font' ? /latin-wght-normal/.test(file.filename) : file.type !== 'asset'),
  });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return compressed(event.request, response);
};

function signInFor(url: URL) {
  const to = url.pathname + url.search;
  return to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
}

/** Questions to our own API go straight to it, as the person who opened the page. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const url = new URL(request.url);
  if (url.origin !== event.url.origin || !/^\/(graphql|imports|auth\/)/.test(url.pathname)) return fetch(request);
  const asked = new Request(new URL(url.pathname + url.search, API_URL), request);
  asked.headers.set('cookie', event.request.headers.get('cookie') ?? '');
  asked.headers.set('origin', event.url.origin);
  asked.headers.set('x-forwarded-for', event.getClientAddress());
  asked.headers.set('x-forwarded-host', event.url.host);
  asked.headers.set('x-forwarded-proto', event.url.protocol.slice(0, -1));
  return globalThis.fetch(asked);
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (error instanceof Unanswered) return { status: statuses[error.code] ?? 500, message: error.message };
  if (kind === 'unknown')
    process.stderr.write(`${event.url.pathname} ${error instanceof Error ? error.stack : String(error)}\n`);
  return {};
};
