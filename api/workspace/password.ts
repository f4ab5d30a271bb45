import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../refusal.ts';

const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const atOnce = 2;
const mostWaiting = 50;

const waiting: (() => void)[] = [];
let running = 0;

/** The argon2id hash of a password in the PHC form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${text(salt)}$${text(tag)}`;
}

export async function verifyPassword(attempt: { hash: string; password: string }): Promise<boolean> {
  const [, , , , salt, tag] = attempt.hash.split('$');
  if (!salt || !tag) return false;
  const expected = Buffer.from(tag, 'base64');
  const actual = await tagOf(attempt.password, Buffer.from(salt, 'base64'));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Each hash takes 19 MB and a core for 30 ms: two at once, some waiting, the rest refused. */
async function tagOf(password: string, nonce: Buffer): Promise<Buffer> {
  await turn();
  try {
    return await new Promise((resolve, reject) => {
      const message = Buffer.from(password.normalize('NFKC'));
      argon2('argon2id', { message, nonce, ...cost }, (error, tag) => (error ? reject(error) : resolve(tag)));
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function turn(): Promise<void> {
  if (waiting.length >= mostWaiting) throw new Refusal('UNAVAILABLE', 'Too many people sign in at this moment.');
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

function text(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
