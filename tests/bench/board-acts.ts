import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Times from each keystroke in the filter to the frame that shows its answer. */
export async function filterByKey(page: Page): Promise<number[]> {
  const painted: number[] = [];
  const text = page.getByLabel('Find in titles and roles');
  await text.focus();
  for (const key of [...'release note', ...Array.from({ length: 12 }, () => 'Backspace')])
    painted.push(await paintAfter(page, 'input', () => page.keyboard.press(key === ' ' ? 'Space' : key)));
  return painted;
}

/** The time from an event that the act brings about to the frame that shows what came of it. */
export async function paintAfter(page: Page, event: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(awaitPaint, event);
  await act();
  return page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}

function awaitPaint(event: string): void {
  const painted = new Promise<number>((resolve) => {
    const told = ({ timeStamp }: Event): number =>
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
    addEventListener(event, told, { once: true, capture: true });
  });
  Object.assign(globalThis, { painted });
}

/** The keys that carry the focused card to another stage and release; none but these are pressed. */
export async function keysToElsewhere(page: Page): Promise<number> {
  const keys = ['Space', ']', 'PageDown', 'Space'];
  const place = async (): Promise<string[]> => (await focusedName(page)).split('. ')[2]?.split(', ') ?? [];
  await page.locator('.board [tabindex="0"]').focus();
  const before = await place();
  for (const key of keys) await page.keyboard.press(key);
  const after = await place();
  return before[0] !== after[0] && before[2] !== after[2] ? keys.length : Infinity;
}

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.querySelector('.aside')?.textContent ?? '');

/** What WCAG 2.2 A and AA find wrong, in light and in dark. */
export async function faultsOf(page: Page): Promise<number> {
  let faults = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
    for (const { id, nodes } of violations)
      console.log(`${colorScheme}: ${id} at ${nodes.map(({ target }) => target).join()}`);
    faults += violations.length;
  }
  return faults;
}
