import { parseArgs } from 'node:util';
import { Unreadable } from './unreadable.ts';

/** What the import command was asked to do. */
export interface ImportArguments {
  kind: string;
  paths: string[];
  map?: string;
  workspace?: string;
  storyboard?: string;
  dryRun: boolean;
}

export interface PrintArguments {
  kind: string;
  printMapping: true;
}

const options = {
  map: { type: 'string' },
  workspace: { type: 'string' },
  storyboard: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'print-mapping': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export const usage = [
  'npm run import -- <kind> <file or folder>... [--map mapping.json] [--dry-run]',
  '                  [--workspace slug] [--storyboard name]',
  'npm run import -- <kind> --print-mapping',
].join('\n');

/** The words after the command as an order, or undefined when only help was asked for. */
export function readArguments(words: readonly string[]): ImportArguments | PrintArguments | undefined {
  const { values, positionals } = parseWords(words);
  if (values.help) return undefined;
  const [kind, ...paths] = positionals;
  if (kind === undefined) throw new Unreadable(`Say what kind of file to import:\n${usage}`);
  if (values['print-mapping']) return { kind, printMapping: true };
  if (paths.length === 0) throw new Unreadable(`Say which file to import:\n${usage}`);
  return {
    kind,
    paths,
    dryRun: values['dry-run'] ?? false,
    ...(values.map === undefined ? {} : { map: values.map }),
    ...(values.workspace === undefined ? {} : { workspace: values.workspace }),
    ...(values.storyboard === undefined ? {} : { storyboard: values.storyboard }),
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Unreadable(`${error.message}\n${usage}`);
  }
}
