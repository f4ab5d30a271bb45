import { beforeAll, describe, expect, it } from 'vitest';
import { type Board, openBoardHouse } from '../board/board-house.ts';
import { openSecondServer } from './second-server.ts';
import { openStream, type Stream } from './stream.ts';

interface Told {
  readonly sequence: string;
  readonly previousSequence: string;
  readonly operationId: string;
  readonly cause: string;
  readonly reload: boolean;
  readonly actor: { readonly kind: string; readonly name: string };
  readonly changes: readonly { type: string; recordId: string; action: string }[];
  readonly cards: readonly { id: string; title: string; epic: { name: string }; release: { name: string } | null }[];
  readonly epics: readonly { id: string; name: string }[];
  readonly releases: readonly { id: string; name: string }[];
  readonly gone: readonly string[];
}

type Following = Stream<{ told: Told }>;

const fields = `sequence previousSequence operationId cause reload actor { kind name }
  changes { type recordId action } cards { id title epic { name } release { name } }
  epics { id name } releases { id name } gone`;
const query = `subscription ($id: ID!, $after: String) { told: storyboardChanged(id: $id, afterSequence: $after) { ${fields} } }`;

const house = await openBoardHouse();
let board: Board;

beforeAll(async () => {
  board = await house.newBoard(['First', 'Second'], ['One']);
});

const follow = (id: string, after?: string, url = house.url): Promise<Following> =>
  openStream(url, { query, variables: { id, after }, as: house.viewer });

async function told(stream: Following): Promise<Told> {
  const message = await stream.next();
  expect(message?.errors, stream.text).toBeUndefined();
  return message?.data?.told as Told;
}

const sequenceOf = async (): Promise<string> => {
  const { data } = await house.ask<{ storyboard: { sequence: string } }>(
    'query ($id: ID!) { storyboard(id: $id) { sequence } }',
    { id: board.id },
  );
  return data.storyboard.sequence;
};

const rename = (epic: string, name: string) =>
  house.done('upsertEpic', { storyboard: board.id, id: board.epics[epic], stage: 'TRUST', name }, 'epic { id }');

