import { accept, ask, Unanswered } from '#lib/ask.ts';
import { notices, type Remedy } from '#lib/notices.svelte.ts';
import { reasonOf } from '#lib/reason.ts';
import { createCards, type moveCards } from './board.mutation.ts';
import type { CardAnswer } from './board.query.ts';
import type { Card, EpicColumn } from './card.ts';
import { changing, Clashing, type Patch } from './changing.ts';
import { nothing, told } from './confirmed.ts';
import type { Shift, Telling } from './deed.ts';
import { reframed } from './frame.ts';
import type { ResultOf } from '#lib/graphql.ts';
import type { Laid } from './laid.ts';
import { editorsIn, type Clash, type Present } from './others.ts';
import { Movers } from './movers.ts';
import { moving, Overtaken } from './moving.ts';
import { newId } from './new-id.ts';
import { cellOf, place, type Move, type Order, type Target } from './order.ts';
import { Outbox } from './outbox.svelte.ts';
import type { BoardHead, CardColumns, Frame, ReleaseBand } from './projection.ts';
import { removed, removing } from './removing.ts';
import { shifting } from './shifting.ts';
import { restoring, reversing, type Way } from './undoing.ts';
import { cardFrom, unfold } from './unfold.ts';

type Fetch = typeof globalThis.fetch;

/** Who looks at the board. */
export type Member = { id: string; name: string };

type Opening = { fetch: Fetch; mayPlan: boolean; whole: boolean; member?: Member | null };

/** What any answer of the server may say of a board: what is there, as it is now, and what has left. */
export type Told = {
  storyboard?: BoardHead | null;
  cards?: readonly CardAnswer[];
  epics?: readonly EpicColumn[];
  releases?: readonly ReleaseBand[];
  gone?: readonly string[];
};

type Placed = ResultOf<typeof moveCards>['moveCards']['cards'];

/** The board as one person sees it: what the server confirmed, with what is still under way laid over it. */
export class Board {
  #frame: Frame;
  #confirmed = $state.raw(nothing);
  #preview: Move | null = $state.raw(null);
  #counts: ReadonlyMap<string, number> | null;
  #said = $state('');
  /** Who else looks at the board now. */
  present: readonly Present[] = $state.raw([]);
  /** Text that somebody else changed too, until a person has decided. */
  clash: Clash | null = $state.raw(null);
  /** By card, the names of those who are editing it. */
  readonly editors = $derived(editorsIn(this.present));
  /** How releases filled and were lived, by release. */
  sparks: NonNullable<Frame['sparks']> = $state.raw({});
  readonly outbox = new Outbox();
  readonly movers = new Movers();
  readonly fetch: Fetch;
  /** Whether this person may plan, and with it archive this board and restore it. */
  readonly planner: boolean;
  readonly member: Member | null;

  /** Whether this person may change the board: what is archived rests. */
  readonly mayPlan = $derived.by(() => this.planner && this.#frame.archivedAt === null);
  readonly #laid: Laid = $derived(this.outbox.pending.reduce<Laid>((laid, { lay }) => lay(laid), this.#confirmed));
  readonly #order: Order = $derived(this.#preview ? place(this.#laid.order, this.#preview) : this.#laid.order);

  constructor(frame: Frame, first: CardColumns, { fetch, mayPlan, whole, member = null }: Opening) {
    this.fetch = fetch;
    this.planner = mayPlan;
    this.member = member;
    this.#frame = $state.raw(frame);
    this.sparks = frame.sparks ?? {};
    this.#counts = $state.raw(whole ? null : countsOf(frame));
    this.#learn([...unfold(first, frame).cards.values()]);
  }

  get frame() {
    return this.#frame;
  }
  get cards() {
    return this.#laid.cards;
  }
  get order() {
    return this.#order;
  }
  /** What the server said, without what is under way. */
  get confirmed() {
    return this.#confirmed;
  }
  /** False while only the first window has come. */
  get whole() {
    return this.#counts === null;
  }
  get busy() {
    return this.outbox.pending.length > 0;
  }
  /** The last thing to be read out, politely. */
  get said() {
    return this.#said;
  }

  readonly count = (cell: string) => this.#counts?.get(cell) ?? this.#order.get(cell)?.length ?? 0;

  /** The cards that came after the first window. */
  arrive(rest: CardColumns) {
    this.#learn([...unfold(rest, this.#frame).cards.values()]);
    this.#counts = null;
  }

  #learn(cards: readonly Card[], gone: readonly string[] = []) {
    this.#confirmed = told(this.#confirmed, { cards, gone });
  }

