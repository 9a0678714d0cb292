// Chooses a browser from the candidates. Separate from finding and starting them, so that the choice can be tested
// alone.
import { Told } from './say.mjs';

/**
 * Branded Chrome and Edge take an unpacked extension only through DevTools (`Extensions.loadUnpacked`); Chrome for
 * Testing does not count as branded.
 */
export const isBranded = (path) => /google.?chrome(?!.*testing)|msedge|microsoft.?edge/i.test(path);

/**
 * The first candidate that starts. An existing file proves nothing: Ubuntu's chromium-browser only asks for a snap to
 * be installed, and Playwright's download may lack system libraries.
 *
 * @param {string} chosen the path in UPPSIKT_CHROMIUM, '' when unset; when set, no other candidate is tried
 * @param {string[]} candidates in order
 * @param {(path: string) => Promise<boolean>} starts
 * @returns {Promise<{ path: string, loads: 'command-line' | 'devtools' } | undefined>}
 */
export async function chooseBrowser(chosen, candidates, starts) {
  if (chosen !== '' && !(await starts(chosen)))
    throw new Told(`UPPSIKT_CHROMIUM names ${chosen}, which is not there or does not start. Correct it or unset it.`);
  for (const path of chosen !== '' ? [chosen] : candidates) {
    if (path === chosen || (await starts(path))) return { path, loads: isBranded(path) ? 'devtools' : 'command-line' };
  }
  return undefined;
}
