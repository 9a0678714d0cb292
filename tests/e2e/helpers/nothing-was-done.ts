/** Nothing was saved, nothing was begun, and nothing is gone from the platform. */
import type { BrowserContext } from '@playwright/test';
import type { Simulator } from '../../simulator/server';
import { expect } from '../fixtures';
import { evidenceKept } from './kept';

export async function nothingWasDone(
  context: BrowserContext,
  extensionId: string,
  simulator: Simulator,
): Promise<void> {
  const kept = await evidenceKept(context, extensionId);
  expect(kept.records).toHaveLength(0);
  expect(kept.flows).toHaveLength(0);
  expect(simulator.world.removed).toEqual([]);
}
