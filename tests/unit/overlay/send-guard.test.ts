// @vitest-environment jsdom
/**
 * What an official sends on YouTube: an open page is not told of a switch in another tab, so after a possible switch
 * the platform is asked while the send is held. Then it goes on by itself, or the official is asked. (long because all
 * of it needs the same page)
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import { youtube } from '../../../lib/platforms/youtube';
import { youtubeChannel } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';
import { rootOf } from '../roots-of-ours';
import { watchPage } from '../youtube/page';
import { heard, press, standFirst } from './hand-on-page';

install();
const AT_HOME = 'UCovningskommun00000000A';
const config = (datasyncId: string): string =>
  `<script type="text/plain">ytcfg.set(${JSON.stringify({ LOGGED_IN: true, DATASYNC_ID: datasyncId })});</script>`;
const MUNICIPALITY = config(`${AT_HOME}||107`);
const PERSON = config('UCklaralind0000000000000||107');
const municipality: RegisteredAccount = { ...youtubeChannel, ownerKeys: [AT_HOME] };

let stop: AbortController;
/** The account of the session now; null: the server cannot be reached. */
let server: string | null;
let asked: number;
/** What the page's own scripts publish. */
let published: string[];
/** Whether the page's scripts accept an untrusted press. */
let takes: boolean;
let answers: (() => void)[] | null;

const box = (): HTMLElement => document.querySelector('#contenteditable-root') as HTMLElement;
const button = (): HTMLElement => document.querySelector('#submit-button button') as HTMLElement;
const settle = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const dialog = (): string | null => rootOf(document.querySelector('uppsikt-account'))?.textContent ?? null;
const notices = (): string =>
  [...document.querySelectorAll('uppsikt-notice')].map((host) => rootOf(host)?.textContent).join('');
/** As the browser reports it: another tab or window was in front of this one. */
function leaveAndComeBack(): void {
  globalThis.dispatchEvent(new Event('blur'));
  globalThis.dispatchEvent(new Event('focus'));
}

function write(words = 'Hej! Badet öppnar i juni.'): void {
  box().textContent = words;
}

async function guarded(): Promise<void> {
  vi.resetModules();
  const { hearFirst } = await import('../../../lib/overlay/guards/first-in-line');
  const { sendGuard } = await import('../../../lib/overlay/guards/send-guard');
  const { askAccount } = await import('../../../lib/platforms/youtube/session-now');
  const { accountAskedAt } = await import('../../../lib/platforms/youtube/session-now');
  const { readAccount } = await import('../../../lib/platforms/youtube/account');
  standFirst(hearFirst);
  sendGuard({
    platform: { ...youtube, askAccount, accountAskedAt, readAccount },
    signal: stop.signal,
    register: [municipality],
    thread: municipality,
    registeredOf: () => municipality,
  } as unknown as Session);
  await settle(10);
}

/** What the page itself does when its button is pressed. */
function pageSends(): void {
  button().addEventListener('click', ({ detail }) => {
    if (!takes && detail === 1) return;
    published.push(box().textContent ?? '');
    box().textContent = '';
  });
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] });
  const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
  jsdom.reconfigure({ url: 'https://www.youtube.com/watch?v=ovning00001' });
  const writing =
    '<ytd-commentbox><div id="contenteditable-root" contenteditable="true"></div>' +
    '<div id="submit-button"><button>Kommentera</button></div></ytd-commentbox>';
  document.documentElement.innerHTML = watchPage(writing, { extra: MUNICIPALITY }).documentElement.innerHTML;
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
  // The document is shared by all tests, and its clock restarts.
  Reflect.deleteProperty(globalThis, 'uppsiktYouTubeAsked');
  server = MUNICIPALITY;
  [asked, published, takes, answers] = [0, [], true, null];
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    if (answers !== null) await new Promise<void>((resolve) => answers?.push(resolve));
    if (server === null) throw new TypeError('offline');
    return new Response(`<!doctype html><head>${server}</head><body>`);
  });
  extension.forget();
  extension.background = () => ({ ok: true, value: { privateAccount: 'Använd inte privata konton.' } });
  stop = new AbortController();
  await guarded();
  pageSends();
  write();
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** @returns whether the first press was kept from the page */
async function sendOnce(by: 'button' | 'shortcut' = 'button'): Promise<boolean> {
  const isHeld =
    by === 'button'
      ? press(button(), 'tool')
      : heard(box(), KeyboardEvent, 'keydown', { key: 'Enter', keyCode: 13, ctrlKey: true });
  await settle(100);
  return isHeld;
}

