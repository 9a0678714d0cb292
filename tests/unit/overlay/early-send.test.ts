// @vitest-environment jsdom
/**
 * An official sends before the send guard has loaded on the page: the press waits for it, and is then let through once,
 * or asked about. Nothing that was typed is lost.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountReading, RegisteredAccount } from '../../../lib/domain/account';
import { setLanguage } from '../../../lib/i18n/language';
import type { Session } from '../../../lib/overlay/session';
import type { FoundItem } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { youtube } from '../../../lib/platforms/youtube';
import { facebookPage, youtubeChannel } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';
import { rootOf } from '../roots-of-ours';
import { watchPage } from '../youtube/page';
import { aSession } from './a-session';
import { showFacebookPost } from './facebook-post';
import { heard, press, standFirst } from './hand-on-page';

install();
const DRAFT = 'Hej! Badet öppnar i juni.';
const ids = { facebook: '61550000000001', youtube: 'UCovningskommun00000000A' };

async function freshScripts() {
  vi.resetModules();
  for (const name of ['uppsiktEarlyPress', 'uppsiktLate', 'uppsiktPressed', 'uppsiktTakers', 'uppsiktEars'])
    delete (globalThis as Record<string, unknown>)[name];
  const late = await import('../../../lib/overlay/features/late-feature');
  const { hearFirst } = await import('../../../lib/overlay/guards/first-in-line');
  const { sendGuard } = await import('../../../lib/overlay/guards/send-guard');
  return { ...late, hearFirst, sendGuard, ...(await import('../../../lib/overlay/features/hold-early-presses')) };
}
let scripts: Awaited<ReturnType<typeof freshScripts>>;
let stop: AbortController;
/** Which account acts. */
let actsAs: 'municipality' | 'person';
/** When the platform was asked for the account; null: not yet. */
let askedAt: number | null;
/** What the page's own scripts have published. */
let published: string[];

const settle = (milliseconds = 100): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const dialog = (): string | null => rootOf(document.querySelector('uppsikt-account'))?.textContent ?? null;
const notices = (): string =>
  [...document.querySelectorAll('uppsikt-notice')].map((host) => rootOf(host)?.textContent).join('');

type Name = keyof typeof ids;
const pages: Record<Name, { show: () => void; box: string; button: string; key: object }> = {
  facebook: {
    show: showFacebookPost,
    box: '[role="textbox"]',
    button: 'form [role="button"]',
    key: { key: 'Enter', keyCode: 13 },
  },
  youtube: {
    show: () => {
      const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
      jsdom.reconfigure({ url: 'https://www.youtube.com/watch?v=ovning00001' });
      const writing =
        '<ytd-commentbox><div id="contenteditable-root" contenteditable="true"></div>' +
        '<div id="submit-button"><button>Kommentera</button></div></ytd-commentbox>';
      document.documentElement.innerHTML = watchPage(writing).documentElement.innerHTML;
    },
    box: '#contenteditable-root',
    button: '#submit-button button',
    key: { key: 'Enter', keyCode: 13, ctrlKey: true },
  },
};

function sessionOn(name: Name, registeredOf?: Session['registeredOf']): Session {
  const account = (): AccountReading => ({
    kind: 'acting',
    id: actsAs === 'municipality' ? ids[name] : '61550000009999',
    name: actsAs === 'municipality' ? 'Exempelkommun' : 'Klara Lind',
    live: true,
    signals: [],
    trace: 'test',
  });
  const municipality: RegisteredAccount = {
    ...(name === 'facebook' ? facebookPage : youtubeChannel),
    ownerKeys: [ids[name]],
  };
  const platform =
    name === 'facebook'
      ? { ...facebook, readAccount: account }
      : {
          ...youtube,
          readAccount: account,
          askAccount: () => Promise.resolve(void (askedAt = Infinity)),
          accountAskedAt: () => askedAt,
        };
  return aSession(platform, municipality, {
    signal: stop.signal,
    onThread: (callback) => callback(municipality),
    ...(registeredOf === undefined ? {} : { registeredOf, thread: null }),
  });
}

