import type { EntityManager } from '@mikro-orm/postgresql';
import { Value } from '../decision/value.entity.ts';
import type { ContractInput } from './contract-inputs.ts';
import type { RowAnswer } from './use-cases.ts';

type Card = ContractInput<'cards'>;
type Create = (cards: readonly Card[]) => Promise<readonly RowAnswer[]>;

/** Files call values by their names, the contract by their ids; a card with a value nobody knows is refused. */
export async function withValuesNamed(em: EntityManager, cards: readonly Card[], create: Create): Promise<RowAnswer[]> {
  const ids = await idsOf(em, new Set(cards.flatMap(({ values }) => values ?? [])));
  const unknown = cards.map(({ values }) => values?.find((name) => !ids.has(name)));
  const known = cards.filter((_, index) => unknown[index] === undefined);
  const answers = (await create(known.map((card) => withIds(card, ids)))).values();
  return unknown.map((name) => (name === undefined ? answered(answers.next().value) : refused(name)));
}

async function idsOf(em: EntityManager, names: ReadonlySet<string>): Promise<Map<string, string>> {
  if (names.size === 0) return new Map();
  const own = em.fork({ keepTransactionContext: true });
  const values = await own.find(Value, { name: { $in: [...names] } });
  return new Map(values.map(({ name, id }) => [name, id]));
}

const withIds = (card: Card, ids: ReadonlyMap<string, string>): Card =>
  card.values ? { ...card, values: card.values.flatMap((name) => ids.get(name) ?? []) } : card;

const refused = (name: string): RowAnswer => ({
  status: 'REJECTED',
  errors: [{ message: `The framework has no value "${name}".`, path: ['values'] }],
});

function answered(answer: RowAnswer | undefined): RowAnswer {
  if (!answer) throw new Error('A card was written without an answer.');
  return answer;
}
