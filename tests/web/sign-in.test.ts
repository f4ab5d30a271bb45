import type { Cookies } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { chosenIn, readChoices } from '#lib/choices.ts';
import { relay } from '../../web/routes/sign-in/relay.ts';

type Set = Parameters<Cookies['set']>;

function relayed(line: string): Set[] {
  const kept: Set[] = [];
  relay([line], { set: (...cookie: Set) => void kept.push(cookie) } as unknown as Cookies);
  return kept;
}

it('hands a session cookie on with all it was given', () => {
  const line = 'throughline.session_token=abc.d%2Be%3D; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax';
  const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 604_800 };
  expect(relayed(line)).toEqual([['throughline.session_token', 'abc.d+e=', attributes]]);
});

it('hands a cleared cookie on as cleared', () => {
  const [[name, value, attributes] = []] = relayed('s=; Max-Age=0; Path=/; SameSite=Strict');
  expect([name, value, attributes?.maxAge, attributes?.sameSite]).toEqual(['s', '', 0, 'strict']);
});

it('takes only choices it knows from cookies and forms', () => {
  const cookies = new Map([
    ['theme', 'dark'],
    ['density', 'huge'],
  ]);
  expect(readChoices((name) => cookies.get(name))).toEqual({ theme: 'dark', density: 'normal', letters: 'on' });
  const form = new FormData();
  form.set('theme', 'blue');
  form.set('density', 'dense');
  expect(chosenIn(form)).toEqual({ density: 'dense' });
});
