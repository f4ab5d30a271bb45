import type { EntityManager, EntityProperty } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { BoardType } from './turns.ts';

/** Where records of a board are kept, what a person calls them, and what their events tell when they come or go. */
export const kept = {
  Epic: { table: 'epic', noun: 'epic', name: 'name', told: { name: 'name', stage: 'stage', rank: 'rank' } },
  Release: { table: 'release', noun: 'release', name: 'name', told: { name: 'name', rank: 'rank' } },
  TouchpointCard: {
    table: 'card',
    noun: 'card',
    name: 'title',
    told: { title: 'title', epic: 'epic_id', release: 'release_id', rank: 'rank' },
  },
} as const satisfies Record<BoardType, object>;

/** Everybody holds records in this order, so that no two wait for each other. */
export const keptTypes = ['Epic', 'Release', 'TouchpointCard'] as const satisfies readonly BoardType[];

/** The fields of such records, as their entity tells them. */
export const fieldsOf = (em: EntityManager, type: BoardType): readonly EntityProperty[] =>
  em.getMetadata().getByClassName(type).props;

/** As the indexes of the event log spell it. */
export const ofBoards = sql`type in ('TouchpointCard', 'Epic', 'Release')`;
