import { describe, expect, it } from 'vitest';
import { openBoardHouse } from './board-house.ts';

const { call, done, newBoard, newCards } = await openBoardHouse();
const board = await newBoard(['Know', 'Other'], ['First']);
const told = 'told: userErrors { detail { recordType recordId } }';
const ref = (externalId: string) => ({ system: 'jira', externalId });
const epic = { id: board.epics['Other'] };

describe('what returns to a board after its reference went to another record', () => {
  const refused = (path: string[], recordType: string, recordId: unknown) => ({
    userErrors: [{ code: 'TAKEN', path }],
    told: [{ detail: { recordType, recordId } }],
  });

  async function cardWith(externalId: string): Promise<string> {
    const cards = [{ title: externalId, ownerRole: 'SELLER', epic, ref: ref(externalId) }];
    const input = { storyboard: board.id, cards };
    const made = await done<{ rows: { card: { id: string } }[] }>('createCards', input, 'rows { card { id } }');
    return made.rows[0]?.card.id ?? '';
  }

  it('is a card that is refused in its place, with the holder', async () => {
    const cards = [Object.values(await newCards(board, ['Free'], { epic: 'Other' }))[0], await cardWith('card')];
    await done('deleteCards', { cards }, '__typename');
    const holder = await cardWith('card');
    const answer = await call('restoreCards', { cards }, told);
    expect(answer).toMatchObject(refused(['cards', '1'], 'TouchpointCard', holder));
  });

  it.each([
    ['epic', 'Epic', () => board.epics['Know']],
    ['release', 'Release', () => board.releases['First']],
  ])('is an %s that is refused, with the holder', async (...[noun, type, idOf]) => {
    const id = idOf();
    await done(`upsert${type}`, { id, ref: ref(noun) }, '__typename');
    await done(`archive${type}`, { [noun]: id }, '__typename');
    const holder = await cardWith(noun);
    expect(await call(`restore${type}`, { [noun]: id }, told)).toMatchObject(refused([noun], 'TouchpointCard', holder));
  });

  it('is a deletion that cannot be undone, with the holder', async () => {
    const card = await cardWith('undone');
    const { operationId } = await done<{ operationId: string }>('deleteCards', { cards: [card] }, 'operationId');
    const holder = await cardWith('undone');
    const answer = await call('undoOperation', { storyboard: board.id, operationId }, told);
    expect(answer).toMatchObject(refused(['operationId'], 'TouchpointCard', holder));
  });
});
