import { describe, expect, it } from 'vitest';
import { openBoardHouse } from '../board/board-house.ts';
import { openStream } from './stream.ts';

interface Figures {
  readonly id: string;
  readonly stage?: string;
  readonly expectation?: { readonly after: { readonly id: string } | null } | null;
  readonly used?: number;
  readonly cardCount?: number;
  readonly impact?: number;
  readonly coverage?: readonly string[];
}

interface Figured {
  readonly cards: readonly Figures[];
  readonly releases: readonly Figures[];
}

const fields = `cards { id stage expectation { after { id } } }
  releases { id used cardCount impact coverage }`;
const house = await openBoardHouse();

const whole = async (id: string): Promise<Figured> => {
  const query = `query ($id: ID!) { storyboard(id: $id) { ${fields} } }`;
  return (await house.ask<{ storyboard: Figured }>(query, { id })).data.storyboard;
};

/** A program that loads a board once and then lays over it what the stream tells. */
class Follower {
  readonly #board: string;
  readonly #known = new Map<string, Figures>();
  sequence: string | undefined;
  #stream: Awaited<ReturnType<typeof openStream<{ told: Figured & { sequence: string; gone: string[] } }>>> | undefined;

  constructor(board: string) {
    this.#board = board;
  }

  async load(): Promise<void> {
    this.#apply({ ...(await whole(this.#board)), gone: [] });
  }

  async open(): Promise<void> {
    const query = `subscription ($id: ID!, $after: String) {
      told: storyboardChanged(id: $id, afterSequence: $after) { sequence gone ${fields} } }`;
    const variables = { id: this.#board, after: this.sequence };
    this.#stream = await openStream(house.url, { query, variables, as: house.viewer });
    if (this.sequence === undefined) await this.hear();
  }

  async hear(): Promise<void> {
    const told = (await this.#stream?.next())?.data?.told;
    if (!told) throw new Error(`The stream ended: ${this.#stream?.text}`);
    this.sequence = told.sequence;
    this.#apply(told);
  }

  get figures(): Figures[] {
    return inOrder([...this.#known.values()]);
  }

  #apply({ cards, releases, gone }: Figured & { gone: readonly string[] }): void {
    for (const one of [...cards, ...releases]) this.#known.set(one.id, one);
    for (const id of gone) this.#known.delete(id);
  }
}

const inOrder = (figures: Figures[]): Figures[] => figures.toSorted((one, other) => one.id.localeCompare(other.id));

async function agrees(follower: Follower, board: string): Promise<void> {
  const { cards, releases } = await whole(board);
  expect(follower.figures).toEqual(inOrder([...cards, ...releases]));
}

async function aBoard() {
  const board = await house.newBoard(['Talk', 'Work'], ['One', 'Two']);
  const cards = await house.newCards(board, ['Call', 'Visit', 'Offer'], { epic: 'Talk', release: 'One' });
  const { Call = '', Visit = '', Offer = '' } = cards;
  const expectation = { after: Call, withinHours: 24 };
  await house.done('updateCards', { cards: [{ id: Visit, expectation }] }, 'operationId');
  const deeds = [
    () => house.done('updateCards', { cards: [{ id: Offer, effort: 5, impact: 8 }] }, 'operationId'),
    () =>
      house.done(
        'moveCards',
        { cards: [Offer], epic: board.epics['Work'], release: board.releases['Two'] },
        'operationId',
      ),
    () => house.done('moveEpic', { epic: board.epics['Work'], stage: 'GROW' }, 'operationId'),
    () => house.done('moveEpic', { epic: board.epics['Talk'], stage: 'ACT' }, 'operationId'),
    () => house.done('deleteCards', { cards: [Call] }, 'deleted'),
    () => house.done('restoreCards', { cards: [Call] }, 'operationId'),
    () => house.done('moveCards', { cards: [Call, Offer], epic: board.epics['Work'], release: null }, 'operationId'),
    () =>
      house.done(
        'archiveRelease',
        { release: board.releases['One'], moveCardsTo: board.releases['Two'] },
        'operationId',
      ),
  ];
  return { board: board.id, deeds };
}

describe('A program that applies what a board tells', () => {
  it('shows the stages, sums and expectations of the board after every deed', async () => {
    const { board, deeds } = await aBoard();
    const follower = new Follower(board);
    await follower.open();
    await follower.load();
    for (const deed of deeds) {
      await deed();
      await follower.hear();
      await agrees(follower, board);
    }
  });

  it('shows the same after it was away', async () => {
    const { board, deeds } = await aBoard();
    const follower = new Follower(board);
    await follower.open();
    await follower.load();
    for (const deed of deeds) await deed();
    await follower.open();
    for (const _ of deeds) await follower.hear();
    await agrees(follower, board);
  });
});
