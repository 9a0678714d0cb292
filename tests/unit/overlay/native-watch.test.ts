// @vitest-environment jsdom
/**
 * An official's own press in the platform's menu, on the page: held until it has been judged, in registered threads
 * only, and only if it is trusted. After the way through it goes on, and its result is reported.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import { itemKey } from '../../../lib/domain/item-key';
import type { FoundItem } from '../../../lib/platforms/contract';
import { drivers } from '../../../lib/platforms/registry';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { ANSWER_WITHIN } from '../../../lib/card-opening/answered';
import { facebook } from '../../../lib/platforms/facebook';
import { cardFailedText } from '../../../lib/i18n/card-failed';
import { aSession } from './a-session';
import { facebookPage } from '../../commands/setup/practice-register';
import { bringActsToLife, type ActingPage } from '../../contract/facebook-acting-page';
import { menuWordsIn } from '../../simulator/facebook/menu-words';
import { extension, install } from '../background/an-extension';
import { rootOf } from '../roots-of-ours';
import { showFacebookPost } from './facebook-post';
import { press, standFirst } from './hand-on-page';

install();
/** Each test is a new document: the page's scripts keep their state in modules. */
async function freshScripts() {
  vi.resetModules();
  const { arrive } = await import('../../../lib/overlay/features/late-feature');
  arrive('adapter', () => undefined);
  const { bringCardRequest } = await import('../../../lib/overlay/features/open-card');
  bringCardRequest((await import('../../../lib/overlay/features/card-request')).cardRequest, cardFailedText);
  const { hearFirst } = await import('../../../lib/overlay/guards/first-in-line');
  const { nativeWatch } = await import('../../../lib/overlay/guards/native-watch');
  return { hearFirst, nativeWatch, ...(await import('../../../lib/overlay/guards/allowed-presses')) };
}
let scripts: Awaited<ReturnType<typeof freshScripts>>;

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
const words = menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' });
const COMMENT = '9200000000000006';
const NOW = Date.UTC(2026, 10, 24, 10);

let sent: { kind: string; payload: Record<string, unknown> }[];
let stop: AbortController;
const find = (isIt: (item: FoundItem) => boolean): FoundItem => facebook.findItems(document).find(isIt) as FoundItem;
const comment = (): FoundItem => find(({ ref }) => ref.id === COMMENT);
const post = (): FoundItem => find(({ ref }) => ref.kind === 'post' && ref.id !== null);
const asked = (kind: string) => sent.filter((each) => each.kind === kind).map(({ payload }) => payload);
const settle = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

function watch(registeredOf: Session['registeredOf'] = () => municipality): void {
  scripts.nativeWatch(aSession(facebook, municipality, { signal: stop.signal, registeredOf }));
}

let page: ActingPage;
function bringToLife(item: FoundItem, kind: 'comment' | 'own-comment' | 'post'): void {
  page = bringActsToLife(document, item.element, kind, { words, named: 'Kalle Testsson' });
}
function openMenu(item: FoundItem): void {
  press(item.element.querySelector('[aria-haspopup="menu"]') as Element);
}
function entry(label: string): Element {
  const entries = [...document.querySelectorAll('[role="menuitem"]')];
  return entries.find(({ textContent }) => textContent === label) as Element;
}

/** Shows what the platform then puts at a hidden comment: a button, in its own words, that shows the comment again. */
function sayHidden(): void {
  for (const way of document.querySelectorAll('[data-hidden-note] [role="button"]'))
    way.textContent = words.entries.unhide;
}

