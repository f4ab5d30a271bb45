import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { checked, checkedOrEmpty, given } from '../write/checked.ts';
import { nameOf, text } from '../write/form.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { holdBoard } from './hold-board.ts';

export interface UpdateStoryboard {
  readonly storyboard: string;
  readonly name?: Maybe<string>;
  /** Null clears it. */
  readonly lineOfBusiness?: Maybe<string>;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

/** Calls a board something else, or says of what business it tells. */
export function updateStoryboard(em: EntityManager, input: UpdateStoryboard) {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    const board = await holdBoard(inside, input.storyboard);
    await refuseStale(inside, board, input.ifVersion);
    const name = checked(nameOf(1000), input.name, ['name']);
    const lineOfBusiness = checkedOrEmpty(text(1000), input.lineOfBusiness, ['lineOfBusiness']);
    Object.assign(board, given({ name, lineOfBusiness }));
    await inside.flush();
    return { id: board.id, operationId };
  });
}
