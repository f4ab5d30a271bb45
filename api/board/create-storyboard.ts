import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { checked, checkedOrEmpty } from '../write/checked.ts';
import { nameOf, text } from '../write/form.ts';
import type { Maybe } from '../write/reference.ts';
import { Storyboard } from './storyboard.entity.ts';

export interface CreateStoryboard {
  readonly name: string;
  readonly lineOfBusiness?: Maybe<string>;
}

/** A new board without a column or a slice. */
export function createStoryboard(em: EntityManager, input: CreateStoryboard): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const { id } = inside.create(Storyboard, {
      name: checked(nameOf(1000), input.name, ['name']),
      lineOfBusiness: checkedOrEmpty(text(1000), input.lineOfBusiness ?? null, ['lineOfBusiness']),
    });
    await inside.flush();
    return { id };
  });
}
