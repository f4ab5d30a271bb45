import { stages, type Stage } from '#lib/words.ts';
import type { Way } from './nearest.ts';
import type { CardPart } from './opened.ts';

/** What a key means on the board; letters stand alone, so that no shortcut of the browser is taken. */
export type Act =
  | { act: 'walk' | 'push' | 'extend'; way: Way }
  | { act: 'change'; part: CardPart }
  | { act: 'solo'; stage: Stage | null }
  | { act: 'lift' | 'open' | 'leave' | 'move' | 'new here' | 'new after' | 'archive' }
  | { act: 'select' | 'select all' | 'undo' | 'redo' | 'lived' | 'slice' };

const ways: Record<string, Way> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'release back',
  PageDown: 'release on',
  '[': 'stage back',
  ']': 'stage on',
};

const acts: Record<string, Act> = {
  ' ': { act: 'lift' },
  Enter: { act: 'open' },
  Escape: { act: 'leave' },
  Delete: { act: 'archive' },
  F2: { act: 'change', part: 'title' },
  e: { act: 'change', part: 'title' },
  r: { act: 'change', part: 'ownerRole' },
  i: { act: 'change', part: 'impact' },
  f: { act: 'change', part: 'frictions' },
  v: { act: 'change', part: 'values' },
  m: { act: 'move' },
  n: { act: 'new after' },
  N: { act: 'new here' },
  x: { act: 'select' },
  p: { act: 'lived' },
  t: { act: 'slice' },
  0: { act: 'solo', stage: null },
  ...Object.fromEntries(stages.map((stage, at) => [at + 1, { act: 'solo', stage } as const])),
};

const withControl: Record<string, Act> = {
  Home: { act: 'walk', way: 'start' },
  End: { act: 'walk', way: 'end' },
  a: { act: 'select all' },
  z: { act: 'undo' },
  y: { act: 'redo' },
};

export type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Signs that are typed mean nothing where they have been switched off; Space and named keys stay. */
export function meant({ key, altKey, shiftKey, ctrlKey, metaKey }: Pressed, signs = true): Act | null {
  if (ctrlKey || metaKey) return altKey ? null : controlled(key.length === 1 ? key.toLowerCase() : key, shiftKey);
  if (!signs && key.length === 1 && key !== ' ') return null;
  const way = ways[key];
  if (altKey) return shiftKey && way ? { act: 'push', way } : null;
  if (way) return { act: shiftKey && key.startsWith('Arrow') ? 'extend' : 'walk', way };
  return acts[key] ?? null;
}

function controlled(key: string, shiftKey: boolean): Act | null {
  if (shiftKey) return key === 'z' ? { act: 'redo' } : null;
  return withControl[key] ?? null;
}
