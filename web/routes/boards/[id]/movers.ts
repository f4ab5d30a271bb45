import { counted } from '#lib/numbers.ts';

export type Mover = { name: string; title: string; to: string; at: number };

const soon = 2_000;

/** Who else moved which card last, and where to. */
export class Movers {
  #last = new Map<string, Mover>();

  saw(card: string, mover: Mover) {
    this.#last.set(card, mover);
  }

  /** The sentence about the first of these cards that somebody else moved after this moment. */
  since(cards: readonly string[], moment: number): string | null {
    const mover = cards.map((id) => this.#last.get(id)).find((own) => own && own.at > moment);
    return mover ? sentence(mover) : null;
  }
}

/** "Dana moved “Publish prices” to Release 3 2 seconds ago." */
export function sentence({ name, title, to, at }: Mover, now = Date.now()): string {
  const passed = now - at;
  const when =
    passed < soon ? 'just now' : passed < 60_000 ? `${counted(Math.round(passed / 1000), 'second')} ago` : '';
  return `${name} moved “${title}” to ${to}${when ? ` ${when}` : ''}.`;
}
