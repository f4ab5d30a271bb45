import { sequenceIn } from '../event/sequence.ts';
import { isLog, type Limited } from './limited.ts';

/** What a followed list answers beside its nodes. */
export interface Answer {
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number;
  readonly lastSequence?: string;
  readonly hasMore?: boolean;
}

/** How a list is followed page by page. A place is kept with the job, so that whoever goes on finds the next page. */
export interface Paging {
  /** The argument that is told where the page begins. */
  readonly argument: string;
  /** What is asked beside the nodes, of the first page and of the others. */
  readonly asked: { readonly first: string; readonly next: string };
  begin(settled: () => Promise<string>): Promise<string | null>;
  /** What the argument is told at a place. */
  after(place: string | null): string | null;
  /** Up to which sequence the log is told. */
  until(place: string | null): string | undefined;
  /** The place behind a page; null at the end. */
  next(answer: Answer, place: string | null): string | null;
}

export const pagingOf = ({ selection }: Limited): Paging =>
  isLog(selection) ? logAfter(sequenceIn(selection.args['afterSequence'], ['query'])) : byCursor;

const hold = 'pageInfo { hasNextPage endCursor }';

/** A connection is read from its beginning by its own cursors. */
const byCursor: Paging = {
  argument: 'after',
  asked: { first: `${hold} totalCount`, next: hold },
  begin: async () => null,
  after: (place) => place,
  until: () => undefined,
  next: ({ pageInfo }) => (pageInfo?.hasNextPage ? pageInfo.endCursor : null),
};

/** The log is read from where it was asked, up to where it was settled when the export was asked for: so it ends. */
function logAfter(sequence: string): Paging {
  const asked = 'lastSequence hasMore';
  const endOf = (place: string | null): string | undefined => place?.split(' ')[1];
  return {
    argument: 'afterSequence',
    asked: { first: asked, next: asked },
    begin: async (settled) => `${sequence} ${await settled()}`,
    after: (place) => place?.split(' ')[0] ?? sequence,
    until: endOf,
    next: ({ hasMore, lastSequence = sequence }, place) =>
      hasMore ? [lastSequence, endOf(place) ?? []].flat().join(' ') : null,
  };
}
