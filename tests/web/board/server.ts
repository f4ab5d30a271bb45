import { freshRanks, ranksWithin } from '../../../api/board/rank.ts';
import type { CardAnswer } from '../../../web/routes/boards/[id]/board.query.ts';
import { byRank, cellOf, type Order } from '../../../web/routes/boards/[id]/order.ts';

type Move = {
  cards: string[];
  epic: string;
  release: string | null;
  after: string | null;
  ifVersion?: number;
  operationId: string;
};
type Change = { id: string; title?: string; impact?: number; ifVersion?: number };
type Inputs = {
  moveCards: Move;
  updateCards: { cards: Change[]; operationId: string };
  deleteCards: { cards: string[]; operationId: string };
};
export type Asked = { query: string; variables: { input?: Inputs[keyof Inputs] } };

export type Message = { operationId: string; actor: string; cards: CardAnswer[]; gone: string[] };

class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What the API does with a board, in memory: places by rank, versions, refusals, and what everybody is told. */
export class Server {
  readonly cards: Map<string, CardAnswer>;
  readonly messages: Message[] = [];
  readonly gone = new Set<string>();

  constructor(cards: readonly CardAnswer[]) {
    this.cards = new Map(cards.map((card) => [card.id, card]));
  }

  get order(): Order {
    const cells = Map.groupBy(this.cards.values(), ({ epic, release }) => cellOf(epic.id, release?.id ?? null));
    return new Map([...cells].map(([cell, cards]) => [cell, cards.sort(byRank).map(({ id }) => id)]));
  }

  /** One request, as whoever asks. */
  answer({ query, variables: { input } }: Asked, actor: string) {
    if (!input) return { data: { storyboard: { undoable: this.#doneBy(actor), redoable: [] } } };
    const name = /^\s*mutation (\w)(\w+)/.exec(query);
    const field = `${name?.[1]?.toLowerCase()}${name?.[2]}` as keyof Inputs;
    try {
      return { data: { [field]: { ...this.#run(field, input, actor), userErrors: [] } } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message } = error;
      return { data: { [field]: { ...this.#told(input), deleted: [], userErrors: [{ code, message }] } } };
    }
  }

  #doneBy = (actor: string) =>
    this.messages.filter((message) => message.actor === actor).map(({ operationId }) => ({ id: operationId }));

  #told(input: Inputs[keyof Inputs]) {
    const ids = input.cards.map((card) => (typeof card === 'string' ? card : card.id));
    return { cards: ids.flatMap((id) => this.cards.get(id) ?? []) };
  }

  #run(field: keyof Inputs, input: Inputs[keyof Inputs], actor: string) {
    if (field === 'moveCards') this.#move(input as Move, actor);
    else if (field === 'updateCards') this.#change(input as Inputs['updateCards'], actor);
    else this.#delete(input as Inputs['deleteCards'], actor);
    return { ...this.#told(input), deleted: input.cards };
  }

  #known(id: string, ifVersion?: number): CardAnswer {
    const card = this.cards.get(id);
    if (!card) throw new Refusal('NOT_FOUND', 'There is no such card.');
    if (ifVersion !== undefined && ifVersion !== card.version)
      throw new Refusal('STALE', `It is at version ${card.version} now, not ${ifVersion}.`);
    return card;
  }

  #move({ cards, epic, release, after, ifVersion, operationId }: Move, actor: string) {
    const moving = cards.map((id) => this.#known(id, ifVersion));
    const cell = (this.order.get(cellOf(epic, release)) ?? []).map((id) => this.#known(id));
    const staying = cell.filter(({ id }) => !cards.includes(id));
    const anchor = cell.find(({ id }) => id === after);
    if (after !== null && !anchor) throw new Refusal('CONFLICT', 'The card to follow has left the cell.');
    const at = anchor ? staying.filter((own) => byRank(own, anchor) <= 0).length : 0;
    const gap = { before: staying[at - 1]?.rank ?? null, next: staying[at]?.rank ?? null };
    const ranks = ranksWithin(gap, cards.length);
    const row = ranks ? moving : staying.toSpliced(at, 0, ...moving);
    const placed = (ranks ?? freshRanks(row.length)).map((rank, index) => {
      const card = row[index] as CardAnswer;
      return { ...card, rank, epic: { id: epic }, release: release === null ? null : { id: release } };
    });
    this.#write(placed, { operationId, actor });
  }

  #change({ cards, operationId }: Inputs['updateCards'], actor: string) {
    const changed = cards.map(({ id, ifVersion, ...change }) => ({ ...this.#known(id, ifVersion), ...change }));
    this.#write(changed, { operationId, actor });
  }

  #delete({ cards, operationId }: Inputs['deleteCards'], actor: string) {
    for (const id of cards) this.#known(id);
    for (const id of cards) {
      this.cards.delete(id);
      this.gone.add(id);
    }
    this.messages.push({ operationId, actor, cards: [], gone: cards });
  }

  #write(cards: readonly CardAnswer[], by: { operationId: string; actor: string }) {
    const written = cards.map((card) => ({ ...card, version: card.version + 1 }));
    for (const card of written) this.cards.set(card.id, card);
    this.messages.push({ ...by, cards: written, gone: [] });
  }
}
