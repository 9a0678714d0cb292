// @vitest-environment jsdom
/**
 * What an official sends on YouTube: no open page hears of a switch in another tab, so where one may have switched the
 * platform is asked while the send is held. Then it goes on by itself, or the question stands. (long because all of it
 * stands before one page)
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
/** Whom the session is by now; null: the server cannot be reached. */
let server: string | null;
let asked: number;
/** What the page's own scripts publish. */
let published: string[];
/** Whether they heed a press that no hand made. */
let takes: boolean;
let answers: (() => void)[] | null;

const box = (): HTMLElement => document.querySelector('#contenteditable-root') as HTMLElement;
const button = (): HTMLElement => document.querySelector('#submit-button button') as HTMLElement;
const settle = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const dialog = (): string | null => rootOf(document.querySelector('uppsikt-account'))?.textContent ?? null;
const notices = (): string =>
  [...document.querySelectorAll('uppsikt-notice')].map((host) => rootOf(host)?.textContent).join('');
/** As the browser says it: another tab, or another window, stood before this one. */
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
  // The document is the same in all tests, and its clock begins anew.
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

/** @returns whether the page was kept from the first press */
async function sendOnce(by: 'button' | 'shortcut' = 'button'): Promise<boolean> {
  const isHeld =
    by === 'button'
      ? press(button(), 'tool')
      : heard(box(), KeyboardEvent, 'keydown', { key: 'Enter', keyCode: 13, ctrlKey: true });
  await settle(100);
  return isHeld;
}

/** jsdom makes no trusted click, so the button's own ear is told of one. */
function sendAsPrivate({ mock }: { mock: { calls: unknown[][]; contexts: unknown[] } }): void {
  const root = rootOf(document.querySelector('uppsikt-account'));
  const tick = root?.querySelector('input');
  const last = [...(root?.querySelectorAll('button') ?? [])].at(-1);
  if (tick) tick.checked = true;
  const ear = mock.calls.find(([type], at) => type === 'click' && mock.contexts[at] === last)?.[1];
  if (typeof ear === 'function') ear({ isTrusted: true });
}

