/** A member as they can be mentioned. */
export type Mentionable = { readonly id: string; readonly name: string };

/** A name being typed behind an @, and where it began. */
export type Begun = { readonly from: number; readonly typed: string };

const longest = 40;

/** The mention at the caret, if one was begun: an @ after a space, and at most two words since. */
export function begunAt(text: string, caret: number): Begun | null {
  const before = text.slice(Math.max(0, caret - longest), caret);
  const typed = /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(before)?.[1];
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
}

/** Those whose name, or a part of it, begins with what was typed. */
export function fitting<Member extends Mentionable>(members: readonly Member[], typed: string): Member[] {
  const sought = typed.toLowerCase();
  return members.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${sought}`));
}

/** The text with the whole name in place of what was begun, and where the caret goes. */
export function completed(text: string, { from, typed }: Begun, name: string): { text: string; caret: number } {
  const mention = `@${name} `;
  const rest = text.slice(from + 1 + typed.length).replace(/^ /, '');
  return { text: text.slice(0, from) + mention + rest, caret: from + mention.length };
}

/** Everybody whose whole name stands behind an @ in the text. */
export const mentioned = (text: string, members: readonly Mentionable[]): string[] =>
  members.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);

/** The text in pieces, the mentions told apart. */
export function pieces(text: string, names: readonly string[]): { text: string; mention: boolean }[] {
  if (names.length === 0) return [{ text, mention: false }];
  const any = names
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  return text
    .split(new RegExp(`(@(?:${any}))`))
    .map((piece, at) => ({ text: piece, mention: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
