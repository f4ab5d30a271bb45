import { lettersOn, typing } from '#lib/letters.ts';

const wait = 1_500;

/** Calls `go` when G and then A are pressed outside a field, within a second and a half. */
export function onJump(go: () => void): (event: KeyboardEvent) => void {
  let pressed = Number.NEGATIVE_INFINITY;
  return (event) => {
    if (!lettersOn() || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'a' && event.timeStamp - pressed < wait) {
      event.preventDefault();
      go();
    }
    pressed = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
  };
}