describe('what is sent', () => {
  it.each(['button', 'shortcut'] as const)(
    'by %s is held until the platform has said who one is, and goes by itself',
    async (by) => {
      expect(await sendOnce(by)).toBe(true);
      expect([asked, published, dialog()]).toEqual([1, ['Hej! Badet öppnar i juni.'], null]);
    },
  );

  it('is nobody’s matter when no hand pressed', () => {
    expect(press(button(), 'tool', false)).toBe(false);
    expect(asked).toBe(0);
  });

  it('is not held, nor asked about, when the platform has just said so', async () => {
    await sendOnce();
    write('En rad till.');
    expect(await sendOnce()).toBe(false);
    expect([asked, published.length]).toEqual([1, 2]);
  });

  it('is asked about anew when the answer is older than ten seconds', async () => {
    await sendOnce();
    await settle(10_000);
    write('En rad till.');
    expect(await sendOnce()).toBe(true);
    expect([asked, published.length]).toEqual([2, 2]);
  });

  it('is asked about anew when another tab may have switched since', async () => {
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

  it('is held when the platform answers without saying who one is', async () => {
    server = '';
    await sendOnce();
    expect([published, dialog() === null]).toEqual([[], false]);
  });

  it('is not sent when the official leaves while the platform is asked: it may be another afterwards', async () => {
    answers = [];
    await sendOnce();
    leaveAndComeBack();
    answers.forEach((answer) => answer());
    await settle(100);
    expect([published, dialog()]).toEqual([[], null]);
    expect(notices()).toContain('Inget har skickats.');
    expect(box().textContent).not.toBe('');
  });

  it('is sent once, however often it is pressed meanwhile', async () => {
    answers = [];
    await sendOnce();
    expect(await sendOnce()).toBe(true);
    answers.forEach((answer) => answer());
    await settle(100);
    expect([asked, published.length]).toEqual([1, 1]);
  });

  it('is not sent when the box was emptied meanwhile', async () => {
    answers = [];
    await sendOnce();
    write('');
    answers.forEach((answer) => answer());
    await settle(100);
    expect([published, notices()]).toEqual([[], '']);
  });

  it('is not sent when the text was changed meanwhile, and that is said', async () => {
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

  it('says that it asks when that takes long', async () => {
    answers = [];
    await sendOnce();
    expect(notices()).toBe('');
    await settle(1_000);
    expect(notices()).toContain('Uppsikt kontrollerar vilket konto du skriver med.');
    answers.forEach((answer) => answer());
    await settle(100);
    expect(notices()).toBe('');
  });

  it('goes with the official’s next press where the page takes none but a hand’s, and that is said', async () => {
    takes = false;
    await sendOnce();
    await settle(4_100);
    expect([published, notices().includes('Skicka den då igen.')]).toEqual([[], true]);
    await settle(60_000);
    expect(await sendOnce()).toBe(false);
    expect([asked, published.length]).toEqual([1, 1]);
  });

  it('goes with the next press after a yes to what nobody knew, where the page takes none but a hand’s', async () => {
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

  it('is not said to stand there as long as the button is busy', async () => {
    takes = false;
    await sendOnce();
    button().setAttribute('aria-disabled', 'true');
    await settle(8_100);
    expect(notices()).toBe('');
    button().removeAttribute('aria-disabled');
    await settle(4_100);
    expect(notices()).toContain('Skicka den då igen.');
  });

  it('is told about where the button stays busy, and again when the box is empty', async () => {
    takes = false;
    await sendOnce();
    button().setAttribute('aria-disabled', 'true');
    await settle(12_100);
    expect(notices()).toContain('Uppsikt vet inte om texten är skickad.');
    write('');
    await settle(4_100);
    expect(notices()).toContain('Se efter att texten syns på sidan.');
  });

  it('is asked about anew in the same draft when the page has been left since', async () => {
    takes = false;
    await sendOnce();
    leaveAndComeBack();
    server = PERSON;
    expect(await sendOnce()).toBe(true);
    expect([published, dialog() === null]).toEqual([[], false]);
  });
});

describe('a press of the pointer', () => {
  const hand = (type: string, target: Element = button(), init: object = {}): boolean =>
    heard(target, MouseEvent, type, { detail: 1, ...init });
  const others = ['mousedown', 'pointerup', 'mouseup'];
  async function down(): Promise<void> {
    expect(hand('pointerdown')).toBe(true);
    await settle(100);
  }

  it('is sent once it is whole, and not before, though the answer was there', async () => {
    await down();
    expect([asked, published]).toEqual([1, []]);
    expect(others.map((type) => hand(type))).toEqual([true, true, true]);
    await settle(20);
    expect(published).toEqual([]);
    expect(hand('click')).toBe(true);
    await settle(20);
    expect([asked, published]).toEqual([1, ['Hej! Badet öppnar i juni.']]);
  });

  it('sends nothing when it is let go of elsewhere', async () => {
    await down();
    hand('click', document.body);
    await settle(20_000);
    expect([published, dialog(), notices()]).toEqual([[], null, '']);
  });

  it.each(['pointercancel', 'mousedown'])('sends nothing when %s is the last that comes of it', async (last) => {
    await down();
    expect(hand(last)).toBe(true);
    await settle(20_000);
    expect(published).toEqual([]);
  });

  it('asks the official nothing before it is whole', async () => {
    server = null;
    await down();
    expect(dialog()).toBeNull();
    hand('click');
    await settle(20);
    expect(dialog()).toContain('Uppsikt kan inte se vilket konto du skriver med.');
  });

  it('is neither held nor asked about when it is one of the other buttons', async () => {
    expect(['pointerdown', ...others].map((type) => hand(type, button(), { button: 2 }))).not.toContain(true);
    await settle(5_000);
    expect([asked, published]).toEqual([0, []]);
    // The first button beside it: no pointer goes down for that.
    expect(hand('click')).toBe(true);
    await settle(100);
    expect([asked, published.length]).toEqual([1, 1]);
  });

  it('that is held down for long is judged when it is let go', async () => {
    await down();
    await settle(11_000);
    hand('click');
    await settle(20);
    expect([published, dialog() === null]).toEqual([[], false]);
  });

  it('is one of its own after one that came to nothing', async () => {
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
