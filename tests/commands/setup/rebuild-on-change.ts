/** `npm run dev`: rebuilds the extension when a source file is saved, and reloads it in the open browser. */
import type { BrowserContext } from '@playwright/test';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { loadThroughDevTools } from './launch-browser';
import { built, root } from './paths.mjs';

const SOURCES = ['entrypoints', 'components', 'lib', 'assets/public'];
/** Debounce: an editor writes a file more than once, and a change of branch writes many. One build for all of them. */
const QUIET_MS = 300;

/** Resolves to the compiler's last output on failure, to null when there is a new build. */
function build(): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], { cwd: root });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code) => resolve(code === 0 ? null : output.trimEnd()));
  });
}

/** Reloads the extension from its folder and then the practice pages. Its storage is kept. */
async function reload(context: BrowserContext): Promise<void> {
  await loadThroughDevTools(context, built);
  const pages = context.pages().filter((page) => page.url().startsWith('https:'));
  await Promise.all(pages.map((page) => page.reload()));
}

/**
 * Runs until `signal` aborts, in a browser launched `byDevTools`. One build at a time; changes made meanwhile go into
 * the next.
 */
export function rebuildOnChange(context: BrowserContext, signal: AbortSignal): void {
  let timer: NodeJS.Timeout | undefined;
  let isBuilding = false;
  let isStale = false;

  async function once(): Promise<void> {
    if (isBuilding) {
      isStale = true;
      return;
    }
    isBuilding = true;
    try {
      do {
        isStale = false;
        const started = Date.now();
        const refused = await build();
        if (refused === null) await reload(context);
        console.log(refused ?? `Built and loaded anew in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
      } while (isStale && !signal.aborted);
    } catch (error) {
      console.log(`Built, but not loaded anew: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      isBuilding = false;
    }
  }

  for (const folder of SOURCES)
    watch(join(root, folder), { recursive: true, signal }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void once(), QUIET_MS);
    });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
