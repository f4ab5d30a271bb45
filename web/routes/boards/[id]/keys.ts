import type { Way } from './nearest.ts';

/** What a key means on the board; letters stand alone, so that no shortcut of the browser is taken. */
export type Act =
  | { act: 'walk'; way: Way }
  | { act: 'push'; way: Way }
  | { act: 'lift' | 'open' | 'leave' | 'move' | 'new here' | 'new after' | 'delete' };

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
  Delete: { act: 'delete' },
  m: { act: 'move' },
  n: { act: 'new after' },
  N: { act: 'new here' },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

export function meant({ key, altKey, shiftKey, ctrlKey, metaKey }: Pressed): Act | null {
  const way = ways[key];
  if (metaKey) return null;
  if (altKey) return shiftKey && way && !ctrlKey ? { act: 'push', way } : null;
  if (ctrlKey) return key === 'Home' || key === 'End' ? { act: 'walk', way: key === 'Home' ? 'start' : 'end' } : null;
  if (way) return { act: 'walk', way };
  return acts[key] ?? null;
}