describe('Whoever follows a storyboard', () => {
  it('first learns where the stream starts, and then every operation as it happens', async () => {
    const stream = await follow(board.id);
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const start = await told(stream);
    expect(start).toMatchObject({ cause: 'live', changes: [], cards: [], gone: [], reload: false });
    const { Call } = await house.newCards(board, ['Call'], { epic: 'First' });
    const made = await told(stream);
    expect(made).toMatchObject({ cause: 'createCards', previousSequence: start.sequence, actor: { kind: 'MEMBER' } });
    expect(made.cards).toEqual([{ id: Call, title: 'Call', epic: { name: 'First' }, release: null }]);
    const operationId = '01940001-0000-7000-8000-00000000abcd';
    const move = { cards: [Call], epic: board.epics['Second'], release: board.releases['One'], operationId };
    await house.done('moveCards', move, 'operationId');
    const moved = await told(stream);
    expect(moved).toMatchObject({ operationId, previousSequence: made.sequence, cause: 'moveCards' });
    expect(moved.cards).toMatchObject([{ id: Call, epic: { name: 'Second' }, release: { name: 'One' } }]);
    expect(moved.changes).toEqual([{ type: 'TouchpointCard', recordId: Call, action: 'UPDATED' }]);
  });

  it('gets one message for an operation of many cards', async () => {
    const stream = await follow(board.id);
    await told(stream);
    const made = await house.newCards(board, ['A', 'B', 'C', 'D'], { epic: 'First' });
    const { cards, changes } = await told(stream);
    expect(cards.map(({ id }) => id).sort()).toEqual(Object.values(made).sort());
    expect(changes).toHaveLength(4);
  });

  it('is told of epics and releases, and what is gone', async () => {
    const { Gone } = await house.newCards(board, ['Gone'], { epic: 'First' });
    const stream = await follow(board.id);
    await told(stream);
    await rename('First', 'First of all');
    expect((await told(stream)).epics).toEqual([{ id: board.epics['First'], name: 'First of all' }]);
    await house.done('deleteCards', { cards: [Gone] }, 'deleted');
    expect(await told(stream)).toMatchObject({ gone: [Gone], cards: [], changes: [{ action: 'DELETED' }] });
    await rename('First', 'First');
  });

  it('is told of a card when somebody comments on it', async () => {
    const { Discussed = '' } = await house.newCards(board, ['Discussed'], { epic: 'First' });
    const stream = await follow(board.id);
    await told(stream);
    await house.done('addComment', { card: Discussed, body: 'Who calls them?' }, '__typename');
    expect(await told(stream)).toMatchObject({ changes: [{ type: 'Comment' }], cards: [{ id: Discussed }], gone: [] });
  });

  it('is told nothing of other storyboards', async () => {
    const other = await house.newBoard(['Elsewhere']);
    const stream = await follow(board.id);
    await told(stream);
    await house.newCards(other, ['Far away'], { epic: 'Elsewhere' });
    await house.newCards(board, ['Near'], { epic: 'First' });
    expect((await told(stream)).cards).toMatchObject([{ title: 'Near' }]);
  });

  it('comes back with the sequence it knows and misses nothing', async () => {
    const known = await sequenceOf();
    const stream = await follow(board.id, known);
    await house.newCards(board, ['Seen'], { epic: 'First' });
    const seen = await told(stream);
    expect(seen).toMatchObject({ previousSequence: known, cards: [{ title: 'Seen' }] });
    stream.close();
    await house.newCards(board, ['Missed'], { epic: 'First' });
    await house.newCards(board, ['Missed too'], { epic: 'First' });
    const back = await follow(board.id, seen.sequence);
    const missed = [await told(back), await told(back)];
    expect(missed.map(({ cards }) => cards[0]?.title)).toEqual(['Missed', 'Missed too']);
    expect(missed[0]?.previousSequence).toBe(seen.sequence);
    expect(missed[1]?.previousSequence).toBe(missed[0]?.sequence);
  });

  it('is sent to load the board anew when it knows a sequence that the log has not reached', async () => {
    expect(await told(await follow(board.id, '999999999'))).toMatchObject({ reload: true, changes: [] });
  });

  it('is sent to load the board anew when it missed thousands of changes', async () => {
    const known = await sequenceOf();
    const many = Array.from({ length: 2600 }, (_, at) => `Card ${at}`);
    await house.newCards(board, many.slice(0, 1300), { epic: 'Second' });
    const middle = await told(await follow(board.id, known));
    expect(middle).toMatchObject({ reload: true, cause: 'createCards', cards: [] });
    for (let round = 0; round < 4; round += 1) await house.newCards(board, many.slice(1300), { epic: 'Second' });
    expect(await told(await follow(board.id, known))).toMatchObject({ reload: true, cause: 'live', cards: [] });
  });

  it('hears at one server what was done at another', async () => {
    const { url } = await openSecondServer(house.house);
    const streams = [await follow(board.id), await follow(board.id, undefined, url)];
    for (const stream of streams) await told(stream);
    await house.newCards(board, ['Everywhere'], { epic: 'First' });
    for (const stream of streams) expect((await told(stream)).cards).toMatchObject([{ title: 'Everywhere' }]);
  });
});

describe('Nobody follows', () => {
  const refused = async (id: string, as = house.admin) => {
    const stream = await openStream(house.url, { query, variables: { id }, as });
    const message = await stream.next();
    expect(await stream.next()).toBeUndefined();
    expect(stream.completed).toBe(true);
    return message?.errors;
  };

  it('a storyboard of another workspace, and is told what is said of unknown ones', async () => {
    const foreign = await refused(board.id, house.otherWorkspace);
    expect(foreign).toMatchObject([{ message: 'No storyboard has this id.', extensions: { code: 'NOT_FOUND' } }]);
    expect(await refused('01940777-0000-7000-8000-000000000001')).toEqual(foreign);
    expect(await refused('nonsense')).toEqual(foreign);
  });
});
