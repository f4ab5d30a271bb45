import { type ChildProcess, spawn } from 'node:child_process';

/** The program on its own embedded database, as `npm start` runs it after its build. */
export interface Alone {
  readonly process: ChildProcess;
  /** Signs the admin of the demo workspace in, once. */
  readonly link: string;
}

export async function startAlone(folder: string, port: number): Promise<Alone> {
  const plenty = { COST_LIMIT: '1e9', COST_RESTORE: '1e9' };
  const env = { ...process.env, ...plenty, THROUGHLINE_FOLDER: folder, PORT: String(port), LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    printed += chunk.toString();
    const link = /http:\S+\/auth\/\S+/.exec(printed)?.[0];
    if (link && printed.endsWith('\n')) return { process: child, link };
  }
  throw new Error(`The program did not start: ${printed}`);
}

/** The cookie that a one-time link gives. */
export async function cookieOf(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' });
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
