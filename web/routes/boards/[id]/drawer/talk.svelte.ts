import { accept, ask } from '#lib/ask.ts';
import { Attempt } from '#lib/attempt.svelte.ts';
import { addComment, commentsQuery, deleteComment, editComment, type CardComment } from './comments.query.ts';
import { mentioned, type Mentionable } from './mention.ts';

/** What is said about one card. */
export class Talk {
  readonly #card: string;
  #comments: readonly CardComment[] = $state.raw([]);
  #members: readonly Mentionable[] = $state.raw([]);
  #phase: 'loading' | 'ready' | 'failed' = $state('loading');
  written = $state('');
  readonly attempt = new Attempt();

  constructor(card: string) {
    this.#card = card;
  }

  get comments() {
    return this.#comments;
  }
  get members() {
    return this.#members;
  }
  get phase() {
    return this.#phase;
  }

  async load() {
    try {
      await this.#page(null, []);
      this.#phase = 'ready';
    } catch {
      this.#phase = 'failed';
    }
  }

  async #page(after: string | null, before: readonly CardComment[]): Promise<void> {
    const { card, members } = await ask(fetch, commentsQuery, { id: this.#card, after });
    const all = [...before, ...(card?.comments.nodes ?? [])];
    const next = card?.comments.pageInfo;
    if (next?.hasNextPage) return this.#page(next.endCursor, all);
    this.#comments = all;
    this.#members = members;
  }

  /** Whether it was taken; what was written stays until it is. */
  async send(): Promise<boolean> {
    const body = this.written.trim();
    if (body === '' || this.attempt.busy) return false;
    return this.attempt.make(async () => {
      const input = { card: this.#card, body, mentions: mentioned(body, this.#members) };
      const { addComment: answer } = await ask(fetch, addComment, { input });
      accept(answer.userErrors);
      if (answer.comment) this.#comments = [...this.#comments, answer.comment];
      this.written = '';
    });
  }

  edit({ id, version }: CardComment, body: string): Promise<boolean> {
    return this.attempt.make(async () => {
      const input = { id, ifVersion: version, body: body.trim(), mentions: mentioned(body, this.#members) };
      const { editComment: answer } = await ask(fetch, editComment, { input });
      accept(answer.userErrors);
      this.#comments = this.#comments.map((own) => (own.id === id ? (answer.comment ?? own) : own));
    });
  }

  remove(id: string): Promise<boolean> {
    return this.attempt.make(async () => {
      const { deleteComment: answer } = await ask(fetch, deleteComment, { input: { id } });
      accept(answer.userErrors);
      this.#comments = this.#comments.filter((own) => own.id !== id);
    });
  }
}
