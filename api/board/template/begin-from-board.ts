import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { newId } from '../../database/new-id.ts';
import { ReleaseState } from '../../vocabulary.ts';
import { idOf, unknown } from '../../write/known-id.ts';
import { cardColumns } from '../card-fields.ts';
import type { BegunBoard, BegunRow, Ties } from './begun-board.ts';

interface Source {
  readonly lineOfBusiness: string | null;
  readonly epics: readonly BegunRow[];
  readonly releases: readonly BegunRow[];
  readonly cards: readonly BegunRow[];
  readonly roles: readonly Tie[];
  readonly values: readonly Tie[];
}

interface Tie {
  readonly card: string;
  readonly other: string;
}

const place = { path: ['from'], noun: 'storyboard' };

/** The plan of another board, without what was lived of it: no dates, no keys, nobody who sees to it, no outcomes of accounts. */
export async function fromBoard(em: EntityManager, text: string): Promise<BegunBoard> {
  const source = await sourceOf(em, idOf(text, place));
  const ids = new Map([...source.epics, ...source.releases, ...source.cards].map(({ id }) => [id, newId()]));
  const next = (id: unknown): string | null => ids.get(String(id)) ?? null;
  const renewed = (row: BegunRow): BegunRow => ({ ...row, id: next(row.id) ?? '' });
  return {
    lineOfBusiness: source.lineOfBusiness,
    epics: source.epics.map(renewed),
    releases: source.releases.map((release) => ({ ...renewed(release), state: ReleaseState.PLANNED })),
    cards: source.cards.map((card) =>
      expecting({
        ...renewed(card),
        epic: next(card['epic']),
        release: next(card['release']),
        expectAfterCard: next(card['expectAfterCard']),
      }),
    ),
    concernedRoles: tiesOf(source.roles, ids),
    values: tiesOf(source.values, ids),
  };
}

/** A card that was expected after one which is not on the board any more is expected after nothing. */
const expecting = (card: BegunRow): BegunRow =>
  (card['expectAfterCard'] ?? card['expectMilestone']) ? card : { ...card, expectWithinHours: null };

function tiesOf(ties: readonly Tie[], ids: ReadonlyMap<string, string>): Ties {
  const byCard = Map.groupBy(ties, ({ card }) => ids.get(card) ?? '');
  return new Map([...byCard].map(([card, some]) => [card, some.map(({ other }) => other).sort()]));
}

const notCopied = new Set(['storyboard', 'assignee']);
const cardFields = cardColumns.filter(({ field }) => !notCopied.has(field));

async function sourceOf(em: EntityManager, id: string): Promise<Source> {
  const pairs = cardFields.map(({ field, name }) => sql`${sql.ref(name)} as ${sql.ref(field)}`);
  const all = (rows: ReturnType<typeof sql>) =>
    sql`(select coalesce(json_agg(row_to_json(found)), '[]') from (${rows}) as found)`;
  const ofBoard = sql`storyboard_id = storyboard.id and archived_at is null`;
  const tied = (target: 'role' | 'value') => sql`
    select card_id as card, ${sql.ref(`${target}_id`)} as other from ${sql.table(`card_${target}`)}
    where card_id in (select id from card where ${ofBoard})`;
  const { rows } = await sql<Source>`
    select line_of_business as "lineOfBusiness",
      ${all(sql`select id, name, stage, rank from epic where ${ofBoard}`)} as epics,
      ${all(sql`select id, name, outcome_statement as "outcomeStatement", capacity, rank from release where ${ofBoard}`)}
        as releases,
      ${all(sql`select id, ${sql.join(pairs)} from card where ${ofBoard}`)} as cards,
      ${all(tied('role'))} as roles, ${all(tied('value'))} as values
    from storyboard where id = ${id}::uuid`.execute(em.getKysely());
  if (!rows[0]) throw unknown(place);
  return rows[0];
}
