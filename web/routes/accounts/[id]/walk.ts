import { lettersOn } from '#lib/letters.ts';

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** J and K step along the entries of a list, which is one stop of the Tab key; elsewhere the letters stay letters. */
export function walk(list: HTMLElement): () => void {
  const entries = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > [tabindex]')];
  const current = (): number => entries().findIndex((entry) => entry.contains(document.activeElement));

  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key.toLowerCase()];
    if (step === undefined || !lettersOn() || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = entries()[current() + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  function onFocusIn(): void {
    const at = current();
    entries().forEach((entry, index) => (entry.tabIndex = index === at ? 0 : -1));
  }

  list.addEventListener('keydown', onKeyDown);
  list.addEventListener('focusin', onFocusIn);
  return () => {
    list.removeEventListener('keydown', onKeyDown);
    list.removeEventListener('focusin', onFocusIn);
  };
}
