import type { Scope } from '../vocabulary.ts';

/** What a running request offers to the parameters of a prepared statement. */
export interface Moment {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly given?: Readonly<Record<string, unknown>> | undefined;
  readonly callerId?: string | undefined;
  readonly scopes?: ReadonlySet<string> | undefined;
}

/** A place in a statement whose value is known only when a request comes: so that one text serves many requests. */
export class Slot {
  readonly read: (moment: Moment) => unknown;

  constructor(read: (moment: Moment) => unknown) {
    this.read = read;
  }
}

/** A slot that is filled otherwise for another caller. */
export class CallerSlot extends Slot {}

/** An argument as the plan sees it: written in the document, or filled in by a variable. */
export type Argument = unknown;

/** A value that the resolver gives with each request, such as the ids a mutation changed. */
export const given = (name: string): Slot => new Slot((moment) => moment.given?.[name]);

/** Whoever asks: a member or a key. */
export const callerId = new CallerSlot((moment) => moment.callerId ?? null);

/** Whether whoever asks may do something, such as ADMIN. */
export const callerMay = (scope: Scope): Slot => new CallerSlot((moment) => moment.scopes?.has(scope) ?? false);

/** Changes an argument now when it is written in the document, and on every request when a variable is in it. */
export function through(argument: Argument, change: (value: unknown) => unknown): Argument {
  return holdsSlot(argument) ? new Slot((moment) => change(filled(argument, moment))) : change(argument);
}

/** A list or an object may be written in the document and have variables in it. */
function holdsSlot(argument: Argument): boolean {
  return argument instanceof Slot || membersOf(argument).some(holdsSlot);
}

function filled(argument: Argument, moment: Moment): unknown {
  if (argument instanceof Slot) return argument.read(moment);
  if (Array.isArray(argument)) return argument.map((element) => filled(element, moment));
  if (!isPlain(argument)) return argument;
  return Object.fromEntries(Object.entries(argument).map(([name, member]) => [name, filled(member, moment)]));
}

const membersOf = (argument: Argument): readonly Argument[] =>
  Array.isArray(argument) ? argument : isPlain(argument) ? Object.values(argument) : [];

/** Objects of GraphQL's own making have no prototype; moments and the like have one. */
function isPlain(argument: Argument): argument is object {
  return typeof argument === 'object' && argument !== null && Object.getPrototypeOf(argument) === null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that is no UUID names nothing: it becomes null, which no row equals. */
export function uuidOrNull(value: unknown): string | null {
  return typeof value === 'string' && uuid.test(value) ? value : null;
}

/** The values of a statement's parameters for this request. */
export function fill(parameters: readonly unknown[], moment: Moment): unknown[] {
  return parameters.map((parameter) => filled(parameter, moment));
}
