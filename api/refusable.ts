import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from './context.ts';
import { lostRace, refusalOf } from './fault.ts';
import { userError, type UserErrorRow } from './refusal.ts';
import { once, unshown } from './write/once.ts';

type Work<Payload> = (em: EntityManager) => Promise<Payload>;
type Answered<Payload, Empty> = (Payload | Empty) & { userErrors: UserErrorRow[] };

/**
 * Runs a mutation's work in one transaction. A refusal undoes all of it and is answered in the payload, with `empty`
 * for the lists that must not be null; anything else goes on as the crash it is.
 */
export async function refusable<Payload extends object, Empty extends object>(
  context: Context,
  empty: Empty,
  work: Work<Payload>,
): Promise<Answered<Payload, Empty>> {
  const { wish } = context;
  if (wish?.dryRun) return unshown(await tried(context, empty, work), wish);
  return answered(empty, () =>
    again(() =>
      context.em.transactional((em) => (wish ? once(em as EntityManager, wish, work) : work(em as EntityManager))),
    ),
  );
}

const mostTries = 10;

/** Whoever lost a race tries again, and finds what the winner wrote; nothing of the lost try is left. */
async function again<Payload>(work: () => Promise<Payload>): Promise<Payload> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (thrown) {
      if (tries === mostTries || !lostRace(thrown)) throw thrown;
    }
  }
}

/** The same, but whatever was written is taken back before anybody sees it. */
export function tried<Payload extends object, Empty extends object>(
  context: Context,
  empty: Empty,
  work: Work<Payload>,
): Promise<Answered<Payload, Empty>> {
  return answered(empty, async () => {
    const undone = new Undone<Payload>();
    const trial = () =>
      context.em.transactional(async (em) => {
        undone.payload = await work(em as EntityManager);
        throw undone;
      });
    await again(trial).catch((thrown: unknown) => {
      if (thrown !== undone) throw thrown;
    });
    return undone.payload as Payload;
  });
}

/** Thrown to roll a transaction back that did what it was to show. */
class Undone<Payload> extends Error {
  payload: Payload | undefined;
}

async function answered<Payload extends object, Empty extends object>(
  empty: Empty,
  work: () => Promise<Payload>,
): Promise<Answered<Payload, Empty>> {
  try {
    return { userErrors: [], ...(await work()) };
  } catch (thrown) {
    const refusal = refusalOf(thrown);
    if (!refusal || refusal.code === 'UNAVAILABLE') throw thrown;
    return { ...empty, userErrors: [userError(refusal)] };
  }
}
