/** What of a long list is drawn: rows by their place, and the room of those left out between them. */
export type Piece = { row: number } | { gap: number; before: number };

type Stretch = { from: number; to: number; kept: number };

/** The rows from one place to another of a list of that length, and one that is kept wherever it is. */
export function piecesOf(length: number, { from, to, kept }: Stretch): Piece[] {
  const [first, last] = [Math.max(0, Math.min(from, length)), Math.max(0, Math.min(to, length))];
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  const outside = kept >= 0 && kept < length && !rows.includes(kept);
  const drawn = outside ? [...rows, kept].sort((one, other) => one - other) : rows;
  const pieces: Piece[] = [];
  let next = 0;
  for (const row of drawn) {
    if (row > next) pieces.push({ gap: row - next, before: row });
    pieces.push({ row });
    next = row + 1;
  }
  if (next < length) pieces.push({ gap: length - next, before: length });
  return pieces;
}
