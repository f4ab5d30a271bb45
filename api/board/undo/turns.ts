import type { Changes } from '../../event/event.entity.ts';
import type { EventAction } from '../../vocabulary.ts';

/** The records of a board whose changes can be undone. */
export const boardTypes = ['TouchpointCard', 'Epic', 'Release'] as const;
export type BoardType = (typeof boardTypes)[number];

/** What the event log tells of one record. */
export interface Told {
  readonly type: BoardType;
  readonly recordId: string;
  readonly action: EventAction;
  readonly changes: Changes;
}

/** What an operation made of one record, however many events tell it. */
export interface Turn {
  readonly type: BoardType;
  readonly id: string;
  /** Whether the record was there before, and after. */
  readonly there: readonly [before: boolean, after: boolean];
  readonly fields: Changes;
}

/** One turn for each record of an operation, in the order of their first events. */
export function turnsOf(events: readonly Told[]): Turn[] {
  const turns = new Map<string, Turn>();
  for (const event of events) turns.set(event.recordId, turned(turns.get(event.recordId) ?? unturned(event), event));
  return [...turns.values()].map((turn) => ({ ...turn, fields: net(turn.fields) })).filter(matters);
}

/** What takes a turn back. */
export const reversed = ({ fields, there: [before, after], ...turn }: Turn): Turn => ({
  ...turn,
  there: [after, before],
  fields: Object.fromEntries(Object.entries(fields).map(([name, [was, is]]) => [name, [is, was]])),
});

const appears = (action: EventAction): boolean => action === 'CREATED' || action === 'RESTORED';

const matters = ({ there: [before, after], fields }: Turn): boolean =>
  before !== after || (after && Object.keys(fields).length > 0);

function unturned({ type, recordId, action }: Told): Turn {
  const before = !appears(action);
  return { type, id: recordId, there: [before, before], fields: {} };
}

/** Records that go keep what they are, so that only changes of fields tell of fields. */
function turned(turn: Turn, { action, changes }: Told): Turn {
  if (action !== 'UPDATED') return { ...turn, there: [turn.there[0], appears(action)] };
  const fields = { ...turn.fields };
  for (const [name, [was, is]] of Object.entries(changes)) fields[name] = [fields[name] ? fields[name][0] : was, is];
  return { ...turn, fields };
}

const net = (fields: Changes): Changes =>
  Object.fromEntries(Object.entries(fields).filter(([, [was, is]]) => JSON.stringify(was) !== JSON.stringify(is)));