beforeEach(async () => {
  scripts = await freshScripts();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] });
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
  extension.forget();
  extension.background = () => ({ ok: true, value: { privateAccount: 'Använd inte privata konton.' } });
  stop = new AbortController();
  [actsAs, published, askedAt] = ['municipality', [], null];
  standFirst(scripts.hearFirst);
});
afterEach(async () => {
  stop.abort();
  setLanguage('sv');
  await settle(2_000);
  document.querySelectorAll('uppsikt-notice, uppsikt-account').forEach((host) => host.remove());
  vi.useRealTimers();
});

describe.each(['facebook', 'youtube'] as const)('sent on %s before the guards have loaded', (name) => {
  const { show, box: boxes, button: buttons, key } = pages[name];
  const box = (): HTMLElement => document.querySelector(boxes) as HTMLElement;
  const button = (): HTMLElement => document.querySelector(buttons) as HTMLElement;
  const write = (words: string): void => void (box().textContent = words);
  const publish = (): void => {
    published.push(box().textContent ?? '');
    write('');
  };
  const byKey = (): boolean => heard(box(), KeyboardEvent, 'keydown', key);
  const send = { mouse: () => press(button()), tool: () => press(button(), 'tool'), key: byKey };

  beforeEach(() => {
    show();
    if (name === 'facebook') box().insertAdjacentHTML('afterend', '<div role="button">Kommentera</div>');
    button().addEventListener('click', publish);
    // As Facebook's own box does.
    if (name === 'facebook') box().addEventListener('keydown', publish);
    write(DRAFT);
  });

  it.each(['mouse', 'tool', 'key'] as const)('by %s the text waits, and is sent by itself, once', async (by) => {
    scripts.holdEarlyPresses(sessionOn(name));
    expect(send[by]()).toBe(true);
    await settle(2_000);
    expect([published, box().textContent]).toEqual([[], DRAFT]);
    scripts.sendGuard(sessionOn(name));
    await settle();
    expect([published, dialog()]).toEqual([[DRAFT], null]);
    await settle(20_000);
    expect(published).toEqual([DRAFT]);
  });

  it.each(['mouse', 'tool', 'key'] as const)(
    'by %s a response shows soon, and a notice says what is waited for',
    async (by) => {
      scripts.holdEarlyPresses(sessionOn(name));
      send[by]();
      await settle(300);
      expect(notices()).toContain('Uppsikt startar');
      await settle(2_800);
      expect(notices()).toMatch(/Inget har skickats.*Vänta, högst 15 sekunder/u);
      expect(document.querySelectorAll('uppsikt-notice')).toHaveLength(1);
      scripts.sendGuard(sessionOn(name));
      await settle(10_000);
      expect([published, notices()]).toEqual([[DRAFT], '']);
    },
  );

  it('in English too', async () => {
    setLanguage('en');
    scripts.holdEarlyPresses(sessionOn(name));
    byKey();
    await settle(300);
    expect(notices()).toContain('Uppsikt is starting');
    await settle(2_800);
    expect(notices()).toMatch(/Nothing has been sent.*15 seconds at most/u);
  });

  it('where the guards come at once no notice is shown, then or later', async () => {
    scripts.holdEarlyPresses(sessionOn(name));
    byKey();
    await settle(50);
    scripts.sendGuard(sessionOn(name));
    await settle(50);
    expect([published, notices()]).toEqual([[DRAFT], '']);
    await settle(10_000);
    expect(notices()).toBe('');
  });

  it.each(['mouse', 'tool', 'key'] as const)(
    'by %s under another account it is asked about, with the sentence',
    async (by) => {
      actsAs = 'person';
      scripts.holdEarlyPresses(sessionOn(name));
      expect(send[by]()).toBe(true);
      scripts.sendGuard(sessionOn(name));
      await settle();
      expect(dialog()).toContain('Använd inte privata konton.');
      expect([published, box().textContent]).toEqual([[], DRAFT]);
    },
  );

  it.each(['before', 'after'] as const)(
    'by a key on the button, %s the guards have loaded, the official is asked',
    async (when) => {
      actsAs = 'person';
      if (when === 'before') scripts.holdEarlyPresses(sessionOn(name));
      else scripts.sendGuard(sessionOn(name));
      // Facebook's is no native button: its keydown gives no click, and sends by itself.
      expect(name === 'facebook' ? heard(button(), KeyboardEvent, 'keydown', { key: ' ' }) : send.tool()).toBe(true);
      if (when === 'before') scripts.sendGuard(sessionOn(name));
      await settle();
      expect([published, dialog() === null]).toEqual([[], false]);
    },
  );

  it('however often it is pressed, it is sent once', async () => {
    scripts.holdEarlyPresses(sessionOn(name));
    expect([byKey(), press(button()), byKey()]).toEqual([true, true, true]);
    scripts.sendGuard(sessionOn(name));
    await settle();
    expect(published).toEqual([DRAFT]);
  });

  it('text typed meanwhile stays, and a notice says that nothing was sent', async () => {
    scripts.holdEarlyPresses(sessionOn(name));
    byKey();
    write(`${DRAFT} Välkomna!`);
    scripts.sendGuard(sessionOn(name));
    await settle();
    expect([published, box().textContent]).toEqual([[], `${DRAFT} Välkomna!`]);
    expect(notices()).toContain('Texten ändrades');
  });

  it('a button that is released elsewhere sends nothing', async () => {
    scripts.holdEarlyPresses(sessionOn(name));
    expect(heard(button(), MouseEvent, 'pointerdown', { detail: 1 })).toBe(true);
    heard(document.body, MouseEvent, 'click', { detail: 1 });
    scripts.sendGuard(sessionOn(name));
    await settle();
    expect([published, dialog()]).toEqual([[], null]);
  });

  it('a press that is under way when the guards come is judged at its click', async () => {
    actsAs = 'person';
    scripts.holdEarlyPresses(sessionOn(name));
    press(button(), 'mouse', true, () => {
      scripts.takeEarlyPress();
      scripts.sendGuard(sessionOn(name));
    });
    await settle();
    expect([published, dialog() === null]).toEqual([[], false]);
  });

  it('keys that only type, and untrusted presses, are left to the page', () => {
    scripts.holdEarlyPresses(sessionOn(name));
    const others = [
      { key: 'a' },
      { key: ' ' },
      { ...key, shiftKey: true, ctrlKey: false },
      { ...key, isComposing: true },
    ];
    expect(others.map((init) => heard(box(), KeyboardEvent, 'keydown', init))).not.toContain(true);
    expect(heard(box(), KeyboardEvent, 'keydown', key, false)).toBe(false);
    write('');
    expect(byKey()).toBe(false);
  });

  it('nothing is held in a thread of an unregistered account', () => {
    scripts.holdEarlyPresses(sessionOn(name, (_item: FoundItem) => null));
    expect([byKey(), press(button())]).toEqual([false, false]);
  });

  it('the wait ends: a notice says that nothing was sent, and the next press goes to the platform', async () => {
    scripts.holdEarlyPresses(sessionOn(name));
    expect(byKey()).toBe(true);
    await settle(scripts.LONGEST_EARLY_HOLD + 100);
    expect(notices()).toContain('Inget har skickats. Din text är kvar.');
    expect(notices()).not.toContain('startar');
    expect([published, box().textContent]).toEqual([[], DRAFT]);
    expect(press(button())).toBe(false);
    expect(published).toEqual([DRAFT]);
    scripts.sendGuard(sessionOn(name));
    await settle();
    expect([published, notices()]).toEqual([[DRAFT], '']);
  });

  it('on a page view that has ended a notice says that nothing was sent', async () => {
    scripts.holdEarlyPresses(sessionOn(name));
    byKey();
    stop.abort();
    await settle();
    expect(notices()).toContain('Inget har skickats. Din text är kvar.');
    expect([published, box().textContent, byKey()]).toEqual([[], DRAFT, false]);
  });
});
