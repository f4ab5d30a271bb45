import { accept, ask } from '#lib/ask.ts';
import { Attempt } from '#lib/attempt.svelte.ts';
import type { VariablesOf } from '#lib/graphql.ts';
import { addressWith } from '../filter-address.ts';
import type { View } from '../view.svelte.ts';
import { deleteView, saveView, viewsQuery, type SavedView } from './views.query.ts';

type Change = VariablesOf<typeof saveView>['input'];

/** The saved views of one board, fetched when somebody first asks for them. */
export class SavedViews {
  #view: View;
  kept: readonly SavedView[] | null = $state.raw(null);
  readonly attempt = new Attempt();

  constructor(view: View) {
    this.#view = view;
  }

  /** What the present look would be saved as. */
  readonly query = $derived.by(() => {
    const { searchParams } = addressWith(new URL('http://board/'), this.#view.asked);
    return searchParams.toString();
  });
  readonly current = $derived(this.kept?.find(({ query }) => query === this.query) ?? null);

  readonly mine = ({ owner }: SavedView) => owner.id === this.#view.board.member?.id;

  open = () =>
    this.attempt.make(async () => {
      const { storyboard } = await ask(this.#view.board.fetch, viewsQuery, { id: this.#view.board.frame.id });
      this.kept = storyboard?.views ?? [];
    });

  keep = (name: string, shared: boolean) =>
    this.#change({ storyboard: this.#view.board.frame.id, name, shared, query: this.query });

  rename = ({ id, version }: SavedView, name: string) => this.#change({ id, name, ifVersion: version });
  share = ({ id, version, shared }: SavedView) => this.#change({ id, shared: !shared, ifVersion: version });
  renew = ({ id, version }: SavedView) => this.#change({ id, query: this.query, ifVersion: version });

  giveUp = ({ id, name }: SavedView) =>
    this.attempt.make(async () => {
      const { deleteView: answer } = await ask(this.#view.board.fetch, deleteView, { input: { id } });
      accept(answer.userErrors);
      this.kept = this.kept?.filter((own) => own.id !== id) ?? null;
      this.#view.board.say(`The view ${name} is gone.`);
    });

  #change = (input: Change) =>
    this.attempt.make(async () => {
      const { saveView: answer } = await ask(this.#view.board.fetch, saveView, { input });
      accept(answer.userErrors);
      const saved = answer.view;
      if (!saved) return;
      const others = this.kept?.filter(({ id }) => id !== saved.id) ?? [];
      this.kept = [...others, saved].sort((one, other) => one.name.localeCompare(other.name));
      this.#view.board.say(`The view ${saved.name} is saved.`);
    });
}
