import { destination, type Logger, pino } from 'pino';

export type { Logger };

/** One JSON line an event on standard error; quiet on a terminal, where a person reads the address we print. */
export function openLog(level = process.env['LOG_LEVEL'] ?? (process.stderr.isTTY ? 'warn' : 'info')): Logger {
  const redact = ['headers.authorization', 'headers.cookie'];
  return pino({ level, base: null, redact, timestamp: () => `,"at":"${new Date().toISOString()}"` }, destination(2));
}
