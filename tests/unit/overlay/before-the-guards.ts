/**
 * Fixture: a post on Facebook before the guards have loaded: fresh scripts as in a new document, the official's clock,
 * and the messages to the background.
 */
import { afterEach, beforeEach, vi } from 'vitest';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { FoundItem } from '../../../lib/platforms/contract';
import { drivers } from '../../../lib/platforms/registry';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { facebook } from '../../../lib/platforms/facebook';
import { cardFailedText } from '../../../lib/i18n/card-failed';
import { facebookPage } from '../../commands/setup/practice-register';
import { bringActsToLife, type ActingPage } from '../../contract/facebook-acting-page';
import { menuWordsIn } from '../../simulator/facebook/menu-words';
import { extension, install } from '../background/an-extension';
import { aSession } from './a-session';
import { showFacebookPost } from './facebook-post';
import { standFirst } from './hand-on-page';

install();
async function freshScripts() {
  vi.resetModules();
  // Clears what an earlier document left in our isolated world.
  for (const name of ['uppsiktEarlyPress', 'uppsiktLate', 'uppsiktPressed', 'uppsiktTakers', 'uppsiktEars'])
    delete (globalThis as Record<string, unknown>)[name];
  const late = await import('../../../lib/overlay/features/late-feature');
  late.arrive('adapter', () => undefined);
  const { bringCardRequest } = await import('../../../lib/overlay/features/open-card');
  bringCardRequest((await import('../../../lib/overlay/features/card-request')).cardRequest, cardFailedText);
  const { hearFirst } = await import('../../../lib/overlay/guards/first-in-line');
  const { nativeWatch } = await import('../../../lib/overlay/guards/native-watch');
  return { ...late, hearFirst, nativeWatch, ...(await import('../../../lib/overlay/features/hold-early-presses')) };
}
export const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
export const words = menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' });
export const START = Date.UTC(2026, 10, 24, 10);
export const COMMENT = '9200000000000006';

interface Stage {
  scripts: Awaited<ReturnType<typeof freshScripts>>;
  page: ActingPage;
  sent: { kind: string; payload: Record<string, unknown> }[];
  stop: AbortController;
}
/** Reset for each test. */
export const stage = {} as Stage;
export const comment = (): FoundItem => facebook.findItems(document).find(({ ref }) => ref.id === COMMENT) as FoundItem;
export const menu = (): Element => comment().element.querySelector('[aria-haspopup="menu"]') as Element;
export const asked = (kind: string) => stage.sent.filter((each) => each.kind === kind).map(({ payload }) => payload);
export const settle = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
export const entry = (label: string): Element =>
  [...document.querySelectorAll('[role="menuitem"]')].find(({ textContent }) => textContent === label) as Element;
export const session = () =>
  aSession(facebook, municipality, { signal: stage.stop.signal, onThread: (callback) => callback(municipality) });

/** Call once in a test file. */
export function standsBeforeTheGuards(): void {
  beforeEach(async () => {
    bringDrivers(drivers);
    stage.scripts = await freshScripts();
    vi.useFakeTimers({ now: START, toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
    showFacebookPost();
    extension.forget();
    stage.sent = [];
    stage.stop = new AbortController();
    extension.background = (message) => {
      stage.sent.push(message as Stage['sent'][number]);
      return { ok: true, value: {} };
    };
    standFirst(stage.scripts.hearFirst);
    stage.page = bringActsToLife(document, comment().element, 'comment', { words, named: 'Kalle Testsson' });
  });
  afterEach(async () => {
    stage.stop.abort();
    await settle(1_000);
    document.querySelectorAll('uppsikt-notice').forEach((notice) => notice.remove());
    vi.useRealTimers();
  });
}
