import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

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
  return chromium.launch(await unpacked(folder, more));
}

/** The same, for whoever connects to it from another process. */
export async function serveChromium(folder: string): Promise<BrowserServer> {
  return chromium.launchServer(await unpacked(folder, []));
}

async function unpacked(folder: string, more: readonly string[]): Promise<LaunchOptions> {
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const executablePath = await sparticuz.executablePath();
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  const args = [...sparticuz.args.filter((arg) => !unlikePeople.has(arg)), '--disable-gpu', ...more];
  return { executablePath, args, headless: true };
}
