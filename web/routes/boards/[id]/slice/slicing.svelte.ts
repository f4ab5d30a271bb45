import { ask } from '#lib/ask.ts';
import { counted } from '#lib/numbers.ts';
import { reasonOf } from '#lib/reason.ts';
import { applying } from './applying.ts';
import type { View } from '../view.svelte.ts';
import { ghostsOf } from './ghosts.ts';
import { sliceQuery, type Slice, type SliceQuestion } from './slice.query.ts';

export type Weight = 'impact' | 'friction' | 'values' | 'evidence';
export type Pin = 'in' | 'out';

/** Typing settles before the server is asked. */
const calm = 250;
const firstShown = 10;
/** An exact slice of more takes too long; a release may hold more. */
const mostPoints = 500;

/** What somebody wishes of a thin slice, and what the server proposes for it; laid over the board while it is open. */
export class Slicing {
  readonly view: View;
  release: string | null = $state(null);
  capacity: number | null = $state(20);
  roles: Record<string, number | null> = $state({});
  weights: Record<Weight, number> = $state({ impact: 4, friction: 2, values: 1, evidence: 1 });
  coverStages = $state(true);
  keepPlanned = $state(true);
  onlyFound = $state(false);
  shown = $state(firstShown);
  #pins: ReadonlyMap<string, Pin> = $state.raw(new Map());
  #slice: Slice | null = $state.raw(null);
  #refusal = $state('');
  #busy = $state(false);
  #asked: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The releases that a slice can go into. */
  readonly releases = $derived.by(() => this.view.board.frame.releases.filter(({ state }) => state !== 'DONE'));
  readonly target = $derived.by(() => this.releases.find(({ id }) => id === this.release) ?? null);
  readonly question: SliceQuestion | null = $derived.by(() => this.#question());

  constructor(view: View) {
    this.view = view;
    this.aimAt((this.releases.find(({ state }) => state === 'PLANNED') ?? this.releases[0])?.id ?? null);
  }

  get slice() {
    return this.#slice;
  }
  get refusal() {
    return this.#refusal;
  }
  get busy() {
    return this.#busy;
  }
  get pins() {
    return this.#pins;
  }

  /** How many of the slice's cards would move. */
  readonly coming = $derived.by(() => this.#count('in'));
  readonly leaving = $derived.by(() => this.#count('leaves'));

  /** A release brings its own capacity along. */
  aimAt(id: string | null) {
    this.release = id;
    this.capacity = this.target?.capacity ?? this.capacity;
  }

  /** Pins cards, or lets them go when they are pinned so already. */
  pin(ids: readonly string[], way: Pin) {
    const next = new Map(this.#pins);
    const free = ids.every((id) => next.get(id) === way);
    for (const id of ids) {
      if (free) next.delete(id);
      else next.set(id, way);
    }
    this.#pins = next;
  }

  unpin() {
    this.#pins = new Map();
  }

  /** Asks once nothing changed for a moment; an answer that comes too late is not heard. */
  follow(question: SliceQuestion | null) {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    if (question && question.capacity > mostPoints) this.#refuse(`A thin slice takes at most ${mostPoints} points.`);
    else if (question) this.#timer = setTimeout(() => void this.#ask(question), calm);
  }

  leave() {
    this.follow(null);
    this.view.ghosts = null;
  }

  /** Puts the slice into its release; answers whether that was accepted. */
  async apply(outcomeStatement: string): Promise<boolean> {
    const [question, slice, target] = [this.question, this.#slice, this.target];
    if (!question || !slice || !target) return false;
    const { coming, leaving } = this;
    const refuse = (sentence: string) => (this.#refusal = sentence);
    this.#refusal = '';
    const { leftOut: _, ...wish } = question;
    const input = { ...wish, release: target.id, outcomeStatement, ifVersion: slice.boardVersion };
    if (!(await applying(this.view.board, input, refuse))) return false;
    const gone = leaving > 0 ? `, ${counted(leaving, 'card')} left it` : '';
    this.view.board.say(`${counted(coming, 'card')} moved to ${target.name}${gone}. Control Z takes it back.`);
    return true;
  }

  #count(kind: 'in' | 'leaves'): number {
    return [...(this.view.ghosts?.cards.values() ?? [])].filter((ghost) => ghost.kind === kind).length;
  }

  #question(): SliceQuestion | null {
    const { capacity } = this;
    if (capacity === null || capacity < 0 || !Number.isInteger(capacity)) return null;
    const pinned = (way: Pin) => [...this.#pins].flatMap(([id, own]) => (own === way ? id : []));
    const found = this.onlyFound ? this.view.found : null;
    return {
      storyboard: this.view.board.frame.id,
      release: this.target?.id ?? null,
      capacity,
      roleCapacity: Object.entries(this.roles).flatMap(([role, most]) =>
        most === null ? [] : { role, capacity: most },
      ),
      weights: { ...this.weights },
      pinIn: pinned('in'),
      pinOut: pinned('out'),
      coverStages: this.coverStages,
      keepPlanned: this.keepPlanned,
      where: found ? { id: { in: [...found] } } : null,
      leftOut: this.shown,
    };
  }

  async #ask(question: SliceQuestion) {
    const asked = new AbortController();
    this.#asked = asked;
    this.#busy = true;
    const within: typeof fetch = (address, request) => fetch(address, { ...request, signal: asked.signal });
    try {
      const { thinSlice } = await ask(within, sliceQuery, question);
      if (asked.signal.aborted) return;
      this.#slice = thinSlice;
      this.#refusal = '';
      this.#lay();
    } catch (error) {
      if (!asked.signal.aborted) this.#refuse(reasonOf(error, 'No slice could be found.'));
    } finally {
      if (this.#asked === asked) this.#busy = false;
    }
  }

  /** What was found before does not answer what is asked now. */
  #refuse(sentence: string) {
    this.#refusal = sentence;
    this.#slice = null;
    this.view.ghosts = null;
  }

  #lay() {
    if (!this.#slice) return;
    const { cards } = this.view.board;
    const over = { cards, release: this.target?.id ?? null, releaseName: this.target?.name ?? 'the slice' };
    this.view.ghosts = ghostsOf(this.#slice, over);
  }
}
