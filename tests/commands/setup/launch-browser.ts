/**
 * Starts a Chromium with the built extension and its own profile. It reaches the practice platforms under the real host
 * names, and nothing else. Used by the browser tests, `npm start`, the demo, the bench and the soak.
 */
import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import { existsSync } from 'node:fs';
import { MUST_COME } from '../../e2e/pages/patience';
import { isBranded } from './choose-browser.mjs';
import { devtools } from './devtools';
import { withOpenRoots } from './open-roots';
import { withoutDesktop } from './without-desktop';

export interface Launch {
  /** Folder that keeps the profile, or '' for a temporary one. */
  profile: string;
  /** From the simulator: `MAP www.facebook.com 127.0.0.1:PORT, …, MAP * ~NOTFOUND`. */
  hostRules: string;
  headless: boolean;
  /** False to measure the page without the extension. */
  extension?: boolean;
  /** Another build than the default one with open shadow roots (open-roots.ts). */
  folder?: string;
  /** Folder for downloads; a temporary one when not given. */
  downloads?: string;
  viewport?: { width: number; height: number } | null;
  /** Loads the extension as Chrome and Edge do, so that it can be unloaded again. */
  byDevTools?: boolean;
  /** Extra command-line arguments for the browser. */
  more?: string[];
}

export interface Launched {
  context: BrowserContext;
  /** '' when launched without the extension. */
  extensionId: string;
}

export function browserPath(): string {
  const path = process.env['UPPSIKT_CHROMIUM'];
  if (path === undefined || !existsSync(path)) {
    const where = path === undefined ? '' : ` at ${path}`;
    throw new Error(
      `There is no browser${where}. The npm commands (npm test, npm start, npm run bench …) find one; ` +
        'else set UPPSIKT_CHROMIUM.',
    );
  }
  return path;
}

export function browserArguments(hostRules: string): string[] {
  return [
    `--host-resolver-rules=${hostRules}`,
    '--lang=sv',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--ignore-certificate-errors',
  ];
}

export async function launchBrowser({
  profile,
  hostRules,
  headless,
  extension = true,
  folder = withOpenRoots(),
  downloads,
  viewport = { width: 1280, height: 900 },
  byDevTools: chosen = false,
  more = [],
}: Launch): Promise<Launched> {
  const path = browserPath();
  const byDevTools = extension && (chosen || isBranded(path));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless,
    env: withoutDesktop(),
    ignoreHTTPSErrors: true,
    // A visible browser keeps its sandbox where it can: Chromium shows a warning bar without it.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: headless ? viewport : null,
    ...(downloads === undefined ? {} : { downloadsPath: downloads, acceptDownloads: true }),
    args: [
      ...browserArguments(hostRules),
      ...more,
      // Playwright's own `headless` may pick the headless shell, which loads no extensions.
      ...(headless ? ['--headless=new'] : ['--window-size=1360,960']),
      ...(extension && !byDevTools ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
      ...(byDevTools ? ['--enable-unsafe-extension-debugging'] : []),
    ],
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? ['--headless'] : [])],
  });
  if (!extension) return { context, extensionId: '' };
  if (byDevTools) return { context, extensionId: await loadThroughDevTools(context, folder) };
  // Close a browser whose extension did not start: it is useless and would lock the profile.
  const worker = await serviceWorker(context).catch(async (error: unknown) => {
    await context.close().catch(() => undefined);
    throw error;
  });
  return { context, extensionId: new URL(worker.url()).hostname };
}

/**
 * The only way Chrome and Edge take an unpacked extension. The call requires the pipe that Playwright uses to talk to
 * the browser.
 *
 * @returns the extension's id
 */
export async function loadThroughDevTools(context: BrowserContext, folder: string): Promise<string> {
  const { id } = await extensions<{ id: string }>(context, 'Extensions.loadUnpacked', { path: folder });
  await serviceWorker(context);
  return id;
}

/** Uninstalls an extension loaded through DevTools, with its service worker, pages and storage. */
export async function unloadThroughDevTools(context: BrowserContext, id: string): Promise<void> {
  await extensions(context, 'Extensions.uninstall', { id });
}

async function extensions<T>(context: BrowserContext, method: string, parameters: object): Promise<T> {
  const session = await devtools(context);
  // Not in Playwright's protocol types yet.
  const send = session.send.bind(session) as unknown as (called: string, given: object) => Promise<T>;
  const answer = await send(method, parameters);
  await session.detach();
  return answer;
}

/** The extension's service worker, once it has started. */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker): boolean => worker.url().startsWith('chrome-extension://');
  return (
    context.serviceWorkers().find(isOurs) ??
    context.waitForEvent('serviceworker', { predicate: isOurs, timeout: MUST_COME })
  );
}