/** jsdom cannot make a trusted click, so the button's own listener is called with one. */
function sendAsPrivate({ mock }: { mock: { calls: unknown[][]; contexts: unknown[] } }): void {
  const root = rootOf(document.querySelector('uppsikt-account'));
  const tick = root?.querySelector('input');
  const last = [...(root?.querySelectorAll('button') ?? [])].at(-1);
  if (tick) tick.checked = true;
  const ear = mock.calls.find(([type], at) => type === 'click' && mock.contexts[at] === last)?.[1];
  if (typeof ear === 'function') ear({ isTrusted: true });
}

describe('a send', () => {
  it.each(['button', 'shortcut'] as const)(
    'by %s is held until the platform has named the account, and is then made by itself',
    async (by) => {
      expect(await sendOnce(by)).toBe(true);
      expect([asked, published, dialog()]).toEqual([1, ['Hej! Badet öppnar i juni.'], null]);
    },
  );

  it('is ignored when the press is untrusted', () => {
    expect(press(button(), 'tool', false)).toBe(false);
    expect(asked).toBe(0);
  });

  it('is neither held nor asked about when the platform has just answered', async () => {
    await sendOnce();
    write('En rad till.');
    expect(await sendOnce()).toBe(false);
    expect([asked, published.length]).toEqual([1, 2]);
  });

  it('is checked again when the answer is older than ten seconds', async () => {
    await sendOnce();
    await settle(10_000);
    write('En rad till.');
    expect(await sendOnce()).toBe(true);
    expect([asked, published.length]).toEqual([2, 2]);
  });

  it('is checked again when another tab may have switched since', async () => {
    await sendOnce();
    leaveAndComeBack();
    server = PERSON;
    write('Det tycker jag också.');
    expect(await sendOnce()).toBe(true);
    expect(published).toEqual(['Hej! Badet öppnar i juni.']);
    expect(dialog()).toContain('Uppsikt kan inte se vilket konto du skriver med.');
  });

  it('is held when the platform does not answer, whatever it said before', async () => {
    await sendOnce();
    leaveAndComeBack();
    server = null;
    write('Vi svarar i dag.');
    await sendOnce();
    expect([published.length, dialog() === null]).toEqual([1, false]);
  });

  it('is held when the platform answers without naming the account', async () => {
    server = '';
    await sendOnce();
    expect([published, dialog() === null]).toEqual([[], false]);
  });

  it('is not made when the official leaves while the platform is asked: the account may change', async () => {
    answers = [];
    await sendOnce();
    leaveAndComeBack();
    answers.forEach((answer) => answer());
    await settle(100);
    expect([published, dialog()]).toEqual([[], null]);
    expect(notices()).toContain('Inget har skickats.');
    expect(box().textContent).not.toBe('');
  });

  it('is made once, however often it is pressed meanwhile', async () => {
    answers = [];
    await sendOnce();
    expect(await sendOnce()).toBe(true);
    answers.forEach((answer) => answer());
    await settle(100);
    expect([asked, published.length]).toEqual([1, 1]);
  });

  it('is not made when the box was emptied meanwhile', async () => {
    answers = [];
    await sendOnce();
    write('');
    answers.forEach((answer) => answer());
    await settle(100);
    expect([published, notices()]).toEqual([[], '']);
  });

  it('is not made when the text was changed meanwhile, and the official is told', async () => {
    answers = [];
    await sendOnce();
    write('Hej! Badet öppn');
    answers.forEach((answer) => answer());
    await settle(5_000);
    expect(published).toEqual([]);
    expect(notices()).toContain('Texten ändrades');
    answers = null;
    await sendOnce();
    expect(published).toEqual(['Hej! Badet öppn']);
  });

  it('tells that the account is checked when that takes long', async () => {
    answers = [];
    await sendOnce();
    expect(notices()).toBe('');
    await settle(1_000);
    expect(notices()).toContain('Uppsikt kontrollerar vilket konto du skriver med.');
    answers.forEach((answer) => answer());
    await settle(100);
    expect(notices()).toBe('');
  });

  it('is made with the official’s next press where the page accepts only trusted presses, and the official is told', async () => {
    takes = false;
    await sendOnce();
    await settle(4_100);
    expect([published, notices().includes('Skicka den då igen.')]).toEqual([[], true]);
    await settle(60_000);
    expect(await sendOnce()).toBe(false);
    expect([asked, published.length]).toEqual([1, 1]);
  });

  it('is made with the next press after a yes to an unknown account, where the page accepts only trusted presses', async () => {
    await sendOnce();
    leaveAndComeBack();
    [server, takes] = [null, false];
    write('Vi svarar i dag.');
    const listening = vi.spyOn(EventTarget.prototype, 'addEventListener');
    await sendOnce();
    sendAsPrivate(listening);
    await settle(4_100);
    expect(notices()).toContain('Skicka den då igen.');
    expect(await sendOnce()).toBe(false);
    expect([published, notices()]).toEqual([['Hej! Badet öppnar i juni.', 'Vi svarar i dag.'], '']);
  });

  it('is not reported as unsent while the button is busy', async () => {
    takes = false;
    await sendOnce();
    button().setAttribute('aria-disabled', 'true');
    await settle(8_100);
    expect(notices()).toBe('');
    button().removeAttribute('aria-disabled');
    await settle(4_100);
    expect(notices()).toContain('Skicka den då igen.');
  });

  it('is reported as unknown where the button stays busy, and again when the box is empty', async () => {
    takes = false;
    await sendOnce();
    button().setAttribute('aria-disabled', 'true');
    await settle(12_100);
    expect(notices()).toContain('Uppsikt vet inte om texten är skickad.');
    write('');
    await settle(4_100);
    expect(notices()).toContain('Se efter att texten syns på sidan.');
  });

  it('is checked again in the same draft when the page has been left since', async () => {
    takes = false;
    await sendOnce();
    leaveAndComeBack();
    server = PERSON;
    expect(await sendOnce()).toBe(true);
    expect([published, dialog() === null]).toEqual([[], false]);
  });
});

