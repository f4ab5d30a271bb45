import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { As } from '../ask.ts';
import { type Board, openBoardHouse } from '../board/board-house.ts';
import { openSecondServer } from './second-server.ts';
import { openStream, type Stream } from './stream.ts';

interface Here {
  readonly here: { readonly people: readonly { name: string; tab: string; editing: string | null }[] };
}

const query = `subscription ($board: ID!, $tab: ID!, $editing: ID) {
  here: presence(storyboard: $board, tab: $tab, editing: $editing) { people: members { id name tab editing } } }`;

const house = await openBoardHouse();
let board: Board;

beforeAll(async () => {
  board = await house.newBoard(['First']);
});

const look = (tab: string, as: As, { url = house.url, editing = null as string | null } = {}): Promise<Stream<Here>> =>
  openStream<Here>(url, { query, variables: { board: board.id, tab, editing }, as });

/** What a stream tells, until somebody shows what is expected. */
async function untilShown(
  stream: Stream<Here>,
  expected: readonly (readonly [string, string | null])[],
): Promise<void> {
  for (;;) {
    const message = await stream.next();
    expect(message?.data, stream.text).toBeTruthy();
    const people = message?.data?.here.people.map(({ name, editing }) => [name, editing]);
    if (JSON.stringify(people) === JSON.stringify(expected)) return;
  }
}

describe('Whoever looks at a storyboard', () => {
  it('sees who else does, at every server, what they edit, and when they leave', async () => {
    const { url } = await openSecondServer(house.house);
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const stream = await look(mine, house.planner);
    await untilShown(stream, [['The planner', null]]);
    const other = await look(theirs, house.viewer, { url });
    await untilShown(stream, [
      ['The planner', null],
      ['The viewer', null],
    ]);
    await untilShown(other, [
      ['The planner', null],
      ['The viewer', null],
    ]);
    const { Card } = await house.newCards(board, ['Card'], { epic: 'First' });
    const { done } = house.by(house.viewer);
    await done('showPresence', { storyboard: board.id, tab: theirs, editing: Card }, '__typename');
    await untilShown(stream, [
      ['The planner', null],
      ['The viewer', Card as string],
    ]);
    other.close();
    await untilShown(stream, [['The planner', null]]);
  });

  it('may follow anew from the same tab without leaving', async () => {
    const [tab, watching] = [randomUUID(), randomUUID()];
    const watcher = await look(watching, house.admin);
    const first = await look(tab, house.planner);
    await untilShown(watcher, [
      ['Admin of Acme', null],
      ['The planner', null],
    ]);
    const card = randomUUID();
    const second = await look(tab, house.planner, { editing: card });
    first.close();
    await untilShown(watcher, [
      ['Admin of Acme', null],
      ['The planner', card],
    ]);
    await untilShown(second, [
      ['Admin of Acme', null],
      ['The planner', card],
    ]);
  });
});

describe('Nobody shows', () => {
  it('what they edit in the tab of somebody else', async () => {
    const tab = randomUUID();
    const stream = await look(tab, house.planner);
    await stream.next();
    const { userErrors } = await house
      .by(house.viewer)
      .call('showPresence', { storyboard: board.id, tab }, '__typename');
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['tab'] }]);
  });

  it('themselves at a board of another workspace', async () => {
    const stream = await look(randomUUID(), house.otherWorkspace);
    expect((await stream.next())?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
