type Size = { readonly width: number; readonly height: number };
type Box = Size & { readonly left: number; readonly top: number };

const gap = 6;
const edge = 12;

/** Where a sheet stands beside what it is about: below it, else above, else at its side, and always in sight. */
export function placeBeside(box: Box, sheet: Size, sight: Size): { left: number; top: number } {
  const within = (at: number, length: number, room: number) => Math.max(edge, Math.min(at, room - length - edge));
  const left = within(box.left, sheet.width, sight.width);
  const [above, below] = [box.top - gap - sheet.height, box.top + box.height + gap];
  if (below + sheet.height + edge <= sight.height) return { left, top: Math.max(edge, below) };
  if (above >= edge) return { left, top: above };
  const right = box.left + box.width + gap;
  const side = right + sheet.width + edge <= sight.width ? right : box.left - gap - sheet.width;
  return { left: within(side, sheet.width, sight.width), top: within(box.top, sheet.height, sight.height) };
}
