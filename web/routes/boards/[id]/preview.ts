import { counted } from '#lib/numbers.ts';

/** Sheets that are seen behind the first of many. */
const sheets = 2;

/** What hangs at the mouse while something is carried: it, and behind it a stack with its count when it is many. */
export function previewOf(held: HTMLElement, count: number): HTMLElement {
  const stack = document.createElement('div');
  stack.className = 'carried-stack';
  stack.style.inlineSize = `${held.offsetWidth}px`;
  const first = copyOf(held);
  if (count > 1) {
    for (let sheet = Math.min(sheets, count - 1); sheet > 0; sheet -= 1) stack.append(sheetOf(first, sheet));
    stack.append(first, countOf(count));
  } else stack.append(first);
  return stack;
}

function copyOf(held: HTMLElement): HTMLElement {
  const copy = held.cloneNode(true) as HTMLElement;
  copy.style.inlineSize = `${held.offsetWidth}px`;
  copy.style.blockSize = `${held.offsetHeight}px`;
  copy.style.margin = '0';
  return copy;
}

function sheetOf({ style }: HTMLElement, depth: number): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'carried-sheet';
  sheet.style.blockSize = style.blockSize;
  sheet.style.transform = `translate(${depth * 4}px, ${depth * 4}px)`;
  return sheet;
}

function countOf(count: number): HTMLElement {
  const badge = document.createElement('p');
  badge.className = 'carried-count';
  badge.textContent = counted(count, 'card');
  return badge;
}
