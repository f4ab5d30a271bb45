import { Refusal } from '../refusal.ts';

const suspicious = /\\u(0000|[dD][89a-fA-F])|\0/;

/** Whether a body may hold text that no database column can; one cheap look, so that the thorough one is rare. */
export function mayHoldBrokenText(body: string): boolean {
  return suspicious.test(body) || !body.isWellFormed();
}

/** Refuses text with NUL or half a character in it, naming its place, before it reaches anything that stores text. */
export function refuseBrokenText(value: unknown, path: readonly string[] = []): void {
  if (typeof value === 'string') return refuseText(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    refuseText(key, path);
    refuseBrokenText(inner, [...path, key]);
  }
}

function refuseText(text: string, path: readonly string[]): void {
  const flaw = text.includes('\0') ? 'a NUL character' : text.isWellFormed() ? undefined : 'half of a character';
  if (flaw)
    throw new Refusal('INVALID', `${path.join('.') || 'The request'} has ${flaw} in it; text cannot.`, { path });
}

/** A document can write NUL as an escape, which becomes the character only when it is parsed. */
export function refuseNulInDocument(document: string, path: readonly string[] = []): void {
  if (!/\0|\\u(0000|\{0+\})/.test(document)) return;
  throw new Refusal('INVALID', 'The document has a NUL character in it.', { path });
}
