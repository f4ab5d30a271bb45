import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import type { StoryboardTemplate } from '../vocabulary.ts';
import { checked, checkedOrEmpty } from '../write/checked.ts';
import { nameOf, text } from '../write/form.ts';
import type { Maybe } from '../write/reference.ts';
import { Storyboard } from './storyboard.entity.ts';
import { fromBoard } from './template/begin-from-board.ts';
import { fromTemplate } from './template/begin-from-template.ts';
import { begin, type BegunBoard } from './template/begun-board.ts';
import { templates } from './template/templates.ts';

export interface CreateStoryboard {
  readonly name: string;
  readonly lineOfBusiness?: Maybe<string>;
  readonly template?: Maybe<StoryboardTemplate>;
  /** The board whose plan it begins with. */
  readonly from?: Maybe<string>;
}

/** A new board: without a column or a slice, or with those of a template or of another board. */
export function createStoryboard(em: EntityManager, input: CreateStoryboard): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    const begun = await beginningOf(inside, input);
    const told = checkedOrEmpty(text(1000), input.lineOfBusiness, ['lineOfBusiness']);
    const name = checked(nameOf(1000), input.name, ['name']);
    const lineOfBusiness = told === undefined ? (begun?.lineOfBusiness ?? null) : told;
    const { id } = inside.create(Storyboard, { name, lineOfBusiness });
    await inside.flush();
    if (begun) await begin(inside, id, begun);
    return { id };
  });
}

function beginningOf(em: EntityManager, { template, from }: CreateStoryboard): Promise<BegunBoard> | undefined {
  if (template != null && from != null) {
    throw new Refusal('INVALID', 'A board begins with a template or with another board.', { path: ['from'] });
  }
  if (from != null) return fromBoard(em, from);
  return template == null ? undefined : fromTemplate(em, templates[template]);
}
