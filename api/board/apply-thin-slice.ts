import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { asOneOperation } from '../event/one-operation.ts';
import type { Graph } from '../graph/graph.ts';
import { Refusal } from '../refusal.ts';
import { checkedOrEmpty } from '../write/checked.ts';
import { nameOf } from '../write/form.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { Maybe } from '../write/reference.ts';
import { lockCells } from './cell.ts';
import { holdBoard } from './hold-board.ts';
import { moveCards } from './move-cards.ts';
import { Release } from './release.entity.ts';
import { sliceAnswer } from './thin-slice-answer.ts';
import { type BoardFacts, boardFacts, type CardFacts } from './thin-slice-facts.ts';
import type { Search } from './slicer.ts';
import type { AskedSlice } from './thin-slice-wish.ts';
import { plural } from './thin-slice-words.ts';

export interface ApplyThinSlice extends AskedSlice {
  readonly release: string;
  readonly outcomeStatement?: Maybe<string>;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

export interface AppliedSlice {
  id: string;
  ids: string[];
  operationId: string;
}

/** With what a slice is computed. */
export interface Computing {
  readonly graph: Graph;
  readonly search: Search;
}

/** Puts a thin slice into its release as one operation; what must leave the release becomes unscheduled. */
export function applyThinSlice(
  em: EntityManager,
  input: ApplyThinSlice,
  { graph, search }: Computing,
): Promise<AppliedSlice> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    await holdBoard(inside, input.storyboard);
    const release = await heldRelease(inside, input);
    const facts = await factsOf(inside, input, graph);
    refuseStaleBoard(facts, input);
    const { taken, used, capacity } = await sliceAnswer(input, facts, search);
    if (used > capacity) {
      const sentence = `The cards that must be in take ${plural(used, 'point')}; the slice may take ${capacity}.`;
      throw new Refusal('CONFLICT', sentence, { path: ['capacity'] });
    }
    await stateOutcome(inside, release, input.outcomeStatement);
    const ids = await settle(inside, release.id, { facts, taken: taken.map(({ id }) => id) });
    return { id: release.id, ids, operationId };
  });
}

async function heldRelease(em: EntityManager, { storyboard, release: id }: ApplyThinSlice): Promise<Release> {
  const place = { path: ['release'], noun: 'release' };
  const release = await em.findOne(Release, { id: idOf(id, place), archivedAt: null });
  if (release?.storyboard.id !== storyboard.toLowerCase()) throw unknown(place);
  if (release.state !== 'DONE') return release;
  throw new Refusal('CONFLICT', `${release.name} is done; nothing new goes into it.`, { path: ['release'] });
}

async function factsOf(em: EntityManager, { storyboard, where }: ApplyThinSlice, graph: Graph): Promise<BoardFacts> {
  const facts = boardFacts(graph, { storyboard, where });
  const { rows } = await sql<{ facts: BoardFacts }>`select ${facts} as facts`.execute(em.getKysely());
  return (rows[0] as { facts: BoardFacts }).facts;
}

function refuseStaleBoard({ boardVersion }: BoardFacts, { storyboard, ifVersion }: ApplyThinSlice): void {
  if (ifVersion == null || ifVersion === boardVersion) return;
  const sentence = `The board is at version ${boardVersion} now, not ${ifVersion}; look at the slice again.`;
  const detail = { recordType: 'Storyboard', recordId: storyboard.toLowerCase(), version: boardVersion };
  throw new Refusal('STALE', sentence, { path: ['ifVersion'], detail });
}

/** A release is for an outcome: it says so before a slice goes into it. */
async function stateOutcome(em: EntityManager, release: Release, statement: Maybe<string>): Promise<void> {
  const path = ['outcomeStatement'];
  const stated = checkedOrEmpty(nameOf(100_000), statement, path);
  if (stated != null) release.outcomeStatement = stated;
  if (release.outcomeStatement?.trim()) return em.flush();
  throw new Refusal('REQUIRED', 'Say what will be different for the customer when this release is lived.', { path });
}

interface Settling {
  readonly facts: BoardFacts;
  readonly taken: readonly string[];
}

/** Cards keep their columns; those that come in stand behind one another, what is worth most first. */
async function settle(em: EntityManager, release: string, { facts, taken }: Settling): Promise<string[]> {
  const known = new Map(facts.cards.map((card) => [card.id, card]));
  const chosen = new Set(taken);
  const entering = taken.map((id) => known.get(id) as CardFacts).filter((card) => card.release !== release);
  const leaving = facts.cards.filter((card) => card.release === release && !chosen.has(card.id));
  const moves = [...movesTo(release, entering), ...movesTo(null, leaving)];
  await lockCells(em, moves);
  await holdCards(em, [...entering, ...leaving]);
  for (const move of moves) await moveCards(em, move);
  return [...entering, ...leaving].map(({ id }) => id);
}

const movesTo = (release: string | null, cards: readonly CardFacts[]) =>
  [...Map.groupBy(cards, ({ epic }) => epic)].map(([epic, own]) => ({ epic, release, cards: own.map(({ id }) => id) }));

/** In one order, so that nobody who moves the same cards waits for somebody who waits for them. */
async function holdCards(em: EntityManager, cards: readonly CardFacts[]): Promise<void> {
  const ids = cards.map(({ id }) => id);
  await sql`select id from card where id = any(${ids}::uuid[]) order by id for update`.execute(em.getKysely());
}
