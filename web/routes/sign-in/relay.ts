import type { Cookies } from '@sveltejs/kit';

type Attributes = Parameters<Cookies['set']>[2] & { path: string };

/** Hands the cookies of the API's answer on to the browser, attribute by attribute. */
export function relay(setCookies: string[], cookies: Cookies) {
  for (const line of setCookies) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name, value] = cut(pair);
    cookies.set(name, decodeURIComponent(value), attributesOf(attributes));
  }
}

function attributesOf(parts: string[]): Attributes {
  const named = new Map(parts.map((part) => cut(part)).map(([name, value]) => [name.toLowerCase(), value]));
  const age = named.get('max-age');
  const sameSite = named.get('same-site') ?? named.get('samesite');
  return {
    path: named.get('path') ?? '/',
    httpOnly: named.has('httponly'),
    secure: named.has('secure'),
    sameSite: sameSite?.toLowerCase() === 'strict' ? 'strict' : 'lax',
    ...(age !== undefined && { maxAge: Number(age) }),
  };
}

function cut(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}
