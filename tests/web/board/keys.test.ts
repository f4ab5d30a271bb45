import { expect, it } from 'vitest';
import { meant, type Act, type Pressed } from '../../../web/routes/boards/[id]/keys.ts';

const pressed = (keys: string): Pressed => {
  const parts = keys.split('+');
  const held = (name: string) => parts.includes(name);
  return {
    key: parts.at(-1) ?? '',
    altKey: held('Alt'),
    shiftKey: held('Shift'),
    ctrlKey: held('Ctrl'),
    metaKey: held('Meta'),
  };
};

it.each<[string, Act | null]>([
  ['ArrowUp', { act: 'walk', way: 'up' }],
  ['Home', { act: 'walk', way: 'first' }],
  ['Ctrl+End', { act: 'walk', way: 'end' }],
  ['PageDown', { act: 'walk', way: 'release on' }],
  [']', { act: 'walk', way: 'stage on' }],
  ['Shift+ArrowDown', { act: 'extend', way: 'down' }],
  ['Shift+PageDown', { act: 'walk', way: 'release on' }],
  ['Alt+Shift+ArrowLeft', { act: 'push', way: 'left' }],
  ['Alt+Shift+End', { act: 'push', way: 'last' }],
  ['Alt+ArrowLeft', null],
  [' ', { act: 'lift' }],
  ['Enter', { act: 'open' }],
  ['Escape', { act: 'leave' }],
  ['x', { act: 'select' }],
  ['Ctrl+a', { act: 'select all' }],
  ['Meta+a', { act: 'select all' }],
  ['m', { act: 'move' }],
  ['n', { act: 'new after' }],
  ['Shift+N', { act: 'new here' }],
  ['e', { act: 'change', part: 'title' }],
  ['F2', { act: 'change', part: 'title' }],
  ['r', { act: 'change', part: 'ownerRole' }],
  ['i', { act: 'change', part: 'impact' }],
  ['f', { act: 'change', part: 'frictions' }],
  ['v', { act: 'change', part: 'values' }],
  ['3', { act: 'solo', stage: 'TRUST' }],
  ['0', { act: 'solo', stage: null }],
  ['p', { act: 'lived' }],
  ['t', { act: 'slice' }],
  ['Delete', { act: 'archive' }],
  ['Ctrl+z', { act: 'undo' }],
  ['Meta+Shift+Z', { act: 'redo' }],
  ['Ctrl+y', { act: 'redo' }],
  ['Ctrl+m', null],
  ['Ctrl+Alt+z', null],
  ['q', null],
])('%s', (keys, act) => {
  expect(meant(pressed(keys))).toEqual(act);
});

it('where typed signs are switched off, only named keys and Space are left', () => {
  const signs = ['x', 'm', 'N', '3', '[', 'e', 't'];
  expect(signs.map((sign) => meant(pressed(sign), false))).toEqual(signs.map(() => null));
  expect(['Space', 'F2', 'Delete'].map((key) => meant(pressed(key === 'Space' ? ' ' : key), false)?.act)).toEqual([
    'lift',
    'change',
    'archive',
  ]);
  expect(meant(pressed('Ctrl+z'), false)).toEqual({ act: 'undo' });
});
