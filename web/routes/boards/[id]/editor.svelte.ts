import { accept, ask, Refused } from '#lib/ask.ts';
import { reasonOf } from '#lib/reason.ts';
import { updateCards } from './board.mutation.ts';
import type { Board } from './board.svelte.ts';
import { cardQuery, type CardDetail } from './card.query.ts';
import { changedNames, changesIn, conflictsBetween, draftFrom, mixed, rebased, type Draft } from './draft.ts';
import { partWords } from './drawer/part-words.ts';

type Phase = 'loading' | 'ready' | 'gone' | 'failed';

/** One card being read and edited. `base` is what the server last said, `draft` what the form says. */
export class Editor {
  #board: Board;
  #id: string;
  #gone = $state(false);
  #failed = $state(false);
  base: CardDetail | null;
  draft: Draft | null;
  saving = $state(false);
  refusal = $state('');
  conflict: { names: string[]; sentence: string } | null = $state.raw(null);

  readonly changes = $derived.by(() => (this.draft && this.base ? changesIn(this.draft, draftFrom(this.base)) : {}));
  readonly dirty = $derived(Object.keys(this.changes).length > 0);
  readonly phase: Phase = $derived.by(() => {
    if (this.#gone) return 'gone';
    if (this.base) return 'ready';
    return this.#failed ? 'failed' : 'loading';
  });

  constructor(board: Board, id: string, detail: CardDetail | null) {
    this.#board = board;
    this.#id = id;
    this.base = $state.raw(detail);
    this.draft = $state(detail && draftFrom(detail));
  }

  async open() {
    if (this.base) return;
    this.#failed = false;
    try {
      this.#show(await this.#current());
    } catch (error) {
      this.#failed = true;
      this.refusal = reasonOf(error);
    }
  }

  async save() {
    if (!this.dirty || !this.base || this.saving) return;
    this.saving = true;
    this.refusal = '';
    try {
      const change = { id: this.#id, ifVersion: this.base.version, ...this.changes };
      const { updateCards: answer } = await ask(fetch, updateCards, { input: { cards: [change] } });
      accept(answer.userErrors);
      this.conflict = null;
      this.#show(await this.#current());
      this.#board.say(`Saved ${this.base.title}.`);
    } catch (error) {
      if (error instanceof Refused && error.code === 'STALE')
        await this.#rebase(this.#board.movers.changedMeanwhile(this.#id));
      else this.refusal = reasonOf(error);
    } finally {
      this.saving = false;
    }
  }

  /** Somebody else changed the card meanwhile: what they made of it is shown, and what was typed here stays. */
  async follow() {
    if (this.saving || !this.base) return;
    const sentenceOf = `${this.#board.movers.lastToChange(this.#id)} changed this card just now.`;
    await (this.dirty ? this.#rebase(sentenceOf) : this.#current().then((card) => this.#show(card))).catch(() => null);
  }

  /** What was typed on an earlier page is in the form again, over what the card became since. */
  goOn({ form, from }: { form: Draft; from: Draft }) {
    if (!this.draft || !this.base) return;
    const names = conflictsBetween(form, draftFrom(this.base), from);
    this.draft = rebased(form, this.draft, from);
    if (names.length > 0) this.conflict = { names, sentence: 'This card was changed since you typed.' };
  }

  takeTheirs() {
    this.draft = this.base && draftFrom(this.base);
    this.conflict = null;
  }

  /** A stale save keeps what was typed, takes over what only others changed, and asks about what both did. */
  async #rebase(reason: string) {
    const [draft, base] = [this.draft, this.base];
    const fresh = await this.#current();
    if (!draft || !base || !fresh) return this.#show(fresh);
    const [from, theirs] = [draftFrom(base), draftFrom(fresh)];
    const names = conflictsBetween(draft, theirs, from);
    const next = rebased(draft, theirs, from);
    const own = changedNames(draft, from);
    this.#show(fresh);
    this.draft = next;
    this.conflict = this.dirty ? { names, sentence: reason } : null;
    if (names.length > 0) this.#askWhich({ mine: next, theirs, names, own, reason });
  }

  #askWhich({ mine, theirs, names, own, reason }: Both) {
    const { frame } = this.#board;
    const fields = names.map((name) => ({
      name,
      mine: partWords(name, mine, frame),
      theirs: partWords(name, theirs, frame),
    }));
    this.#board.clash = {
      title: this.base?.title ?? '',
      sentence: reason,
      fields,
      decide: (kept) => {
        this.draft = mixed(mine, theirs, new Set(own.filter((name) => kept.has(name) || !names.includes(name))));
        this.conflict = null;
        void this.save();
      },
    };
  }

  async #current() {
    return (await ask(fetch, cardQuery, { id: this.#id })).card;
  }

  #show(card: CardDetail | null) {
    this.#gone = card === null;
    if (!card) return;
    this.base = card;
    this.draft = draftFrom(card);
    this.#board.take(card);
  }
}

/** Two drafts of one card: what both changed, and all that I did. */
type Both = { mine: Draft; theirs: Draft; names: readonly string[]; own: readonly string[]; reason: string };
