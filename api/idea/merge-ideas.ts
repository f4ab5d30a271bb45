import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStale } from '../write/refuse-stale.ts';
import { IdeaSupport } from './idea-support.entity.ts';
import { Idea } from './idea.entity.ts';

export interface MergeIdeas {
  readonly survivor: string;
  /** The ideas that say the same. */
  readonly absorb: readonly string[];
  readonly ifVersion?: Maybe<number>;
}

const mostAbsorbed = 20;
const placeOfSurvivor = { path: ['survivor'], noun: 'idea' };

/** Says that ideas are one: whoever supports them stands behind the survivor, each once. */
export function mergeIdeas(em: EntityManager, input: MergeIdeas): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    refuseNumber(input.absorb.length);
    const survivorId = idOf(input.survivor, placeOfSurvivor);
    const ids = input.absorb.map((id, at) => idOf(id, placeOf(at)));
    const held = await inside.find(
      Idea,
      { $or: [{ id: { $in: [survivorId, ...ids] } }, { duplicateOf: { $in: ids } }] },
      { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const survivor = held.find(({ id }) => id === survivorId);
    if (!survivor) throw unknown(placeOfSurvivor);
    survivor.refuseArchived(placeOfSurvivor.path);
    await refuseStale(inside, survivor, input.ifVersion);
    refuseAbsorbed(survivor, held, ids);
    const others = held.filter((idea) => idea !== survivor);
    for (const idea of others) idea.duplicateOf = survivor;
    await gatherSupport(inside, survivor, others);
    await inside.flush();
    return { id: survivor.id };
  });
}

const placeOf = (at: number) => ({ path: ['absorb', String(at)], noun: 'idea' });

function refuseNumber(absorbed: number): void {
  if (absorbed === 0) throw new Refusal('REQUIRED', 'Name at least one idea that says the same.', { path: ['absorb'] });
  if (absorbed <= mostAbsorbed) return;
  throw new Refusal('TOO_MANY', `At most ${mostAbsorbed} at once; these are ${absorbed}.`, { path: ['absorb'] });
}

function refuseAbsorbed(survivor: Idea, held: readonly Idea[], ids: readonly string[]): void {
  if (survivor.duplicateOf) {
    const detail = { recordType: 'Idea', recordId: survivor.duplicateOf.id };
    throw new Refusal('CONFLICT', 'It says the same as another idea itself; name that one.', {
      path: ['survivor'],
      detail,
    });
  }
  for (const [at, id] of ids.entries()) {
    const absorbed = held.find((idea) => idea.id === id);
    if (!absorbed) throw unknown(placeOf(at));
    absorbed.refuseArchived(placeOf(at).path);
    if (id === survivor.id) throw new Refusal('CONFLICT', 'An idea cannot absorb itself.', { path: placeOf(at).path });
  }
}

/** Whoever supports the survivor already is not counted twice; their other support stays where it was given. */
async function gatherSupport(em: EntityManager, survivor: Idea, others: readonly Idea[]): Promise<void> {
  const given = await em.find(IdeaSupport, { idea: { $in: [survivor, ...others] } }, { orderBy: { id: 'asc' } });
  const behind = new Set(given.filter(({ idea }) => idea === survivor).map(supporter));
  for (const support of given) {
    if (behind.has(supporter(support))) continue;
    behind.add(supporter(support));
    support.givenTo ??= support.idea;
    support.idea = survivor;
  }
}

const supporter = ({ person, account }: IdeaSupport): string => (person ?? account).id;
