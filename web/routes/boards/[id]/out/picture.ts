import { notices } from '#lib/notices.svelte.ts';
import { domToBlob } from 'modern-screenshot';
import { reasonOf } from '#lib/reason.ts';
import { flushSync } from 'svelte';
import { lensWords, type Lens } from '../lens/lenses.ts';
import type { View } from '../view.svelte.ts';
import { fileName, hand } from './download.ts';
import { fontRules } from './fonts.ts';

/** The lenses that draw only what is in sight; the others are whole as they are. */
const windowed: readonly Lens[] = ['map', 'table'];

/** What a canvas of a browser surely holds, in pixels. */
const most = { side: 16_000, area: 120_000_000 };

type Extent = { width: number; height: number };

const fits = ({ width, height }: Extent, scale: number) =>
  Math.max(width, height) * scale <= most.side && width * height * scale ** 2 <= most.area;

/** All of the lens where a picture can hold it, else what is in sight. */
export async function downloadPicture(view: View) {
  const board = document.getElementById('board');
  if (!board) return;
  const whole = { width: board.scrollWidth, height: board.scrollHeight };
  const all = fits(whole, 1);
  const extent = all ? whole : { width: board.clientWidth, height: board.clientHeight };
  const scale = fits(extent, 2) ? 2 : 1;
  flushSync(() => (view.printing = all && windowed.includes(view.lens)));
  try {
    const blob = await domToBlob(board, {
      ...extent,
      scale,
      font: { cssText: await fontRules() },
      backgroundColor: getComputedStyle(board).backgroundColor,
      style: { overflow: 'hidden' },
      features: { restoreScrollPosition: !all },
    });
    hand(blob, fileName(`${view.board.frame.name} ${lensWords[view.lens]}`, 'png'));
    notices.say(
      all
        ? 'The picture shows the whole board.'
        : 'The board is too large for one picture; it shows what was in sight.',
    );
  } catch (error) {
    notices.refuse(`The picture could not be made: ${reasonOf(error, 'unknown reason')}.`);
  } finally {
    flushSync(() => (view.printing = false));
  }
}
