import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The browser meets the program as it is shipped: built, and built anew only where a source has changed. */
export async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ['build.ts'], { maxBuffer: 2 ** 26 });
}
