// @vitest-environment jsdom
/**
 * An official presses in the platform's menu before what judges presses has come to the page: the press waits for it,
 * opens the card if it takes something away, and else goes on to the platform.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { FoundItem } from '../../../lib/platforms/contract';
import { drivers } from '../../../lib/platforms/registry';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { facebook } from '../../../lib/platforms/facebook';
import { cardFailedText } from '../../../lib/i18n/card-failed';
import { aSession } from './a-session';
import { facebookPage } from '../../commands/setup/practice-register';
import { bringActsToLife, type ActingPage } from '../../contract/facebook-acting-page';
import { menuWordsIn } from '../../simulator/facebook/menu-words';
import { extension, install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';
import { heard, press, standFirst } from './hand-on-page';

install();
async function freshScripts() {
  vi.resetModules();
  // Our own world of another document holds nothing yet.
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
let scripts: Awaited<ReturnType<typeof freshScripts>>;

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
const words = menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' });
const COMMENT = '9200000000000006';

let page: ActingPage;
let sent: { kind: string; payload: Record<string, unknown> }[];
let stop: AbortController;
const comment = (): FoundItem => facebook.findItems(document).find(({ ref }) => ref.id === COMMENT) as FoundItem;
const menu = (): Element => comment().element.querySelector('[aria-haspopup="menu"]') as Element;
const asked = (kind: string) => sent.filter((each) => each.kind === kind).map(({ payload }) => payload);
const settle = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const entry = (label: string): Element =>
  [...document.querySelectorAll('[role="menuitem"]')].find(({ textContent }) => textContent === label) as Element;
const session = () =>
  aSession(facebook, municipality, { signal: stop.signal, onThread: (callback) => callback(municipality) });

beforeEach(async () => {
  bringDrivers(drivers);
  scripts = await freshScripts();
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 10), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  showFacebookPost();
  extension.forget();
  sent = [];
  stop = new AbortController();
  extension.background = (message) => {
    sent.push(message as (typeof sent)[number]);
    return { ok: true, value: {} };
  };
  standFirst(scripts.hearFirst);
  page = bringActsToLife(document, comment().element, 'comment', { words, named: 'Kalle Testsson' });
});
afterEach(async () => {
  stop.abort();
  await settle(1_000);
  document.querySelectorAll('uppsikt-notice').forEach((notice) => notice.remove());
  vi.useRealTimers();
});

describe.each(['mouse', 'key', 'tool'] as const)('pressed by %s before the guards have come', (by) => {
  it('what takes a comment away waits, and opens the card when they come', async () => {
    scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.delete), by)).toBe(true);
    await settle(2_000);
    expect([page.clicked, asked('card.open')]).toEqual([['menu'], []]);
    scripts.nativeWatch(session());
    await settle();
    expect(page.clicked).toEqual(['menu']);
    expect(asked('card.open')).toMatchObject([{ wanted: 'delete', reading: { ref: { id: COMMENT } } }]);
  });

  it('what takes nothing away goes on to the platform when they come', async () => {
    scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.report), by)).toBe(true);
    scripts.nativeWatch(session());
    await settle();
    expect(page.clicked).toEqual(['menu', 'entry report']);
    expect(asked('card.open')).toEqual([]);
  });
});

describe('before the guards have come', () => {
  it('a menu was opened: its entry is known to be about that comment', async () => {
    press(menu());
    // As on YouTube, whose menu's button does not say that it is open.
    menu().removeAttribute('aria-expanded');
    scripts.nativeWatch(session());
    expect(press(entry(words.entries.delete))).toBe(true);
    await settle();
    expect(asked('card.open')).toMatchObject([{ wanted: 'delete', reading: { ref: { id: COMMENT } } }]);
  });

  it('all but the menus’ entries are pressed as ever', () => {
    scripts.holdEarlyPresses(session());
    expect(press(menu())).toBe(false);
    expect(press(document.body)).toBe(false);
  });

  it('what no hand pressed is none of ours', () => {
    scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.delete), 'mouse', false)).toBe(false);
  });

  it('a press that is let go of elsewhere is none', async () => {
    scripts.holdEarlyPresses(session());
    press(menu());
    press(entry(words.entries.delete), 'mouse', true, () => entry(words.entries.delete).remove());
    scripts.nativeWatch(session());
    await settle();
    expect([page.clicked, asked('card.open')]).toEqual([['menu'], []]);
  });

  it.each(['delete', 'report'] as const)('a press on %s that is under way when they come is judged', async (which) => {
    scripts.holdEarlyPresses(session());
    press(menu());
    const on = entry(words.entries[which]);
    const meanwhile = (): void => scripts.nativeWatch(session());
    press(on, 'mouse', true, meanwhile);
    await settle();
    expect(page.clicked).toEqual(which === 'delete' ? ['menu'] : ['menu', 'entry report']);
    expect(asked('card.open')).toHaveLength(which === 'delete' ? 1 : 0);
  });

  it.each(['delete', 'report'] as const)('whoever goes on to something else has not pressed %s', async (which) => {
    scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries[which]))).toBe(true);
    heard(document.body, KeyboardEvent, 'keydown', { key: 'Escape' });
    scripts.nativeWatch(session());
    await settle();
    expect([page.clicked, asked('card.open')]).toEqual([['menu'], []]);
  });

  it('what is pressed in a menu that has been put away since is not pressed again', async () => {
    scripts.holdEarlyPresses(session());
    press(menu());
    const on = entry(words.entries.report);
    expect(press(on)).toBe(true);
    on.closest('[role="menu"]')?.setAttribute('hidden', '');
    scripts.nativeWatch(session());
    await settle();
    expect(page.clicked).toEqual(['menu']);
  });

  it('nobody waits for ever: it is said that the press was not heard, and the next one is the platform’s', async () => {
    scripts.holdEarlyPresses(session());
    press(menu());
    expect(press(entry(words.entries.delete))).toBe(true);
    await settle(scripts.LONGEST_EARLY_HOLD);
    expect(document.querySelectorAll('uppsikt-notice')).toHaveLength(1);
    expect(press(entry(words.entries.delete))).toBe(false);
    expect(page.clicked).toEqual(['menu', 'entry delete']);
  });

  it('a page view that ends holds nothing any more', () => {
    scripts.holdEarlyPresses(session());
    press(menu());
    stop.abort();
    expect(press(entry(words.entries.delete))).toBe(false);
  });
});

describe('a button beside a comment, pressed before the guards have come', () => {
  let reached: string[];
  function beside(label: string): Element {
    comment().element.insertAdjacentHTML('beforeend', `<div role="button" id="beside">${label}</div>`);
    const button = document.getElementById('beside') as Element;
    button.addEventListener('click', () => reached.push(button.textContent));
    return button;
  }
  beforeEach(() => void (reached = []));

  it.each([
    ['Dölj', 'hide'],
    ['Ta bort', 'delete'],
  ] as const)('%s waits, with words, and opens the card when they come', async (label, act) => {
    scripts.holdEarlyPresses(session());
    expect(press(beside(label))).toBe(true);
    await settle(500);
    expect(document.querySelectorAll('uppsikt-notice')).toHaveLength(1);
    scripts.nativeWatch(session());
    await settle();
    expect(reached).toEqual([]);
    expect(asked('card.open')).toMatchObject([{ wanted: act, reading: { ref: { id: COMMENT } } }]);
    expect(asked('native.went-before')).toEqual([]);
  });

  it('goes on to the platform when they come and it takes nothing away', async () => {
    scripts.holdEarlyPresses(session());
    expect(press(beside('Stäng av ljud'))).toBe(true);
    scripts.nativeWatch(session());
    await settle();
    expect([reached, asked('card.open')]).toEqual([['Stäng av ljud'], []]);
  });

  it.each(['Svara', 'Gilla', 'Visa mindre'])('%s is pressed as ever', (label) => {
    scripts.holdEarlyPresses(session());
    expect(press(beside(label))).toBe(false);
  });

  it('in a thread of nobody’s that is registered it is pressed as ever', () => {
    scripts.holdEarlyPresses({ ...session(), registeredOf: () => null });
    expect(press(beside('Dölj'))).toBe(false);
  });
});

it('where the guards stand already nothing is held for them', () => {
  scripts.arrive('guards', () => undefined);
  scripts.holdEarlyPresses(session());
  press(menu());
  expect(press(entry(words.entries.delete))).toBe(false);
});
