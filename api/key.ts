import { parseArgs } from 'node:util';
import { openDatabase } from './database/open.ts';
import { actOfProgram, enter } from './event/act.ts';
import { findWorkspace } from './exchange/find-workspace.ts';
import { sentence } from './exchange/sentence.ts';
import { Unreadable } from './exchange/unreadable.ts';
import { readSettings } from './settings.ts';
import { Scope } from './vocabulary.ts';
import { newApiKey } from './workspace/api-key-text.ts';
import { ApiKey } from './workspace/api-key.entity.ts';

const usage = `npm run key -- <name> [scope ...] [--workspace slug]
  Makes an API key and shows it once. Scopes: ${Object.keys(Scope).join(' ')}; READ unless told otherwise.`;

/** Makes a key on the machine of the program itself, for whoever may touch its database anyway. */
async function run(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { workspace: { type: 'string' } } });
  const [name, ...words] = positionals;
  if (!name) return console.log(usage);
  const scopes = words.length > 0 ? words.map(scopeOf) : [Scope.READ];
  const { databaseUrl: url, ownerUrl, folder } = readSettings();
  const { orm, close } = await openDatabase({ url, ownerUrl, folder });
  try {
    const { id } = await findWorkspace(orm, values.workspace);
    const em = orm.em.fork();
    enter(em, actOfProgram(id, 'npm run key'));
    const { secret, hash } = newApiKey(id);
    em.create(ApiKey, { name, hash, scopes });
    await em.flush();
    console.log(secret);
  } finally {
    await close();
  }
}

function scopeOf(word: string): Scope {
  const scope = Object.values(Scope).find((known) => known === word.toUpperCase());
  if (!scope) throw new Unreadable(`${word} is no scope; there are ${Object.keys(Scope).join(', ')}.`);
  return scope;
}

try {
  await run();
} catch (thrown) {
  console.error(sentence(thrown));
  process.exitCode = 1;
}
