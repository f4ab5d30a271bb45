import { createServer } from 'node:net';
import { CannotStart } from '../database/cannot-start.ts';

/** Finds out before anything else is started whether the port can be had. */
export function refuseBusyPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) => reject(new CannotStart(sentence(port, cause), cause)));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function sentence(port: number, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return `Port ${port} is busy: stop what uses it, or set PORT to another one.`;
  return `Port ${port} cannot be opened (${message}): set PORT to another one.`;
}
