import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What only this machine knows: the port of its own PostgreSQL and the passwords of its three roles. */
export type Secrets = { port: number; password: string; ownerPassword: string; appPassword: string };

const fileIn = (folder: string): string => join(folder, 'database.json');
const newPassword = (): string => randomBytes(24).toString('base64url');

const listening = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => resolve(found));
    });
  });

export const freePort = (wanted: number): Promise<number> => listening(wanted).catch(() => listening(0));

export async function remember(folder: string, secrets: Secrets): Promise<Secrets> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  await writeFile(fileIn(folder), JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

export async function secretsIn(folder: string): Promise<Secrets> {
  const kept = await readFile(fileIn(folder), 'utf8').catch(() => undefined);
  if (kept) return JSON.parse(kept) as Secrets;
  const [password, ownerPassword, appPassword] = [newPassword(), newPassword(), newPassword()];
  return remember(folder, { port: await freePort(0), password, ownerPassword, appPassword });
}
