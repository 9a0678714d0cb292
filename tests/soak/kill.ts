/** Kills the extension's worker or the whole browser without a clean shutdown, as a crash or a power cut does. */
import type { BrowserContext } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { devtools } from '../commands/setup/devtools';

/** Chromium's own method for tests of a stopped worker: closes its target, so that nothing in it completes. */
export async function killWorker(context: BrowserContext): Promise<void> {
  const session = await devtools(context);
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, url, targetId } of targetInfos)
    if (type === 'service_worker' && url.startsWith('chrome-extension://'))
      await session.send('Target.closeTarget', { targetId });
  await session.detach();
}

/** Sends SIGKILL to the browser's main process; its child processes end with it. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await devtools(context);
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (main === undefined) throw new Error('the browser does not say which process it is');
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(main.id, 'SIGKILL');
  await Promise.race([closed, pause(5_000)]);
  // Its child processes hold the profile for another moment.
  await pause(100);
}