beforeEach(async () => {
  bringDrivers(drivers);
  scripts = await freshScripts();
  vi.useFakeTimers({
    now: NOW,
    toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  showFacebookPost();
  extension.forget();
  sent = [];
  stop = new AbortController();
  extension.background = (message) => {
    sent.push(message as (typeof sent)[number]);
    return { ok: true, value: {} };
  };
  standFirst(scripts.hearFirst);
});
afterEach(async () => {
  stop.abort();
  // What was being opened ends with the page view.
  await settle(1_000);
  scripts.disallow(`facebook:comment:${COMMENT}`);
  vi.useRealTimers();
});

describe.each(['mouse', 'key', 'tool'] as const)('pressed by %s', (by) => {
  it.each([
    ['trash', 'trash'],
    ['comments-off', 'comments-off'],
    ['edit-post', 'edit'],
  ] as const)('%s at the account’s own post opens the card, and the page does not get the press', async (name, act) => {
    bringToLife(post(), 'post');
    watch();
    openMenu(post());
    expect(press(entry(words.entries[name]), by)).toBe(true);
    await settle();
    expect(page.clicked).toEqual(['menu']);
    expect(asked('card.open')).toMatchObject([{ wanted: act, pressed: words.entries[name] }]);
  });

  it('a button beside a comment that hides it opens the card too', async () => {
    const reached = vi.fn<() => void>();
    watch();
    comment().element.insertAdjacentHTML('beforeend', '<div role="button" id="quick">Dölj</div>');
    const quick = document.getElementById('quick') as Element;
    quick.addEventListener('click', reached);
    // The thread may stand in a dialog, and opening the card must not close that.
    const closed = vi.fn<() => void>();
    document.addEventListener('keydown', ({ isTrusted }) => isTrusted || closed(), { signal: stop.signal });
    expect(press(quick, by)).toBe(true);
    await settle();
    expect(reached).not.toHaveBeenCalled();
    expect(closed).not.toHaveBeenCalled();
    expect(asked('card.open')).toMatchObject([{ wanted: 'hide', pressed: 'Dölj', reading: { ref: { id: COMMENT } } }]);
  });

  it('a clock set forward between the menu and its entry does not open a way past the card', async () => {
    bringToLife(comment(), 'comment');
    watch();
    openMenu(comment());
    // A platform that does not mark the open menu's button: only our memory tells whose menu it is.
    for (const button of document.querySelectorAll('[aria-expanded]')) button.removeAttribute('aria-expanded');
    vi.setSystemTime(NOW + 3_600_000);
    expect(press(entry(words.entries.delete), by)).toBe(true);
    await settle();
    expect(page.clicked).toEqual(['menu']);
  });

  it('what takes somebody’s comment away opens the card too', async () => {
    bringToLife(comment(), 'comment');
    watch();
    openMenu(comment());
    expect(press(entry(words.entries.spam), by)).toBe(true);
    await settle();
    expect(page.clicked).toEqual(['menu']);
    expect(asked('card.open')).toMatchObject([{ wanted: 'spam', reading: { ref: { id: COMMENT } } }]);
  });
});

describe('a press is left to the platform', () => {
  it('when it is untrusted', async () => {
    bringToLife(comment(), 'comment');
    watch();
    openMenu(comment());
    expect(press(entry(words.entries.delete), 'mouse', false)).toBe(false);
    await settle();
    expect(page.clicked).toEqual(['menu', 'entry delete']);
    expect(sent).toEqual([]);
  });

  it('when the thread is not registered', async () => {
    bringToLife(comment(), 'comment');
    watch(() => null);
    openMenu(comment());
    expect(press(entry(words.entries.delete))).toBe(false);
    await settle();
    expect(page.clicked).toEqual(['menu', 'entry delete']);
    expect(sent).toEqual([]);
  });

  it('when it takes nothing away', async () => {
    bringToLife(comment(), 'comment');
    watch();
    openMenu(comment());
    expect(press(entry(words.entries.report))).toBe(false);
    await settle();
    expect(asked('card.open')).toEqual([]);
  });

  it('when the page view has ended', async () => {
    bringToLife(comment(), 'comment');
    watch();
    openMenu(comment());
    stop.abort();
    expect(press(entry(words.entries.delete))).toBe(false);
  });
});

it('a press that gets no answer is tried twice, then reported in words; the platform does not hear it', async () => {
  bringToLife(comment(), 'comment');
  watch();
  openMenu(comment());
  extension.background = (message) => {
    sent.push(message as (typeof sent)[number]);
    const { kind } = message as { kind: string };
    return kind === 'card.open' || kind === 'flow.alive' ? new Promise(() => undefined) : { ok: true, value: {} };
  };
  expect(press(entry(words.entries.delete))).toBe(true);
  await settle(2 * ANSWER_WITHIN + 100);
  const told = (): string =>
    [...document.querySelectorAll('uppsikt-notice')].map((host) => rootOf(host)?.textContent).join(' ');
  expect([asked('card.open').length, page.clicked]).toEqual([2, ['menu']]);
  await expect.poll(told).toContain('Uppsikt svarar inte. Inget har sparats eller tagits bort.');
});

describe('after the way through', () => {
  beforeEach(() => {
    bringToLife(comment(), 'comment');
    watch();
    scripts.allow(itemKey(comment().ref), 120_000, 'way-through');
    openMenu(comment());
  });

  it.each([
    ['hide', { act: 'hide', seen: 'hidden' }],
    ['spam', { act: 'spam', seen: 'hidden' }],
    ['delete', { act: 'delete', seen: 'gone' }],
  ] as const)('%s goes on, and its result is reported once', async (name, what) => {
    const { ref } = comment();
    expect(press(entry(words.entries[name]))).toBe(false);
    expect(page.clicked).toEqual(['menu', `entry ${name}`]);
    sayHidden();
    await settle(60_000);
    expect(asked('item.vanished')).toEqual([{ ref, own: true, registeredId: municipality.id, ...what }]);
  });

  it('a clock set forward does not keep its result from being reported', async () => {
    press(entry(words.entries.hide));
    vi.setSystemTime(NOW + 3_600_000);
    sayHidden();
    await settle(60_000);
    expect(asked('item.vanished')).toMatchObject([{ act: 'hide', seen: 'hidden' }]);
  });

  it('a clock set back does not make the way through last longer', async () => {
    vi.setSystemTime(NOW - 3_600_000);
    expect(press(entry(words.entries.hide))).toBe(true);
    await settle();
    expect(page.clicked).toEqual(['menu']);
  });

  it.each([false, true])('a ban shows nowhere on the page, so nothing is reported (away: %s)', async (away) => {
    press(entry(words.entries.ban.replace('{name}', 'Kalle Testsson')));
    if (away) comment().element.remove();
    await settle(120_000);
    expect(asked('item.vanished')).toEqual([]);
  });

  it('nothing is reported where its whole list was folded: the item may still exist', async () => {
    page = bringActsToLife(document, comment().element, 'comment', { words, asks: ['delete'] });
    openMenu(comment());
    press(entry(words.entries.delete));
    for (const item of facebook.findItems(document)) if (item.ref.kind !== 'post') item.element.remove();
    await settle(120_000);
    expect(asked('item.vanished')).toEqual([]);
  });

  it('nothing is reported of an item that was drawn hidden before the press', async () => {
    comment()
      .element.querySelector('ul')
      ?.insertAdjacentHTML('beforeend', `<li><div role="button" tabindex="0">${words.entries.unhide}</div></li>`);
    press(entry(words.entries.spam));
    sayHidden();
    await settle(120_000);
    expect(asked('item.vanished')).toEqual([]);
  });

  it('nothing is reported of a press where Uppsikt pointed: its flow reports it', async () => {
    scripts.allow(itemKey(comment().ref), 120_000, 'pointed');
    expect(press(entry(words.entries.delete))).toBe(false);
    await settle(120_000);
    expect(page.clicked).toEqual(['menu', 'entry delete']);
    expect(asked('item.vanished')).toEqual([]);
  });

  it('an item that was hidden and then removed is reported as both', async () => {
    press(entry(words.entries.hide));
    sayHidden();
    await settle(5_000);
    openMenu(comment());
    press(entry(words.entries.delete));
    await settle(5_000);
    expect(asked('item.vanished').map(({ seen }) => seen)).toEqual(['hidden', 'gone']);
  });
});
