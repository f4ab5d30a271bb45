import { expect } from 'vitest';
import type { Settings } from '../../../api/settings.ts';
import { openBoardHouse } from './board-house.ts';

export const stages = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'];
export const statement = 'A customer knows within a day who looks after them.';
export const unknownId = '01a1fffe-0000-7000-8000-000000000000';

export interface Planned {
  readonly title: string;
  readonly stage: string;
  readonly impact?: number;
  readonly effort?: number;
  readonly role?: string;
  readonly release?: string;
  readonly frictions?: { kind: string; severity: number }[];
}

export interface Told {
  readonly card: { readonly title: string };
  readonly worth: number | null;
  readonly parts: Record<string, number | null>;
  readonly reason: string;
  readonly why: string;
  readonly capacity?: number | null;
  readonly roleCapacity?: number | null;
}

export interface Slice {
  readonly used: number;
  readonly effort: number;
  readonly worth: number;
  readonly coverage: string[];
  readonly why: string;
  readonly cards: Told[];
  readonly justMissed: Told[];
  readonly leftOut: { nodes: Told[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
  readonly roles: { role: { key: string }; capacity: number | null; used: number; cards: number }[];
}

const told = 'card { title } worth parts { impact friction values evidence } reason why';
const document = `query ($storyboard: ID!, $capacity: Int!, $release: ID, $roleCapacity: [RoleCapacityInput!],
    $weights: SliceWeightsInput, $pinIn: [ID!], $pinOut: [ID!], $where: CardWhere, $first: Int = 25, $after: String) {
  thinSlice(storyboard: $storyboard, capacity: $capacity, release: $release, roleCapacity: $roleCapacity,
      weights: $weights, pinIn: $pinIn, pinOut: $pinOut, where: $where) {
    used effort worth coverage why cards { ${told} } justMissed { ${told} capacity roleCapacity }
    leftOut(first: $first, after: $after) { nodes { ${told} capacity roleCapacity } totalCount pageInfo { endCursor hasNextPage } }
    roles { role { key } capacity used cards }
  }
}`;

export const titles = (cards: readonly Told[]): string[] => cards.map(({ card }) => card.title);

export const fiveStages: Planned[] = [
  { title: 'Welcome call', stage: 'KNOW', impact: 9, effort: 3 },
  { title: 'Case study', stage: 'LIKE', impact: 5, effort: 5, role: 'MARKETER' },
  { title: 'Kick-off', stage: 'TRUST', impact: 8, effort: 2, frictions: [{ kind: 'DELAY', severity: 3 }] },
  { title: 'Second kick-off', stage: 'TRUST', impact: 7, effort: 2 },
  { title: 'First use', stage: 'ACT', impact: 10, effort: 4, role: 'ENGINEER' },
  { title: 'Review', stage: 'GROW', impact: 3, effort: 1 },
  { title: 'Unmeasured', stage: 'GROW', impact: 9 },
  { title: 'Unvalued', stage: 'ACT', effort: 1 },
];

/** A house in which slices are proposed to somebody who may only read. */
export async function openSliceHouse(changes: Partial<Settings> = {}) {
  const house = await openBoardHouse(changes);
  const { ask, done, viewer } = house;

  /** A board with an epic for each stage and these cards; answers ids by name. */
  async function newBoard(cards: readonly Planned[], outcomeStatement: string | null = statement) {
    const { storyboard } = await done<{ storyboard: { id: string } }>(
      'createStoryboard',
      { name: 'Staffing' },
      'storyboard { id }',
    );
    const epics: Record<string, string> = {};
    for (const stage of stages) {
      const input = { storyboard: storyboard.id, stage, name: `Epic of ${stage}` };
      epics[stage] = (await done<{ epic: { id: string } }>('upsertEpic', input, 'epic { id }')).epic.id;
    }
    const releases: Record<string, string> = {};
    for (const name of ['Release 1', 'Release 2']) {
      const input = { storyboard: storyboard.id, name, outcomeStatement };
      releases[name] = (await done<{ release: { id: string } }>('upsertRelease', input, 'release { id }')).release.id;
    }
    const rows = cards.map(({ stage, role = 'SELLER', release, ...card }) => ({
      ...card,
      ownerRole: role,
      epic: { id: epics[stage] },
      ...(release && { release: { id: releases[release] } }),
    }));
    const made = await done<{ rows: { card: { id: string } }[] }>(
      'createCards',
      { storyboard: storyboard.id, cards: rows },
      'rows { card { id } }',
    );
    const ids = Object.fromEntries(cards.map(({ title }, at) => [title, made.rows[at]?.card.id as string]));
    return { id: storyboard.id, epics, releases, ids };
  }

  async function slice(variables: object): Promise<Slice> {
    const { data, text } = await ask<{ thinSlice: Slice }>(document, variables, viewer);
    expect(data?.thinSlice, text).toBeTruthy();
    return data.thinSlice;
  }

  /** The code of the refusal. */
  async function refusal(variables: object): Promise<string | undefined> {
    const { errors } = await ask(document, variables, viewer);
    return errors?.map(({ extensions }) => extensions.code).join();
  }

  return { ...house, newBoard, slice, refusal };
}
