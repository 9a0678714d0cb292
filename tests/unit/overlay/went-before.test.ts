// @vitest-environment jsdom
/**
 * An official presses the platform's own button before anybody knows whose thread it is: that has reached the platform,
 * and is journalled as past Uppsikt when what judges presses comes.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { FoundItem } from '../../../lib/platforms/contract';
import { drivers } from '../../../lib/platforms/registry';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { facebook } from '../../../lib/platforms/facebook';
import { textRootsOf } from '../../../lib/platforms/facebook/text-of';
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
  return { hearFirst, nativeWatch };
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

describe('what reached the platform before anybody knew whose thread it is', () => {
  let ref: FoundItem['ref'];
  beforeEach(() => void ({ ref } = comment()));
  const wentBefore = (act: string) => [{ ref, act, registeredId: municipality.id }];
  /** As the platform does: another link in its place. */
  const quick = (): Element => {
    comment().element.insertAdjacentHTML('beforeend', '<div role="button" id="beside">Dölj</div>');
    const button = document.getElementById('beside') as Element;
    button.addEventListener('click', () => button.remove());
    return button;
  };

  it('is journalled as past Uppsikt when the guards come, once', async () => {
    press(menu());
    expect(press(entry(words.entries.delete))).toBe(false);
    scripts.nativeWatch(session());
    scripts.nativeWatch(session());
    await settle();
    expect(page.clicked).toEqual(['menu', 'entry delete']);
    expect(asked('native.went-before')).toEqual(wentBefore('delete'));
  });

  it('so is the quick way to hide, though the page has put another button there since', async () => {
    press(quick());
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('hide'));
  });

  it('so is one whose words were changed where they stand', async () => {
    comment().element.insertAdjacentHTML('beforeend', '<div role="button" id="beside">Dölj</div>');
    const button = document.getElementById('beside') as Element;
    button.addEventListener('click', () => (button.textContent = 'Visa igen'));
    press(button);
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('hide'));
  });

  it('so is a key on what gives no click of a hand’s, once', async () => {
    press(menu());
    heard(entry(words.entries.delete), KeyboardEvent, 'keydown', { key: 'Enter' });
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('delete'));
  });

  it('so is a key that gives one, once; a key that is held down and what is typed are no presses', async () => {
    press(quick(), 'key');
    const field = document.body.appendChild(document.createElement('textarea'));
    for (let typed = 0; typed < 20; typed += 1) heard(field, KeyboardEvent, 'keydown', { key: ' ' });
    heard(menu(), KeyboardEvent, 'keydown', { key: 'Enter', repeat: true });
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('hide'));
  });

  it('not a key on a button whose click is still to come: that one is judged', async () => {
    comment().element.insertAdjacentHTML('beforeend', '<button id="beside">Dölj</button>');
    heard(document.getElementById('beside') as Element, KeyboardEvent, 'keydown', { key: ' ' });
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('is of the item whose menu it stood in, though another’s menu is open by now', async () => {
    press(menu());
    press(entry(words.entries.delete));
    const others = facebook.findItems(document).filter(({ ref: of }) => of.kind !== 'post' && of.id !== COMMENT);
    const another = others.flatMap(({ element }) => element.querySelector('[aria-haspopup="menu"]') ?? [])[0];
    another?.setAttribute('aria-expanded', 'true');
    scripts.nativeWatch(session());
    await settle();
    expect(another).toBeDefined();
    expect(asked('native.went-before')).toEqual(wentBefore('delete'));
  });

  it('is of the comment that has gone with its button, and of nothing around it', async () => {
    const { element } = comment();
    const button = quick();
    button.addEventListener('click', () => element.remove());
    press(button);
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual(wentBefore('hide'));
  });

  it('not what folded the comment’s words and was drawn anew', async () => {
    const button = quick();
    textRootsOf(comment())[0]?.append(button);
    press(button);
    scripts.nativeWatch(session());
    await settle();
    expect(button.isConnected).toBe(false);
    expect(asked('native.went-before')).toEqual([]);
  });

  it('not what a form in the comment held', async () => {
    comment().element.insertAdjacentHTML('beforeend', '<form><div role="button" id="beside">Ta bort</div></form>');
    const button = document.getElementById('beside') as Element;
    button.addEventListener('click', () => button.remove());
    press(button);
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('not what was pressed on the page before this one, though the same elements stand here', async () => {
    comment().element.insertAdjacentHTML('beforeend', '<div role="button" id="beside">Dölj</div>');
    press(document.getElementById('beside') as Element);
    const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
    jsdom.reconfigure({ url: 'https://www.facebook.com/exempelkommun/posts/pfbid0Annat' });
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('not what takes nothing away, nor what no hand pressed, nor what is nobody’s that is registered', async () => {
    press(menu());
    press(entry(words.entries.report));
    scripts.nativeWatch(session());
    press(quick(), 'mouse', false);
    scripts.nativeWatch(session());
    stop.abort();
    stop = new AbortController();
    comment().element.insertAdjacentHTML('beforeend', '<div role="button" id="another">Dölj</div>');
    press(document.getElementById('another') as Element);
    scripts.nativeWatch({ ...session(), registeredOf: () => null });
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('not what has left with the page before this one', async () => {
    press(menu());
    press(entry(words.entries.delete));
    const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
    jsdom.reconfigure({ url: 'https://www.facebook.com/exempelkommun/posts/pfbid0Annat' });
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });

  it('not what was judged: its card came, or the way through was taken', async () => {
    scripts.nativeWatch(session());
    press(menu());
    press(entry(words.entries.delete));
    scripts.nativeWatch(session());
    await settle();
    expect(asked('native.went-before')).toEqual([]);
  });
});
