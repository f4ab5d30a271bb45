import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveCards } from '../../../api/board/move-cards.ts';
import { insideOf } from '../database.ts';
import { type Board, openBoardHouse } from './board-house.ts';

const { cellsOf, house, newBoard, newCards, workspaceId } = await openBoardHouse();

const titles = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const title = fc.constantFrom(...titles);
const step = fc.record({
  cards: fc.uniqueArray(title, { minLength: 1, maxLength: 4 }),
  release: fc.constantFrom('unscheduled', 'Release 1'),
  after: fc.oneof(fc.constant('first'), fc.constant('last'), title),
});
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;
type Cells = Record<string, string[]>;

/** What a person would do with paper cards; undefined where the card to follow lies elsewhere. */
function moved(cells: Cells, { cards, release, after }: Step): Cells | undefined {
  const cell = cells[release] ?? [];
  if (after.length === 1 && !cell.includes(after)) return undefined;
  const before = after === 'first' ? [] : after === 'last' ? cell : cell.slice(0, cell.indexOf(after) + 1);
  const staying = (some: readonly string[]) => some.filter((each) => !cards.includes(each));
  const others = Object.entries(cells).map(([name, some]): [string, string[]] => [name, staying(some)]);
  const arranged = [...staying(before), ...cards, ...staying(cell.slice(before.length))];
  return { ...Object.fromEntries(others), [release]: arranged };
}

async function move(
  board: Board,
  ids: Readonly<Record<string, string>>,
  { cards, release, after }: Step,
): Promise<void> {
  const behind = after === 'last' ? {} : { after: after === 'first' ? null : (ids[after] as string) };
  await moveCards(insideOf(house.orm, workspaceId), {
    cards: cards.map((each) => ids[each] as string),
    epic: board.epics['Delivery'] as string,
    release: board.releases[release] ?? null,
    ...behind,
  });
}

test('the board shows what a person would see who moved paper cards', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const board = await newBoard(['Delivery'], ['Release 1']);
      const ids = await newCards(board, titles, { epic: 'Delivery' });
      let cells: Cells = { unscheduled: titles };
      for (const each of steps) {
        const next = moved(cells, each);
        if (next) await move(board, ids, each);
        else await expect(move(board, ids, each)).rejects.toMatchObject({ code: 'CONFLICT' });
        cells = next ?? cells;
      }
      const seen = await cellsOf(board);
      const shown = Object.entries(cells).filter(([, cell]) => cell.length > 0);
      expect(seen).toEqual(Object.fromEntries(shown.map(([name, cell]) => [`Delivery / ${name}`, cell])));
    }),
    { numRuns: 25 },
  );
});
