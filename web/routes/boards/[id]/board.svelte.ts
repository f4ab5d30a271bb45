import { accept, ask, Unanswered } from '#lib/ask.ts';
import { notices } from '#lib/notices.svelte.ts';
import { createCards, deleteCards, moveCards } from './board.mutation.ts';
import type { CardAnswer } from './board.query.ts';
import type { Card, EpicColumn } from './card.ts';
import { cellOf, place, without, type Move, type Order, type Target } from './order.ts';
import type { CardColumns, Frame, ReleaseBand } from './projection.ts';
import { cardFrom, unfold } from './unfold.ts';

type Fetch = typeof globalThis.fetch;

/** The board as one person sees it: what the server confirmed, with what is still under way laid over it. */
export class Board {
  #frame: Frame;
  #cards: ReadonlyMap<string, Card>;
  #confirmed: Order;
  #pending: readonly Move[] = $state.raw([]);
  #preview: Move | null = $state.raw(null);
  #counts: ReadonlyMap<string, number> | null;
  #said = $state('');
  #sent: Promise<unknown> = Promise.resolve();
  #fetch: Fetch;
  readonly mayPlan: boolean;

  #order = $derived.by(() => this.#laid().reduce(place, this.#confirmed));

  constructor(
    frame: Frame,
    first: CardColumns,
    { fetch, mayPlan, whole }: { fetch: Fetch; mayPlan: boolean; whole: boolean },
  ) {
    const { cards, order } = unfold(first, frame);
    this.#fetch = fetch;
    this.mayPlan = mayPlan;
    this.#frame = $state.raw(frame);
    this.#cards = $state.raw(cards);
    this.#confirmed = $state.raw(order);
    this.#counts = $state.raw(whole ? null : countsOf(frame));
  }

  get frame() {
    return this.#frame;
  }
  get cards() {
    return this.#cards;
  }
  get order() {
    return this.#order;
  }
  /** False while only the first window has come. */
  get whole() {
    return this.#counts === null;
  }
  get busy() {
    return this.#pending.length > 0;
  }
  /** The last thing to be read out, politely. */
  get said() {
    return this.#said;
  }

  #laid(): readonly Move[] {
    return this.#preview ? [...this.#pending, this.#preview] : this.#pending;
  }

  readonly count = (cell: string) => this.#counts?.get(cell) ?? this.#order.get(cell)?.length ?? 0;

  /** The cards that came after the first window. */
  arrive(rest: CardColumns) {
    const { cards, order } = unfold(rest, this.#frame);
    this.#cards = new Map([...this.#cards, ...cards]);
    const joined = new Map(this.#confirmed);
    for (const [cell, list] of order) joined.set(cell, [...(joined.get(cell) ?? []), ...list]);
    this.#confirmed = joined;
    this.#counts = null;
  }

  /** The same words twice are read twice: a changing space makes them new. */
  say(text: string) {
    this.#said = this.#said === text ? `${text}\u00a0` : text;
  }

  preview(move: Move | null) {
    this.#preview = move;
  }

  /** Shows the move at once; a refusal takes it back and says why. Resolves to whether it was accepted. */
  move(move: Move): Promise<boolean> {
    this.#preview = null;
    this.#pending = [...this.#pending, move];
    const sent = this.#sent.then(() => this.#send(move));
    this.#sent = sent;
    return sent;
  }

  async #send(move: Move): Promise<boolean> {
    try {
      const { moveCards: answer } = await ask(this.#fetch, moveCards, { input: { ...move, cards: [...move.cards] } });
      accept(answer.userErrors);
      this.#confirmed = place(this.#confirmed, move);
      this.#renew(answer.cards);
      return true;
    } catch (error) {
      this.#refuse('It was put back where it was', error);
      return false;
    } finally {
      this.#pending = this.#pending.filter((own) => own !== move);
    }
  }

  #renew(versions: readonly { id: string; version: number }[]) {
    const next = new Map(this.#cards);
    for (const { id, version } of versions) {
      const card = next.get(id);
      if (card) next.set(id, { ...card, version });
    }
    this.#cards = next;
  }

  #refuse(consequence: string, error: unknown) {
    const reason = error instanceof Error ? error.message : 'Something went wrong.';
    notices.refuse(`${reason} ${consequence}.`);
  }

  /** A new card at its place; throws the refusal, for the form to show. */
  async create(input: { title: string; ownerRole: string }, target: Target): Promise<string> {
    const { epic, release, after } = target;
    const card = { ...input, epic: { id: epic }, release: release === null ? null : { id: release } };
    const { createCards: answer } = await ask(this.#fetch, createCards, {
      input: { storyboard: this.#frame.id, cards: [card] },
    });
    accept([...answer.userErrors, ...(answer.rows[0]?.errors ?? [])]);
    const made = answer.rows[0]?.card;
    if (!made) throw new Unanswered('INTERNAL', 'The card was not created.');
    const last = this.#order.get(cellOf(epic, release))?.at(-1) ?? null;
    this.#cards = new Map(this.#cards).set(made.id, cardFrom(made, this.#frame));
    this.#confirmed = place(this.#confirmed, { cards: [made.id], epic, release, after: last });
    if (after !== last) void this.move({ cards: [made.id], epic, release, after });
    return made.id;
  }

  /** Takes a saved card over, and to another cell if its epic or release changed. */
  take(answer: CardAnswer) {
    this.#cards = new Map(this.#cards).set(answer.id, cardFrom(answer, this.#frame));
    const epic = answer.epic.id;
    const release = answer.release?.id ?? null;
    const cell = cellOf(epic, release);
    if (this.#confirmed.get(cell)?.includes(answer.id)) return;
    const after = this.#confirmed.get(cell)?.at(-1) ?? null;
    this.#confirmed = place(this.#confirmed, { cards: [answer.id], epic, release, after });
  }

  /** Throws the refusal, for the dialog to show. */
  async remove(id: string) {
    const { deleteCards: answer } = await ask(this.#fetch, deleteCards, { input: { cards: [id] } });
    accept(answer.userErrors);
    this.#confirmed = without(this.#confirmed, new Set([id]));
    this.#cards = new Map([...this.#cards].filter(([own]) => own !== id));
  }

  addEpic(epic: EpicColumn) {
    this.#frame = { ...this.#frame, epics: put(this.#frame.epics, epic) };
  }

  addRelease(release: ReleaseBand) {
    this.#frame = { ...this.#frame, releases: put(this.#frame.releases, release) };
  }
}

const put = <Record extends { id: string }>(list: readonly Record[], record: Record) =>
  list.some(({ id }) => id === record.id)
    ? list.map((own) => (own.id === record.id ? record : own))
    : [...list, record];

function countsOf({ epics, releases, counts }: Frame): Map<string, number> {
  const bands = [...releases.map(({ id }) => id), null];
  const cells = bands.flatMap((release) => epics.map(({ id }) => cellOf(id, release)));
  return new Map(cells.map((cell, at) => [cell, counts[at] ?? 0]));
}
