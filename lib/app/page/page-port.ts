/** The page as the flow uses it. Each question has its own timeout, and scripts that are missing are injected. */
import { loadStructureReader } from '../../capture/page-scripts';
import type { StandsAs } from '../../domain/fingerprint';
import { ask } from '../../messaging/page-commander';
import type { PagePort } from '../../removal/environment';
import { lastPressOf } from '../../settings/managed';
import { readSettings } from '../../settings/store';
import { browserPolicy, type Policy } from '../ports/policy';
import { bringDrivers } from './bring-drivers';
import { realClock, type Clock } from '../../util/clock';

/**
 * Milliseconds for menu, dialog and result together. The page stops by itself after this, so that nothing is pressed
 * after the flow has given up.
 */
const LONGEST_ACT = 50_000;

/** Milliseconds. As long as the capture has for opening the same thread. */
const LONGEST_LOOK = 45_000;

export function pagePort(tabId: number | null, clock: Clock = realClock, policy: Policy = browserPolicy): PagePort {
  const tab = (): number => {
    if (tabId === null) throw new Error('the page is not open');
    return tabId;
  };
  return {
    readAccount: async (ref) => (await ask(tab(), 'account.read', { ref }, 5_000)).classification,
    compare: (ref) => ask(tab(), 'item.compare', { ref }, 10_000),
    lookAgain: async (ref, act, sealed) => {
      const look = (): Promise<StandsAs | { error: string }> =>
        ask(tab(), 'item.look-again', { ref, act, sealed }, LONGEST_LOOK);
      let found = await look();
      // Usually injected when a card opens, but an act on an old record, or a reloaded page, needs it now.
      if ('error' in found && found.error === 'not-loaded') {
        await loadStructureReader(tab());
        found = await look();
      }
      return 'error' in found ? { kind: 'unknown', trace: found.error } : found;
    },
    perform: async (ref, act, text, sealed, flowId) => {
      await bringDrivers(tab());
      return ask(
        tab(),
        'item.perform',
        { ref, act, text, sealed, notAfter: clock.now() + LONGEST_ACT, lastPress: await lastPress(policy), flowId },
        LONGEST_ACT + 5_000,
      );
    },
    pointAt: async (ref, act, flowId, stood) =>
      void (await ask(tab(), 'item.point-at', { ref, act, flowId, stood }, 10_000)),
    seen: async (ref, act, since) => {
      await bringDrivers(tab());
      return ask(tab(), 'item.seen', { ref, act, since }, 90_000);
    },
  };
}

/** Who makes the platform's last press: by policy, otherwise by the settings, otherwise Uppsikt. */
export const lastPress = async (policy: Policy = browserPolicy): Promise<'extension' | 'official'> =>
  lastPressOf(await readSettings(), await policy.read());
