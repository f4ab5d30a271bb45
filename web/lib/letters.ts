/** Whether single letters and signs are shortcuts for this person; named keys and those with Ctrl always are. */
export const lettersOn = (): boolean => document.documentElement.dataset['letters'] !== 'off';

/** Whether somebody types, so that letters are letters. */
export const typing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
