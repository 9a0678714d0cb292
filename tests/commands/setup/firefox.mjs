// Finds a Firefox for `npm run firefox`: Debian's ESR or any newer one. UPPSIKT_FIREFOX names another.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Told } from './say.mjs';

const env = (name) => process.env[name] ?? '';

function places() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ];
  if (process.platform === 'win32')
    return [env('PROGRAMFILES'), env('PROGRAMFILES(X86)'), env('LOCALAPPDATA')]
      .filter(Boolean)
      .map((folder) => join(folder, 'Mozilla Firefox/firefox.exe'));
  // The ESR first: Ubuntu's /usr/bin/firefox may be a snap, which sees neither the build nor a profile under /tmp.
  return ['firefox-esr', 'firefox'].flatMap((name) =>
    env('PATH')
      .split(delimiter)
      .map((folder) => join(folder, name)),
  );
}

/** @returns {string | undefined} path of the executable */
export function findFirefox() {
  const chosen = env('UPPSIKT_FIREFOX');
  if (chosen === '') return places().find((path) => existsSync(path));
  if (existsSync(chosen)) return chosen;
  throw new Told(`UPPSIKT_FIREFOX names ${chosen}, which is not there. Correct it or unset it.`);
}
