import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const holdsMigrations = (folder: string): boolean => existsSync(join(folder, 'migrations', 'schema.snapshot.json'));

/** The same from the sources and from the built program, which lie at different depths. */
export function projectFolder(from: string = import.meta.dirname): string {
  if (holdsMigrations(from)) return from;
  const above = dirname(from);
  return above === from ? process.cwd() : projectFolder(above);
}
