import type { As } from '../ask.ts';
import type { Board } from './board-house.ts';
import { openUndoHouse } from './undo-house.ts';

export interface Note {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly text: string;
  readonly votes: number;
  readonly mine: boolean;
  readonly voted: boolean;
  readonly author: { readonly name: string };
}

export interface Action {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly text: string;
  readonly card: { readonly id: string; readonly title: string } | null;
  readonly [field: string]: unknown;
}

export interface Retrospective {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly noteCount: number;
  readonly votesLeft: number;
  readonly notes: { readonly totalCount: number; readonly nodes: readonly Note[] };
  readonly actions: { readonly totalCount: number; readonly nodes: readonly Action[] };
  readonly [field: string]: unknown;
}

const noteFields = 'id version kind text votes mine voted author { name }';
const actionFields = `id version kind text dueOn note { text } owner { name } card { id title impact effort }
  rescore { impactBefore impactAfter effortBefore effortAfter } framework { version }
  review { kept text by { name } at }`;
const fields = `id version state heldOn heldBy { name } revealedAt closedAt noteCount actionCount openPromiseCount
  reviewed votesLeft release { id name } storyboard { id } previous { id }
  notes(first: 100) { totalCount nodes { ${noteFields} } } actions { totalCount nodes { ${actionFields} } }`;

/** A house in which a release is looked back at, by the admin and by the planner. */
export async function openRetrospectiveHouse() {
  const house = await openUndoHouse();
  const { admin, ask, by, newBoard, done } = house;

  /** Begins to live a release, so that one can look back at it. */
  async function lived(board: Board, name: string): Promise<string> {
    const id = board.releases[name] as string;
    const [input, told] = [{ id, outcomeStatement: 'Less waiting', state: 'LIVE' }, 'release { id }'];
    await done('upsertRelease', input, told);
    return id;
  }

  const hold = async (release: string, heldOn?: string): Promise<Retrospective> => {
    const input = { release, ...(heldOn && { heldOn }) };
    const answer = await done<{ retrospective: Retrospective }>('holdRetrospective', input, of(fields));
    return answer.retrospective;
  };

  /** A board with two releases, the first of which is lived and looked back at. */
  async function opened() {
    const board = await newBoard(['Delivery'], ['One', 'Two']);
    const release = await lived(board, 'One');
    const { id } = await hold(release);
    return { board, release, id };
  }

  const of = (selection: string): string => `retrospective { ${selection} }`;
  const turn = (name: 'revealRetrospective' | 'closeRetrospective') => (retrospective: string) =>
    done<{ retrospective: Retrospective }>(name, { retrospective }, of(fields)).then((told) => told.retrospective);

  return {
    ...house,
    of,
    lived,
    hold,
    opened,
    reveal: turn('revealRetrospective'),
    close: turn('closeRetrospective'),
    write: (retrospective: string, text: string, { as = admin, kind = 'CHANGE' }: { as?: As; kind?: string } = {}) =>
      by(as)
        .done<{ note: Note }>('addRetroNote', { retrospective, kind, text }, `note { ${noteFields} }`)
        .then(({ note }) => note),
    vote: (note: string, { as = admin, takeBack = false }: { as?: As; takeBack?: boolean } = {}) =>
      by(as).call<{ note: Note | null }>('voteRetroNote', { note, takeBack }, `note { ${noteFields} }`),
    agree: (retrospective: string, input: object) =>
      done<{ action: Action; operationId: string }>(
        'addRetroAction',
        { retrospective, kind: 'PROCESS_CHANGE', text: 'Ask first', ...input },
        `operationId action { ${actionFields} }`,
      ),
    tryAgree: (retrospective: string, input: object) =>
      by(admin).call('addRetroAction', { retrospective, text: 'Do it', ...input }, 'action { id }'),
    review: (action: string, input: object) =>
      by(admin).call<{ action: Action }>('reviewRetroAction', { action, ...input }, `action { ${actionFields} }`),
    read: async (id: string, as: As = admin): Promise<Retrospective> => {
      const query = `query ($id: ID!) { retrospective(id: $id) { ${fields} } }`;
      const { data, text } = await ask<{ retrospective: Retrospective }>(query, { id }, as);
      if (!data?.retrospective) throw new Error(text);
      return data.retrospective;
    },
  };
}
