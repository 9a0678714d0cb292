// A browser that loads unpacked extensions. Chromium and Chrome for Testing take `--load-extension`; branded Chrome and Edge stopped
// (137, 139) and take an extension only through DevTools' Extensions.loadUnpacked, so they come last and are told apart.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findNode, tool, withNode } from './node.mjs';
import { root } from './paths.mjs';
import { runShown } from './run.mjs';
import { say, Told } from './say.mjs';

/** @typedef {{ path: string, loads: 'command-line' | 'devtools' }} Browser */

const env = (name) => process.env[name] ?? '';

/** Where Playwright keeps its downloads, on this system. */
function playwrightFolder() {
  if (env('PLAYWRIGHT_BROWSERS_PATH') && env('PLAYWRIGHT_BROWSERS_PATH') !== '0') return env('PLAYWRIGHT_BROWSERS_PATH');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(env('LOCALAPPDATA'), 'ms-playwright');
  return join(env('XDG_CACHE_HOME') || join(homedir(), '.cache'), 'ms-playwright');
}

/** Newest first. The headless shell (chromium_headless_shell-…) cannot load extensions and is left out. */
function playwrightDownloads() {
  const folder = playwrightFolder();
  if (!existsSync(folder)) return [];
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe',
    ...['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((mac) => [`${mac}/Chromium.app/Contents/MacOS/Chromium`, `${mac}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`])];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((path) => join(folder, name, path)));
}

const onPath = (names) => (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

function chromiums() {
  if (process.platform === 'darwin') return ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'];
  if (process.platform === 'win32') return [join(env('LOCALAPPDATA'), 'Chromium/Application/chrome.exe'), join(env('PROGRAMFILES'), 'Chromium/Application/chrome.exe')];
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', ...onPath(['chromium', 'chromium-browser', 'chrome-for-testing', 'ungoogled-chromium'])];
}

function branded() {
  if (process.platform === 'darwin') return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
  if (process.platform === 'win32') {
    const folders = [env('PROGRAMFILES'), env('PROGRAMFILES(X86)'), env('LOCALAPPDATA')].filter(Boolean);
    return folders.flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]);
  }
  return onPath(['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']);
}

/** @returns {Browser | undefined} */
export function findBrowser() {
  const chosen = env('UPPSIKT_CHROMIUM');
  if (chosen !== '') {
    if (existsSync(chosen)) return { path: chosen, loads: /google.?chrome(?!.*testing)|msedge|microsoft.?edge/i.test(chosen) ? 'devtools' : 'command-line' };
    throw new Told(`UPPSIKT_CHROMIUM names ${chosen}, which is not there. Correct it or unset it.`);
  }
  const plain = [...chromiums(), ...playwrightDownloads()].find((path) => existsSync(path));
  if (plain !== undefined) return { path: plain, loads: 'command-line' };
  const brand = branded().find((path) => existsSync(path));
  return brand === undefined ? undefined : { path: brand, loads: 'devtools' };
}

function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @returns {Promise<Browser>} */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  const node = findNode();
  say('No browser that loads unpacked extensions was found. Fetching Playwright’s Chromium …');
  await runShown(node, [tool('playwright'), 'install', 'chromium', '--no-shell'], { cwd: root, env: withNode(node) });
  const fetched = findBrowser();
  // On a bare machine its shared libraries may be missing: only a browser that answers counts.
  if (fetched !== undefined && (await runShown(fetched.path, ['--version'], { stdio: 'ignore' })) === 0) return fetched;
  if (isDebianAsRoot()) {
    say('That did not work. As root on Debian or Ubuntu: running apt-get update and apt-get install -y chromium …');
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await runShown('apt-get', ['update', '-q'], quiet);
    await runShown('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet);
    const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
    if (installed !== undefined) return { path: installed, loads: 'command-line' };
  }
  throw new Told(
    'Uppsikt needs a browser that loads unpacked extensions, and none could be found or fetched. Do one of these and run the same command again:\n' +
      '  · install Chromium (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Hibbiki.Chromium)\n' +
      '  · install Google Chrome or Microsoft Edge\n' +
      '  · or set UPPSIKT_CHROMIUM to the program file of a Chromium that you have',
  );
}
