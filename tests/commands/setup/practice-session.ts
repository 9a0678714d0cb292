/**
 * Practice platforms, a browser with Uppsikt, and the municipality registered: the common start of the demo, `npm
 * start`, the bench and the soak.
 */
import type { BrowserContext } from '@playwright/test';
import type { Settings } from '../../../lib/settings/schema';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/server';
import { launchBrowser, serviceWorker, type Launch } from './launch-browser';
import { practiceSettings } from './practice-register';

export interface PracticeSession {
  simulator: Simulator;
  context: BrowserContext;
  extensionId: string;
  close: () => Promise<void>;
}

/** Writes the settings to the extension's storage, before any page is opened. */
export async function seedSettings(context: BrowserContext, settings: Settings = practiceSettings()): Promise<void> {
  const worker = await serviceWorker(context);
  await worker.evaluate(async (value) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings: value });
  }, settings);
}

export async function startPractice(
  launch: Partial<Launch> = {},
  options: SimulatorOptions = {},
): Promise<PracticeSession> {
  const simulator = await startSimulator(options);
  try {
    const { context, extensionId } = await launchBrowser({
      profile: '',
      headless: true,
      hostRules: simulator.hostRules,
      ...launch,
    });
    if (launch.extension !== false) await seedSettings(context);
    return {
      simulator,
      context,
      extensionId,
      close: async () => {
        await context.close();
        await simulator.close();
      },
    };
  } catch (error) {
    await simulator.close();
    throw error;
  }
}
