import { accept, ask } from '#lib/ask.ts';
import { Attempt } from '#lib/attempt.svelte.ts';
import { counted } from '#lib/numbers.ts';
import { stageWords } from '#lib/words.ts';
import { archivedQuery, restoreEpic, restoreRelease, type Archive } from './archived.query.ts';
import type { Board } from './board.svelte.ts';
import { newId } from './new-id.ts';
import { restoreCards } from './undo.mutation.ts';

type Kind = 'epic' | 'release' | 'card';

/** Something that left the board and can come back. */
export type Gone = { kind: Kind; id: string; name: string; told: string; archivedAt: string };

/** What was archived on a board, the latest first. */
export class Archived {
  readonly #board: Board;
  #next: string | null = $state(null);
  all: readonly Gone[] | null = $state.raw(null);
  readonly attempt = new Attempt();

  constructor(board: Board) {
    this.#board = board;
  }

  /** Whether there are more cards than were fetched. */
  get more() {
    return this.#next !== null;
  }

  /** The first of them, then more. */
  open = () =>
    this.attempt.make(async () => {
      const { id } = this.#board.frame;
      const { storyboard } = await ask(this.#board.fetch, archivedQuery, { id, after: this.#next });
      if (!storyboard) return;
      const { pageInfo } = storyboard.archivedCards;
      const known = new Map([...(this.all ?? []), ...goneIn(storyboard)].map((gone) => [gone.id, gone]));
      this.all = [...known.values()].sort(latestFirst);
      this.#next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    });

  bringBack = (gone: Gone) =>
    this.attempt.make(async () => {
      const cards = await this.#restore(gone);
      const along = gone.kind !== 'card' && cards.length > 0 ? `, with ${counted(cards.length, 'card')}` : '';
      this.#board.say(`${gone.name} is back on the board${along}. Control Z takes it away again.`);
      const back = new Set([gone.id, ...cards.map(({ id }) => id)]);
      this.all = this.all?.filter(({ id }) => !back.has(id)) ?? null;
    });

  /** The cards that came back. */
  async #restore({ kind, id }: Gone): Promise<readonly { id: string }[]> {
    const { fetch } = this.#board;
    const operationId = newId();
    if (kind === 'card') {
      const { restoreCards: answer } = await ask(fetch, restoreCards, { input: { cards: [id], operationId } });
      accept(answer.userErrors);
      this.#board.applied(answer);
      return answer.cards;
    }
    const { back } =
      kind === 'epic'
        ? await ask(fetch, restoreEpic, { input: { epic: id, operationId } })
        : await ask(fetch, restoreRelease, { input: { release: id, operationId } });
    accept(back.userErrors);
    const place =
      'epic' in back ? { epics: back.epic ? [back.epic] : [] } : { releases: back.release ? [back.release] : [] };
    this.#board.applied({ ...place, cards: back.cards });
    return back.cards;
  }
}

/** Of what went at once, epics and releases come before their cards. */
const latestFirst = (one: Gone, other: Gone) => Date.parse(other.archivedAt) - Date.parse(one.archivedAt);

function goneIn({ archivedEpics, archivedReleases, archivedCards }: Archive): Gone[] {
  const all = [
    ...archivedEpics.map(({ stage, ...epic }) => ({
      ...epic,
      kind: 'epic' as const,
      told: `Epic in ${stageWords[stage]}`,
    })),
    ...archivedReleases.map((release) => ({ ...release, kind: 'release' as const, told: 'Release' })),
    ...archivedCards.nodes.map(({ title, ...card }) => ({ ...card, name: title, kind: 'card' as const, told: 'Card' })),
  ];
  return all.map((gone) => ({ ...gone, archivedAt: gone.archivedAt ?? '' }));
}
