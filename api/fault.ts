import { Refusal } from './refusal.ts';

const busy = 'The database is not answering right now; try again in a moment.';
const tooLong =
  'This took the database longer than ten seconds and was broken off. Ask for less at once, without totalCount or with fewer ' +
  'related records in the filter; if it is quick otherwise, try again in a moment.';
const raced = 'Somebody else changed the same thing at the same moment; read it again and repeat.';

const unavailable = /^(08|53|57P|58)|^(25006|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
const conflict = /^(40001|40P01|55P03|23505|23503|23P01)$/;
const race = /^(40001|40P01|23505|23503)$/;
const unreadable = /^(22021|22P05|22P02|22003|22007|22008|22001)$/;
const lost = /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered/;

interface Caused {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  originalError?: unknown;
  previous?: unknown;
}

/** The refusal a thrown thing stands for: rules as they are, database faults by their SQLSTATE, else nothing. */
export function refusalOf(thrown: unknown): Refusal | undefined {
  for (const error of chain(thrown)) {
    if (error instanceof Refusal) return error;
    const refusal = databaseRefusal(error);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Whether it came to nothing only because somebody else did something at the same moment. */
export function lostRace(thrown: unknown): boolean {
  return [...chain(thrown)].some(({ code }) => typeof code === 'string' && race.test(code));
}

function* chain(thrown: unknown): Generator<Caused> {
  let next: unknown = thrown;
  for (let depth = 0; depth < 6 && typeof next === 'object' && next !== null; depth += 1) {
    const error: Caused = next;
    yield error;
    next = error.originalError ?? error.cause ?? error.previous;
  }
}

function databaseRefusal(error: Caused): Refusal | undefined {
  const code = typeof error.code === 'string' ? error.code : '';
  const message = typeof error.message === 'string' ? error.message : '';
  if (code === '57014') return new Refusal('UNAVAILABLE', tooLong, { cause: error });
  if (unavailable.test(code) || lost.test(message)) return new Refusal('UNAVAILABLE', busy, { cause: error });
  if (conflict.test(code)) return new Refusal('CONFLICT', raced, { cause: error });
  if (unreadable.test(code))
    return new Refusal('INVALID', 'A value has a form the database cannot hold.', { cause: error });
  return undefined;
}
