import { counted } from '#lib/numbers.ts';
import type { Move } from './order.ts';

export type Mover = { name: string; title: string; to: string; at: number };

const soon = 2_000;
const minute = 60_000;
/** How long after a move of one's own it is worth telling that somebody else moved the card again. */
const recently = 30_000;
/** How long a refusal may be ahead of the news that explains it. */
const explained = 400;

/** Who changed and moved which card last: the others, and this person. */
export class Movers {
  #others = new Map<string, Mover>();
  #own = new Map<string, number>();
  #changed = new Map<string, string>();
  #listening = new Set<() => unknown>();

  saw(card: string, mover: Mover) {
    this.#others.set(card, mover);
    for (const listen of this.#listening) listen();
  }

  /** Whatever it was that they changed of the card. */
  touched(card: string, name: string) {
    this.#changed.set(card, name);
  }

  lastToChange = (card: string) => this.#changed.get(card) ?? 'Somebody else';

  /** The sentence about whoever changed a card while it was being changed here. */
  changedMeanwhile(card: string): string {
    const who = this.lastToChange(card);
    return who === 'You' ? 'You changed this card elsewhere meanwhile.' : `${who} changed this card while you did.`;
  }

  moved({ cards }: Move) {
    for (const card of cards) this.#own.set(card, Date.now());
  }

  /** Whether this person moved the card a moment ago. */
  movedByMe = (card: string) => Date.now() - (this.#own.get(card) ?? 0) < recently;

  /** The sentence about the first of these cards that somebody else moved after this moment. */
  since(cards: readonly string[], moment: number): string | null {
    const mover = cards.map((id) => this.#others.get(id)).find((own) => own && own.at > moment);
    return mover ? sentence(mover) : null;
  }

  /** The same, waiting a little for the news that explains a refusal. */
  async explain(cards: readonly string[], moment: number): Promise<string | null> {
    await this.#until(() => this.since(cards, moment) !== null);
    return this.since(cards, moment);
  }

  #until(known: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#listening.delete(listen);
        resolve();
      };
      const timer = setTimeout(end, explained);
      const listen = () => known() && end();
      this.#listening.add(listen);
      listen();
    });
  }
}

/** "Dana moved “Publish prices” to Release 3, 4 seconds ago." */
export function sentence({ name, title, to, at }: Mover, now = Date.now()): string {
  const passed = now - at;
  if (passed < soon) return `${name} moved “${title}” to ${to} just now.`;
  if (passed < minute) return `${name} moved “${title}” to ${to}, ${counted(Math.round(passed / 1000), 'second')} ago.`;
  return `${name} moved “${title}” to ${to}.`;
}
