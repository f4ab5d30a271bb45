import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeText } from './decode-text.ts';
import { parseMapping, type Mapping } from './mapping.ts';
import { readyMappings } from './mappings/ready-mappings.ts';
import { onStoryboard } from './on-storyboard.ts';
import { Unreadable } from './unreadable.ts';

interface Wanted {
  kind: string;
  map?: string;
  storyboard?: string;
}

/** The mapping of a file given by the caller, else the ready one of that kind, on the storyboard that was named. */
export function chooseMapping({ kind, map, storyboard }: Wanted): Mapping {
  const mapping = map === undefined ? readyMapping(kind) : ownMapping(map, kind);
  return storyboard === undefined ? mapping : onStoryboard(mapping, storyboard);
}

export function readyMapping(kind: string): Mapping {
  const mapping = readyMappings.get(kind);
  if (mapping) return mapping;
  const kinds = [...readyMappings.keys()].join(', ');
  throw new Unreadable(`There is no mapping for "${kind}"; there is one for ${kinds}. Or give a mapping of your own.`);
}

function ownMapping(path: string, kind: string): Mapping {
  if (!existsSync(path)) throw new Unreadable(`${path} does not exist.`);
  const name = basename(path);
  const mapping = parseMapping(decodeText(readFileSync(path), name).text, name);
  if (mapping.kind === kind) return mapping;
  throw new Unreadable(`${name} maps the kind "${mapping.kind}", not "${kind}".`);
}
