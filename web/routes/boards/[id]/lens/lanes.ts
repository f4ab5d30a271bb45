import { stages, type Stage } from '#lib/words.ts';
import type { Role } from '../card.ts';
import type { Placed } from '../facets.ts';

export type LaneCell = { stage: Stage; owned: readonly Placed[]; concerned: readonly Placed[]; effort: number };
export type Lane = { role: Role; cells: readonly LaneCell[]; owned: number; concerned: number; effort: number };

const effortOf = (cards: readonly Placed[]) => cards.reduce((sum, { card }) => sum + (card.effort ?? 0), 0);

const cellOf = (role: string, stage: Stage) => `${role} ${stage}`;

/** Who must act when: for every role and stage the cards it owns, and those that only concern it. */
export function lanesOf(roles: readonly Role[], placed: readonly Placed[]): Lane[] {
  const owned = Map.groupBy(placed, ({ card, stage }) => cellOf(card.ownerRole.key, stage));
  const pairs = placed.flatMap((one) =>
    one.card.concernedRoles.map(({ key }) => ({ one, cell: cellOf(key, one.stage) })),
  );
  const concerned = Map.groupBy(pairs, ({ cell }) => cell);
  return roles.map((role) => {
    const cells = stages.map((stage) => {
      const own = owned.get(cellOf(role.key, stage)) ?? [];
      const others = concerned.get(cellOf(role.key, stage))?.map(({ one }) => one) ?? [];
      return { stage, owned: own, concerned: others, effort: effortOf(own) };
    });
    const sum = (figure: (cell: LaneCell) => number) => cells.reduce((total, cell) => total + figure(cell), 0);
    return {
      role,
      cells,
      owned: sum((cell) => cell.owned.length),
      concerned: sum((cell) => cell.concerned.length),
      effort: sum((cell) => cell.effort),
    };
  });
}
