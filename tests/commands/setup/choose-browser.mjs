// Which browser is used, of those that may be there. Apart from the looking and the starting, so that the choice can be
// tried without either.
import { Told } from './say.mjs';

/**
 * Branded Chrome and Edge take an unpacked extension only through DevTools (`Extensions.loadUnpacked`); Chrome for
 * Testing is not one of them.
 */
export const isBranded = (path) => /google.?chrome(?!.*testing)|msedge|microsoft.?edge/i.test(path);

/**
 * The first that starts. A file that is there proves nothing: Ubuntu's chromium-browser only says that a snap is to be
 * installed, and Playwright's download may lack the system's libraries.
 *
 * @param {string} chosen what UPPSIKT_CHROMIUM names; '' when it names none. Then nothing else is tried
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
