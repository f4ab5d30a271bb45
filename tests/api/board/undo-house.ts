import type { As } from '../ask.ts';
import { type Board, openBoardHouse } from './board-house.ts';

export interface Operation {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly undone: boolean;
}

export interface Turned {
  readonly operation: Operation | null;
  readonly operationId: string | null;
  readonly cards: readonly { id: string; title: string }[];
  readonly epics: readonly { id: string }[];
  readonly releases: readonly { id: string }[];
  readonly gone: readonly string[];
}

const turned = `operation { id label at count undone } operationId cards { id title } epics { id } releases { id } gone`;

const card = `id title body persona benefit impact effort rank channel tags ownerRole { key } concernedRoles { key }
  epic { id } release { id } frictions { kind severity } values { id } outcomes { id }
  expectation { after { id } milestone withinHours } externalRefs { system externalId }`;
const everything = `query ($id: ID!) { storyboard(id: $id) { name
  epics { id name stage rank externalRefs { system externalId } }
  releases { id name outcomeStatement startsOn endsOn capacity state rank externalRefs { system externalId } }
  cards { ${card} } } }`;

/** A house in which what was planned is undone. */
export async function openUndoHouse() {
  const house = await openBoardHouse();

  /** All that a board says, byte for byte. */
  const exportOf = async (board: Pick<Board, 'id'>): Promise<string> => {
    const { data, text } = await house.ask<{ storyboard: unknown } | null>(everything, { id: board.id });
    if (!data?.storyboard) throw new Error(text);
    return JSON.stringify(data.storyboard);
  };

  const deskOf = (board: Pick<Board, 'id'>, as: As = house.planner) => {
    const { call, done } = house.by(as);
    const input = (operationId?: string) => ({ storyboard: board.id, ...(operationId && { operationId }) });
    const listed = async (field: string): Promise<Operation[]> => {
      const asked = `query ($id: ID!) { storyboard(id: $id) { ${field} { id label count undone } } }`;
      const { data } = await house.ask<{ storyboard: Record<string, Operation[]> }>(asked, { id: board.id }, as);
      return data.storyboard[field] as Operation[];
    };
    return {
      call,
      done,
      undo: (operationId?: string) => done<Turned>('undoOperation', input(operationId), turned),
      redo: (operationId?: string) => done<Turned>('redoOperation', input(operationId), turned),
      tryUndo: (operationId?: string) => call<Turned>('undoOperation', input(operationId), turned),
      tryRedo: (operationId?: string) => call<Turned>('redoOperation', input(operationId), turned),
      undoable: () => listed('undoable'),
      redoable: () => listed('redoable'),
    };
  };

  return { ...house, exportOf, deskOf };
}