describe('a pointer press', () => {
  const hand = (type: string, target: Element = button(), init: object = {}): boolean =>
    heard(target, MouseEvent, type, { detail: 1, ...init });
  const others = ['mousedown', 'pointerup', 'mouseup'];
  async function down(): Promise<void> {
    expect(hand('pointerdown')).toBe(true);
    await settle(100);
  }

  it('sends once it is complete, and not before, though the answer was there', async () => {
    await down();
    expect([asked, published]).toEqual([1, []]);
    expect(others.map((type) => hand(type))).toEqual([true, true, true]);
    await settle(20);
    expect(published).toEqual([]);
    expect(hand('click')).toBe(true);
    await settle(20);
    expect([asked, published]).toEqual([1, ['Hej! Badet öppnar i juni.']]);
  });

  it('sends nothing when it is released elsewhere', async () => {
    await down();
    hand('click', document.body);
    await settle(20_000);
    expect([published, dialog(), notices()]).toEqual([[], null, '']);
  });

  it.each(['pointercancel', 'mousedown'])('sends nothing when %s is its last event', async (last) => {
    await down();
    expect(hand(last)).toBe(true);
    await settle(20_000);
    expect(published).toEqual([]);
  });

  it('asks the official nothing before it is complete', async () => {
    server = null;
    await down();
    expect(dialog()).toBeNull();
    hand('click');
    await settle(20);
    expect(dialog()).toContain('Uppsikt kan inte se vilket konto du skriver med.');
  });

  it('is neither held nor asked about when another mouse button made it', async () => {
    expect(['pointerdown', ...others].map((type) => hand(type, button(), { button: 2 }))).not.toContain(true);
    await settle(5_000);
    expect([asked, published]).toEqual([0, []]);
    // The first button pressed while another is down: no pointerdown follows.
    expect(hand('click')).toBe(true);
    await settle(100);
    expect([asked, published.length]).toEqual([1, 1]);
  });

  it('that is held down for long is judged at its release', async () => {
    await down();
    await settle(11_000);
    hand('click');
    await settle(20);
    expect([published, dialog() === null]).toEqual([[], false]);
  });

  it('is separate from an earlier one that came to nothing', async () => {
    answers = [];
    await down();
    hand('pointercancel');
    await down();
    hand('click');
    answers.forEach((answer) => answer());
    await settle(100);
    expect(published.length).toBe(1);
  });
});
