import type { EntityManager } from '@mikro-orm/postgresql';
import type { BulkAnswer } from '../../../write/answer.ts';
import type { Maybe } from '../../../write/reference.ts';
import type { Clock } from '../clock.ts';

/** What loading the demo knows: the transaction, the time of the story, and the ids of what it has made. */
export type Loading = { em: EntityManager; clock: Clock; ids: Map<string, string> };

type Named = { ref?: Maybe<{ externalId: string }> };

export const idOf = ({ ids }: Loading, name: string): string => {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo has made no ${name}.`);
  return id;
};

/** Nothing of the demo may be refused; the ids of rows with a reference are kept under it. */
export const written = ({ ids }: Loading, rows: readonly Named[], answer: BulkAnswer): void => {
  const refused = answer.rows.find(({ status }) => status === 'REJECTED');
  const [error] = refused?.errors ?? answer.userErrors;
  if (error) throw new Error(`The demo was refused at ${error.path.join('.')}: ${error.message}`);
  for (const { index, id } of answer.rows) {
    const name = rows[index]?.ref?.externalId;
    if (name && id) ids.set(name, id);
  }
};
