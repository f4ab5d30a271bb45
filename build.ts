import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const mark = 'dist/built-from';
const sources = ['api', 'web', 'schema', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vite.api.config.ts'];
const vite = join('node_modules', 'vite', 'bin', 'vite.js');

async function filesUnder(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const found = await readdir(path, { recursive: true, withFileTypes: true });
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

/** Changes whenever a source does, whatever the clock says. */
async function fingerprint(): Promise<string> {
  const files = (await Promise.all(sources.map(filesUnder))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const [index, file] of files.entries()) hash.update(file).update(contents[index] ?? '');
  return hash.digest('hex');
}

async function build(): Promise<void> {
  const program = (...words: string[]) => run(process.execPath, [vite, 'build', ...words], { maxBuffer: 2 ** 26 });
  await Promise.all([program(), program('--config', 'vite.api.config.ts')]);
}

const wanted = await fingerprint();
const built = await readFile(mark, 'utf8').catch(() => '');
if (built !== wanted || process.argv.includes('--always')) {
  process.stderr.write('Building Throughline, which is needed after every change of its sources ...\n');
  try {
    await build();
    await writeFile(mark, wanted);
  } catch (failure) {
    const { stdout = '', stderr = '' } = failure as { stdout?: string; stderr?: string };
    process.stderr.write(`${stdout}${stderr}\nThe build failed; the reason is above.\n`);
    process.exitCode = 1;
  }
}
