import { Unanswered } from '#lib/ask.ts';

/** How long a page in the background goes on listening; browsers open only a few connections to one server. */
const patience = 20_000;
const shortest = 250;
const longest = 15_000;
const final = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID']);

type Listening = (signal: AbortSignal) => Promise<void>;

/** Listens as long as the page is looked at; returns how to stop. */
export function whileSeen(listen: Listening): () => void {
  let hiding: ReturnType<typeof setTimeout>;
  let leaving: AbortController | null = null;
  const stop = () => {
    clearTimeout(hiding);
    leaving?.abort();
    leaving = null;
  };
  const look = () => {
    clearTimeout(hiding);
    if (document.hidden) hiding = setTimeout(stop, patience);
    else if (!leaving) void listen((leaving = new AbortController()).signal);
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    stop();
  };
}

/** Begins again whenever a connection ends, until it is left or refused for good; `broken` hears of every end. */
export async function again(once: Listening, broken: () => number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await whileOnline(once, signal);
    } catch (error) {
      if (error instanceof Unanswered && final.has(error.code)) return;
    }
    if (!signal.aborted) await pause(broken(), signal);
  }
}

/** A connection does not always notice that the network has gone. */
async function whileOnline(once: Listening, signal: AbortSignal) {
  const dropped = new AbortController();
  const drop = () => dropped.abort();
  addEventListener('offline', drop);
  try {
    await once(AbortSignal.any([signal, dropped.signal]));
  } finally {
    removeEventListener('offline', drop);
    drop();
  }
}

/** Longer after every try, never all at once with others, and not at all once the connection is back. */
function pause(tries: number, signal: AbortSignal): Promise<void> {
  const length = Math.min(longest, shortest * 2 ** tries) * (0.5 + Math.random());
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, length);
    addEventListener('online', end);
    signal.addEventListener('abort', end, { once: true });
  });
}
