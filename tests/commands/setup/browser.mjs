// Finds a browser that loads unpacked extensions. Chromium and Chrome for Testing take `--load-extension`. Branded
// Chrome (from 137) and Edge (from 139) ignore it and take an extension only through DevTools' Extensions.loadUnpacked,
// so they are marked as such and come last.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chooseBrowser } from './choose-browser.mjs';
import { findNode, tool, withNode } from './node.mjs';
import { results, root } from './paths.mjs';
import { runKept, runQuiet, runShown } from './run.mjs';
import { say, Told } from './say.mjs';

const env = (name) => process.env[name] ?? '';

/** Playwright's download folder on this system. */
function playwrightFolder() {
  if (env('PLAYWRIGHT_BROWSERS_PATH') && env('PLAYWRIGHT_BROWSERS_PATH') !== '0')
    return env('PLAYWRIGHT_BROWSERS_PATH');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(env('LOCALAPPDATA'), 'ms-playwright');
  return join(env('XDG_CACHE_HOME') || join(homedir(), '.cache'), 'ms-playwright');
}

/** Newest first. The headless shell (chromium_headless_shell-…) is left out: it cannot load extensions. */
function playwrightDownloads() {
  const folder = playwrightFolder();
  if (!existsSync(folder)) return [];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    ...['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((mac) => [
      `${mac}/Chromium.app/Contents/MacOS/Chromium`,
      `${mac}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ]),
  ];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((path) => join(folder, name, path)));
}

const onPath = (names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

function chromiums() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ];
  if (process.platform === 'win32')
    return [
      join(env('LOCALAPPDATA'), 'Chromium/Application/chrome.exe'),
      join(env('PROGRAMFILES'), 'Chromium/Application/chrome.exe'),
    ];
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...onPath(['chromium', 'chromium-browser', 'chrome-for-testing', 'ungoogled-chromium']),
  ];
}

function branded() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  if (process.platform === 'win32') {
    const folders = [env('PROGRAMFILES'), env('PROGRAMFILES(X86)'), env('LOCALAPPDATA')].filter(Boolean);
    return folders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  return onPath(['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']);
}

/** Candidates in order of preference: those that take an extension from the command line come first. */
const candidates = () => [...chromiums(), ...playwrightDownloads(), ...branded()];

/** Milliseconds. Generous for printing a version, short for a person who waits. */
const STARTS_WITHIN = 15_000;

/**
 * Whether the browser prints its version. Chrome on Windows prints none and opens a window instead, so there an
 * existing file is enough.
 */
async function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return (await runQuiet(path, ['--version'], STARTS_WITHIN)) === 0;
}

/** @returns {Promise<import('./choose-browser.mjs').Browser | undefined>} */
export const findBrowser = () => chooseBrowser(env('UPPSIKT_CHROMIUM'), candidates(), starts);

function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @returns {Promise<import('./choose-browser.mjs').Browser>} */
export async function ensureBrowser() {
  const browser = (await findBrowser()) ?? (await fetchWithPlaywright()) ?? (await installAsRoot());
  if (browser !== undefined) return browser;
  throw new Told(
    'Uppsikt needs a browser that loads unpacked extensions, and none could be found or fetched. Do one of ' +
      'these and run the same command again:\n' +
      '  · install Chromium (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask ' +
      'chromium; Windows: winget install Hibbiki.Chromium)\n' +
      '  · install Google Chrome or Microsoft Edge\n' +
      '  · or set UPPSIKT_CHROMIUM to the program file of a Chromium that you have',
  );
}

/** Playwright prints pages of stack when it fails: they go to a file, and one line is shown. */
async function fetchWithPlaywright() {
  const node = findNode();
  say('No browser that loads unpacked extensions was found. Fetching Playwright’s Chromium, some minutes …');
  mkdirSync(results, { recursive: true });
  const { code } = await runKept(node, [tool('playwright'), 'install', 'chromium', '--no-shell'], {
    cwd: root,
    env: withNode(node),
    file: join(results, 'fetch-browser.log'),
    milliseconds: 15 * 60_000,
  });
  const found = code === 0 ? await findBrowser() : undefined;
  if (found === undefined)
    say(
      code === 0
        ? 'It was fetched, but does not start here: libraries of the system are missing.'
        : 'It could not be fetched. What was tried is in test-results/fetch-browser.log.',
    );
  return found;
}

async function installAsRoot() {
  if (!isDebianAsRoot()) return undefined;
  say('As root on Debian or Ubuntu: running apt-get update and apt-get install -y chromium …');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await runShown('apt-get', ['update', '-q'], quiet);
  await runShown('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet);
  return findBrowser();
}
