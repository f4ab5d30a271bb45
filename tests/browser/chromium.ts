import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * What the arguments for servers add that nobody has at home: one process dies with a tab, sites are kept apart and
 * forms say where they come from, and a graphics card that is only pretended costs more than drawing without one.
 */
const unlikePeople = new Set([
  '--single-process',
  '--disable-web-security',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]);

/** The Chromium that comes from npm, unpacked into this folder. */
export async function launchChromium(folder: string, ...more: string[]): Promise<Browser> {
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const executablePath = await sparticuz.executablePath();
  const args = [...sparticuz.args.filter((arg) => !unlikePeople.has(arg)), '--disable-gpu', ...more];
  const browser = await chromium.launch({ executablePath, args, headless: true });
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  return browser;
}
