import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { checked, given } from '../write/checked.ts';
import { nameOf } from '../write/form.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { Workspace } from './workspace.entity.ts';

export interface UpdateWorkspace {
  readonly name?: Maybe<string>;
  readonly ifVersion?: Maybe<number>;
}

/** Calls the workspace something else. The name in addresses stays, so that links that people keep go on leading to it. */
export function updateWorkspace(em: EntityManager, input: UpdateWorkspace): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const workspace = await inside.findOneOrFail(Workspace, {}, { lockMode: LockMode.PESSIMISTIC_WRITE });
    await refuseStale(inside, workspace, input.ifVersion);
    Object.assign(workspace, given({ name: checked(nameOf(1000), input.name, ['name']) }));
    await inside.flush();
    return { id: workspace.id };
  });
}