  /** Takes over whatever an answer says; the newest version of everything stays. */
  applied({ storyboard: head = null, cards = [], epics = [], releases = [], gone = [] }: Told) {
    this.#frame = reframed(this.#frame, { head, epics, releases, gone });
    this.#learn(
      cards.map((card) => cardFrom(card, this.#frame)),
      gone,
    );
  }

  /** Takes over where cards stand now. */
  placed(places: Placed) {
    const stand = ({ id, version, rank, epic, release }: Placed[number]) => {
      const card = this.#confirmed.cards.get(id);
      return card ? { ...card, version, rank, epic: epic.id, release: release?.id ?? null } : [];
    };
    this.#learn(places.flatMap(stand));
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
    return this.outbox.add(moving(this, move, { refuse: (error) => this.#refuseMove(move, error) }));
  }

  /** Cards of many cells to another epic or release, each at the end of its new cell, as one operation. */
  shift(cards: readonly string[], to: Shift): Promise<boolean> {
    return this.outbox.add(shifting(this, { cards, to }, this.#telling('They were put back')));
  }

  /** Shows the change at once, of one card or of many as one operation; `seen` is the title a new title was made of. */
  change(cards: readonly string[], patch: Patch, seen?: string): Promise<boolean> {
    return this.outbox.add(changing(this, { cards, patch, seen }, this.#telling('Nothing was changed')));
  }

  /** Takes cards off the board at once; undo or restore brings them back. */
  archive(cards: readonly string[]): Promise<boolean> {
    return this.outbox.add(removing(this, cards, this.#telling('Nothing was taken off the board')));
  }

  /** Brings cards back that were taken off the board. */
  restore(cards: readonly string[]): Promise<boolean> {
    return this.outbox.add(restoring(this, cards, this.#telling('Nothing was brought back')));
  }

  /** Takes back what this person did last on the board; what still waits for the connection is simply not sent. */
  async undo(): Promise<void> {
    const withdrawn = this.outbox.withdraw();
    if (withdrawn) this.say('Undone before it was sent.');
    else await this.#reverse('undo', 'Nothing was undone');
  }

  async redo(): Promise<void> {
    await this.#reverse('redo', 'Nothing was done again');
  }

  async #reverse(way: Way, consequence: string) {
    await this.outbox.add(reversing(this, way, this.#telling(consequence)));
  }

  #telling = (consequence: string): Telling => ({ refuse: (error) => this.#refuse(consequence, error) });

  #refuseMove(move: Move, error: unknown) {
    const anyway = { words: 'Move it anyway', act: () => void this.move(move) };
    this.#refuse('It was put back where it was', error, error instanceof Overtaken ? anyway : null);
  }

  #refuse(consequence: string, error: unknown, remedy: Remedy | null = null) {
    if (error instanceof Clashing) return;
    const reason = reasonOf(error);
    notices.refuse(`${reason} ${consequence}.`, remedy);
  }

  /** A new card at its place; throws the refusal, for the form to show. */
  async create(input: { title: string; ownerRole: string }, target: Target): Promise<string> {
    const { epic, release, after } = target;
    const card = { ...input, epic: { id: epic }, release: release === null ? null : { id: release } };
    const { createCards: answer } = await ask(this.fetch, createCards, {
      input: { storyboard: this.#frame.id, cards: [card] },
    });
    accept([...answer.userErrors, ...(answer.rows[0]?.errors ?? [])]);
    const made = answer.rows[0]?.card;
    if (!made) throw new Unanswered('INTERNAL', 'The card was not created.');
    const last =
      this.#order
        .get(cellOf(epic, release))
        ?.filter((id) => id !== made.id)
        .at(-1) ?? null;
    this.applied({ cards: [made] });
    if (after !== last) void this.move({ cards: [made.id], epic, release, after });
    return made.id;
  }

  /** Takes a saved card over. */
  take(answer: CardAnswer) {
    this.applied({ cards: [answer] });
  }

  /** Throws the refusal, for the dialog to show. */
  async remove(id: string) {
    await removed(this, [id], newId());
    this.applied({ gone: [id] });
  }

  addEpic(epic: EpicColumn) {
    this.applied({ epics: [epic] });
  }

  addRelease(release: ReleaseBand) {
    this.applied({ releases: [release] });
  }
}

function countsOf({ epics, releases, counts }: Frame): Map<string, number> {
  const bands = [...releases.map(({ id }) => id), null];
  const cells = bands.flatMap((release) => epics.map(({ id }) => cellOf(id, release)));
  return new Map(cells.map((cell, at) => [cell, counts[at] ?? 0]));
}
