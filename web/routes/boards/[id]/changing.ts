import { accept, ask } from '#lib/ask.ts';
import { updateCards } from './board.mutation.ts';
import type { Board } from './board.svelte.ts';
import type { Card } from './card.ts';
import type { Telling } from './deed.ts';
import { laidChange, type CardPatch } from './laid.ts';
import { newId } from './new-id.ts';
import type { Operation } from './outbox.svelte.ts';

type Patches = ReadonlyMap<string, CardPatch>;

/** What is set on cards: on all the same, or on each what follows from what it is, or its own. */
export type Patch = CardPatch | ((card: Card) => CardPatch) | Patches;

/** Somebody else wrote another title meanwhile; a person has to choose. */
export class Clashing extends Error {}

function patchesOf(board: Board, cards: readonly string[], patch: Patch): Patches {
  if (patch instanceof Map) return patch;
  const own = (card: Card | undefined) => (typeof patch === 'function' ? card && patch(card) : (patch as CardPatch));
  return new Map(cards.map((id) => [id, own(board.cards.get(id)) ?? {}]));
}

/** The same change to one card or many; a title that somebody else changed meanwhile is never written over silently. */
export function changing(
  board: Board,
  { cards, patch, seen }: { cards: readonly string[]; patch: Patch; seen?: string | undefined },
  { id = newId(), refuse }: Telling,
): Operation {
  const patches = patchesOf(board, cards, patch);
  const titled = [...patches].find(([, { title }]) => typeof title === 'string' && patches.size === 1)?.[0];
  const before = seen ?? (titled === undefined ? undefined : board.cards.get(titled)?.title);
  const send = async () => {
    for (;;) {
      const known = titled === undefined ? undefined : board.confirmed.cards.get(titled);
      if (known && known.title !== before) clash(board, known, patches);
      const take = await sent(board, { id, patches, ifVersion: known?.version });
      if (take) return take;
    }
  };
  const deed = { kind: 'change', patches: [...patches], ...(before !== undefined && { seen: before }) } as const;
  return { id, kind: 'change', deed, lay: laidChange(patches, board.frame), send, refuse };
}

type Sending = { id: string; patches: Patches; ifVersion: number | undefined };

/** Nothing when the card is at another version: then it is looked at again. */
async function sent(board: Board, { id, patches, ifVersion }: Sending): Promise<(() => void) | null> {
  const bound = ifVersion === undefined ? {} : { ifVersion };
  const cards = [...patches].map(([card, patch]) => ({ ...patch, ...bound, id: card }));
  const { updateCards: answer } = await ask(board.fetch, updateCards, { input: { operationId: id, cards } });
  const take = () => board.applied(answer);
  const newer = answer.cards.some(({ version }) => version > (ifVersion ?? Infinity));
  if (answer.userErrors[0]?.code === 'STALE' && newer) {
    take();
    return null;
  }
  accept(answer.userErrors);
  return take;
}

function clash(board: Board, { id, title }: Card, patches: Patches): never {
  const mine = patches.get(id)?.title ?? '';
  board.clash = {
    title,
    sentence: board.movers.changedMeanwhile(id),
    fields: [{ name: 'title', mine, theirs: title }],
    decide: (kept) => void (kept.has('title') && board.change([id], { title: mine })),
  };
  throw new Clashing();
}
