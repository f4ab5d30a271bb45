import { fileURLToPath } from 'node:url';
import { chooseMapping } from '../../../api/exchange/choose-mapping.ts';
import { mapRows, type MappedRows } from '../../../api/exchange/map-rows.ts';
import { filesAt, readSource } from '../../../api/exchange/read-source.ts';

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
}

/** A fixture under the ready mapping of a kind. */
export function mapFixture(kind: string, name: string): MappedRows {
  const mapping = chooseMapping({ kind });
  return mapRows(
    mapping,
    filesAt(fixturePath(name), mapping).map((path) => readSource(path, mapping)),
  );
}
