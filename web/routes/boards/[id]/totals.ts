import { frictionKinds, stages, type FrictionKind, type Stage } from '#lib/words.ts';
import type { Card } from './card.ts';
import type { Column } from './geometry.ts';
import { cellOf, type Order } from './order.ts';

export type FrictionCount = { kind: FrictionKind; count: number };
export type StageTotal = { stage: Stage; cards: number; impact: number; frictions: readonly FrictionCount[] };
export type ReleaseTotal = {
  release: string | null;
  cards: number;
  impact: number;
  used: number;
  covers: readonly Stage[];
};
export type Totals = { stages: StageTotal[]; releases: ReleaseTotal[]; cards: number };

export type Contents = {
  columns: readonly Column[];
  releases: readonly (string | null)[];
  order: Order;
  cards: ReadonlyMap<string, Card>;
};

/** The sums of headers and bands as the board stands now, moves still under way included. */
export function totalsOf({ columns, releases, order, cards }: Contents): Totals {
  const staged = columns.flatMap(({ stage, epic }) =>
    releases.map((release) => {
      const ids = epic ? (order.get(cellOf(epic.id, release)) ?? []) : [];
      return { stage, release, cards: ids.flatMap((id) => cards.get(id) ?? []) };
    }),
  );
  return {
    stages: stages.map((stage) => {
      const own = staged.filter((cell) => cell.stage === stage).flatMap((cell) => cell.cards);
      return { stage, cards: own.length, impact: sum(own, 'impact'), frictions: frictionsOf(own) };
    }),
    releases: releases.map((release) => {
      const cells = staged.filter((cell) => cell.release === release && cell.cards.length > 0);
      const own = cells.flatMap((cell) => cell.cards);
      const covers = [...new Set(cells.map((cell) => cell.stage))];
      return { release, cards: own.length, impact: sum(own, 'impact'), used: sum(own, 'effort'), covers };
    }),
    cards: staged.reduce((total, cell) => total + cell.cards.length, 0),
  };
}

const sum = (cards: readonly Card[], figure: 'impact' | 'effort') =>
  cards.reduce((total, card) => total + (card[figure] ?? 0), 0);

/** How often each kind is expected, the most frequent first. */
function frictionsOf(cards: readonly Card[]): FrictionCount[] {
  const felt = cards.flatMap((card) => card.frictions.map(({ kind }) => kind));
  return frictionKinds
    .map((kind) => ({ kind, count: felt.filter((own) => own === kind).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}
