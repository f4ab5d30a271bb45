const shortest = 4;
const longest = 24;
/** From here on a word may also go on behind what was typed of it. */
const unfinished = 6;

const edge = '[[:space:][:punct:]]';

/** Whether a slip of the finger is looked for in a word: numbers are right or wrong, and little words are like too many. */
export const mayHaveSlip = (word: string): boolean =>
  /^\p{L}+$/u.test(word) && word.length >= shortest && word.length <= longest;

/**
 * A folded word, or a word that one slip makes of it: a letter too many, too few, another, or two that changed places.
 * A slip is in one half of a word, so that the other half is there as it was typed; that keeps the expression small.
 */
export function withSlips(word: string): string {
  if (!mayHaveSlip(word)) return word;
  const [head, tail, crossed] = halvesOf(word) as [string, string, string];
  const slipped = [head + anySlip(tail), anySlip(head) + tail, crossed + tail.slice(1)].join('|');
  return `${word}|(?:^|${edge})(?:${slipped})${word.length < unfinished ? `(?:$|${edge})` : ''}`;
}

/** One of these is in every word that a slip makes of this one: its halves, and the first with a letter of the second. */
export function halvesOf(word: string): string[] {
  const middle = Math.floor(word.length / 2);
  const [head, tail] = [word.slice(0, middle), word.slice(middle)];
  return [head, tail, head.slice(0, -1) + tail.slice(0, 1) + head.slice(-1)];
}

function anySlip(part: string): string {
  const made = Array.from(part, (letter, at) => {
    const [before, after] = [part.slice(0, at), part.slice(at + 1)];
    const swapped = after && `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`;
    return [`${before}[^ ]${after}`, before + after, `${before}[^ ]${letter}${after}`, swapped].filter(Boolean);
  });
  return `(?:${[...new Set([...made.flat(), `${part}[^ ]`])].join('|')})`;
}
