import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The same engine without the windows comes first: it needs half the time of two cores. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function find(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? '', ...candidates, MAC_CHROME].find(
    (path) => path !== '' && existsSync(path),
  );
}

/** The browser for the end-to-end tests: one that is there, else Debian's, else the command that would bring it. */
export function findOrInstallChromium(): string {
  const found = find();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Installing Chromium (once)…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    apt('update');
    // Not every Debian has the first.
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (apt('install', '-y', '--no-install-recommends', name, 'fonts-liberation').status === 0) break;
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found for the end-to-end tests. Install one (sudo apt-get install chromium) or set CHROMIUM_PATH.',
  );
}
