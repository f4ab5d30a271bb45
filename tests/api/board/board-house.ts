import type { Settings } from '../../../api/settings.ts';
import { type As, openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';

export interface Card {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly rank: string;
  readonly epic: { readonly id: string; readonly name: string };
  readonly release: { readonly id: string; readonly name: string } | null;
}

export interface Board {
  readonly id: string;
  readonly epics: Readonly<Record<string, string>>;
  readonly releases: Readonly<Record<string, string>>;
}

/** A house in which boards are planned through GraphQL alone. */
export async function openBoardHouse(changes: Partial<Settings> = {}) {
  const house = await openHouse(changes);

  const by = (as: As) => callsOf(house, as);
  const { call, done } = by(house.admin);

  /** A board with these epics, all in the stage TRUST, and these releases. */
  async function newBoard(epicNames: readonly string[], releaseNames: readonly string[] = []): Promise<Board> {
    const { storyboard } = await done<{ storyboard: { id: string } }>(
      'createStoryboard',
      { name: 'Staffing' },
      'storyboard { id }',
    );
    const epics: Record<string, string> = {};
    for (const name of epicNames) {
      const input = { storyboard: storyboard.id, stage: 'TRUST', name };
      epics[name] = (await done<{ epic: { id: string } }>('upsertEpic', input, 'epic { id }')).epic.id;
    }
    const releases: Record<string, string> = {};
    for (const name of releaseNames) {
      const input = { storyboard: storyboard.id, name };
      releases[name] = (await done<{ release: { id: string } }>('upsertRelease', input, 'release { id }')).release.id;
    }
    return { id: storyboard.id, epics, releases };
  }

  /** Makes cards with these titles in a cell and answers their ids by title. */
  async function newCards(board: Board, titles: readonly string[], place: { epic: string; release?: string }) {
    const release = place.release === undefined ? {} : { release: { id: board.releases[place.release] } };
    const cards = titles.map((title) => ({
      title,
      ownerRole: 'SELLER',
      epic: { id: board.epics[place.epic] },
      ...release,
    }));
    const input = { storyboard: board.id, cards };
    const { rows } = await done<{ rows: { card: { id: string } }[] }>(
      'createCards',
      input,
      'rows { status card { id } }',
    );
    return Object.fromEntries(titles.map((title, at) => [title, rows[at]?.card.id as string]));
  }

  /** The titles of every cell, in order. */
  async function cellsOf(board: Board): Promise<Record<string, string[]>> {
    const fields = 'id title version rank epic { id name } release { id name }';
    const document = `query ($id: ID!) { storyboard(id: $id) { cards { ${fields} } } }`;
    const { data } = await house.ask<{ storyboard: { cards: Card[] } }>(document, { id: board.id });
    const cells = Map.groupBy(
      data.storyboard.cards,
      ({ epic, release }) => `${epic.name} / ${release?.name ?? 'unscheduled'}`,
    );
    return Object.fromEntries([...cells].map(([name, cards]) => [name, cards.map(({ title }) => title)]));
  }

  /** What happened, from the event log. */
  async function eventsSince(sequence: string) {
    const fields = 'type recordId action cause operationId actor { name } fields { name before after }';
    const document = `query ($after: String!) { changes(afterSequence: $after, first: 1000) { nodes { ${fields} } lastSequence } }`;
    const { data } = await house.ask<{ changes: { nodes: Happened[]; lastSequence: string } }>(document, {
      after: sequence,
    });
    return data.changes;
  }

  async function versionOf(board: Board): Promise<number> {
    const { data } = await house.ask<{ storyboard: { boardVersion: number } }>(
      'query ($id: ID!) { storyboard(id: $id) { boardVersion } }',
      { id: board.id },
    );
    return data.storyboard.boardVersion;
  }

  return { ...house, by, call, done, newBoard, newCards, cellsOf, versionOf, eventsSince };
}

export interface Happened {
  readonly type: string;
  readonly recordId: string;
  readonly action: string;
  readonly operationId: string;
  readonly actor: { readonly name: string };
  readonly fields: { readonly name: string; readonly before: string | null; readonly after: string | null }[];
}
