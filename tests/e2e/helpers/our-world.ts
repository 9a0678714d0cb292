/**
 * Evaluates in our content scripts' isolated world, through DevTools. Neither the page nor Playwright's `evaluate`
 * reaches it.
 */
import type { Page } from '@playwright/test';

/** Evaluates the expression there and awaits its result. The world exists only where our content script runs. */
export async function inOurWorld(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    const worlds: { id: number; name: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const ours = worlds.find(({ name }) => name === 'Uppsikt');
    if (ours === undefined)
      throw new Error(`our world is not on the page: ${worlds.map(({ name }) => name).join(', ')}`);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: ours.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
