/**
 * Which of our scripts have been brought to a page beyond what every page carries: asked in our own world of the page,
 * over DevTools.
 */
import type { Page } from '@playwright/test';

export async function broughtTo(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const worlds: { id: number; name: string; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const names = new Set<string>();
    for (const { id } of worlds.filter(({ name }) => name === 'Uppsikt')) {
      const { result } = await session.send('Runtime.evaluate', {
        contextId: id,
        returnByValue: true,
        expression: '[...(globalThis.uppsiktLate?.keys() ?? []), ...(globalThis.uppsiktPlatforms?.keys() ?? [])]',
      });
      for (const name of result.value as string[]) names.add(name);
    }
    if (!worlds.some(({ name }) => name === 'Uppsikt'))
      throw new Error(`our world is not on the page: ${worlds.map(({ name }) => name).join(', ')}`);
    return [...names];
  } finally {
    await session.detach();
  }
}
