/**
 * Asserts that nothing was saved, noted, taught or set, that no flow was started, and that nothing is gone from the
 * platform.
 */
import type { BrowserContext } from '@playwright/test';
import { practiceSettings } from '../../commands/setup/practice-register';
import { extensionPage } from '../../commands/setup/read-store';
import type { Simulator } from '../../simulator/server';
import { expect } from '../fixtures';
import { evidenceKept, everythingKept } from './kept';

export async function nothingWasDone(
  context: BrowserContext,
  extensionId: string,
  simulator: Simulator,
): Promise<void> {
  const kept = await evidenceKept(context, extensionId);
  expect(kept.records).toHaveLength(0);
  expect(kept.flows).toHaveLength(0);
  // Anything noted, taught or set has a row in the journal.
  expect(kept.journal.map(({ kind, data }) => ({ kind, data }))).toEqual([]);
  // The table does not exist if nothing has opened the store yet.
  const { rows } = await everythingKept(context, extensionId);
  expect(rows['forbidden'] ?? 0).toBe(0);
  expect(await settingsKept(context, extensionId)).toEqual(practiceSettings());
  expect(simulator.world.removed).toEqual([]);
}

/** The settings as stored, including taught menu words and the official's name. */
async function settingsKept(context: BrowserContext, extensionId: string): Promise<unknown> {
  const page = await extensionPage(context, extensionId);
  const kept = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    return (await chrome.storage.local.get('settings'))['settings'];
  });
  await page.close();
  return kept;
}
