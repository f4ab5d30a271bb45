import { binaryKind } from './binary-kind.ts';
import { Unreadable } from './unreadable.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

export interface DecodedText {
  text: string;
  encoding: Encoding;
}

const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'UTF-8'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
];

/** Bytes as text with plain line breaks: UTF-8 and UTF-16 by their mark, UTF-8 without one, else Windows-1252. */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  if (!marked) refuseBinary(bytes, name);
  const decoded = marked ? decodeMarked(bytes, marked, name) : decodeUnmarked(bytes);
  const text = decoded.text.replace(/\r\n?/g, '\n');
  refuseControlCharacters(text, name);
  return { text, encoding: decoded.encoding };
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding, name: string): DecodedText {
  try {
    return { text: new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Unreadable(`${name} begins as ${encoding} but is not ${encoding} throughout: it is damaged or cut off.`);
  }
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const kind = binaryKind(bytes);
  if (!kind) return;
  throw new Unreadable(`${name}, byte 1: this is ${kind}, not a text; save the table as CSV and import that.`);
}

const controlCharacter = /[^\P{Cc}\t\n\u0080-\u009f]/u;

function refuseControlCharacters(text: string, name: string): void {
  const at = text.search(controlCharacter);
  if (at < 0) return;
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const position = at - before.lastIndexOf('\n');
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  throw new Unreadable(
    `${name}, line ${line}, character ${position}: U+${code} belongs to no text; is this a CSV file?`,
  );
}
