import type { UserErrorRow } from '../refusal.ts';
import type { OnError } from './answer.ts';
import type { Draft } from './draft.ts';
import type { Maybe } from './reference.ts';
import type { NamedRow } from './named-row.ts';

/** What became of one row of a call that turns records, as archiving does; `Done` is what such a call does. */
export type TurnStatus<Done extends string> = Done | 'UNCHANGED' | 'REJECTED';

export interface TurnInput {
  readonly rows: readonly NamedRow[];
  readonly onError?: OnError | undefined;
  readonly reason?: Maybe<string>;
}

export interface TurnRow<Done extends string> {
  readonly index: number;
  readonly status: TurnStatus<Done>;
  readonly id: string | null;
  readonly errors: UserErrorRow[];
}

export interface TurnAnswer<Done extends string> {
  readonly answers: TurnRow<Done>[];
  readonly userErrors: UserErrorRow[];
}

/** What became of every row. */
export const turnedAnswer = <Done extends string>(
  drafts: readonly Draft<NamedRow>[],
  done: Done,
): TurnAnswer<Done> => ({
  answers: drafts.map((draft) => ({
    index: draft.index,
    status: !draft.sound ? 'REJECTED' : draft.changes ? done : 'UNCHANGED',
    id: draft.sound ? draft.id : null,
    errors: draft.errors,
  })),
  userErrors: [],
});

/** Nothing was done, since some rows were refused and the caller wanted all or none. */
export function withheldTurns<Done extends string>(drafts: readonly Draft<NamedRow>[]): TurnAnswer<Done> {
  const refused = drafts.filter((draft) => !draft.sound);
  const message = `Nothing was done: ${refused.length} of ${drafts.length} rows were refused.`;
  const [first] = refused.flatMap(({ errors }) => errors);
  return {
    answers: drafts.map(({ index, errors }) => ({ index, status: 'REJECTED', id: null, errors })),
    userErrors: first ? [{ code: first.code, path: ['rows'], message }] : [],
  };
}
