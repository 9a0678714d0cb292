// @vitest-environment jsdom
/**
 * How a page could stand with controls and be deaf: its script or its card asks, and the answer is lost, comes late, or
 * cannot come. Each is made here by a background that answers as the test says; the page, the adapter and our script
 * are the real ones, and time passes when the test says so.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { facebook } from '../../lib/platforms/facebook';
import { facebookPage } from '../commands/setup/practice-register';
import { rootOf } from '../unit/roots-of-ours';

type Answer = () => Promise<unknown>;
const lost: Answer = () => new Promise(() => undefined);
const ok =
  (value: unknown): Answer =>
  () =>
    Promise.resolve({ ok: true, value });

/** How the background answers, by the message's kind; what is not named here is answered with nothing. */
let answers: Record<string, Answer> = {};
const sent: string[] = [];
const register = [{ ...facebookPage, ownerKeys: ['exempelkommun'] }];
const session = {
  language: 'sv',
  register,
  learnt: [],
  planned: true,
  underWay: [],
  covered: { refs: [], pictures: [] },
};

// The extension's own API is the only thing of the browser's that is not here.
type Hear = (message: unknown, sender: { id: string }) => unknown;
let command: Hear | undefined;
const extension = {
  id: 'uppsikt' as string | undefined,
  onMessage: { addListener: (hear: Hear) => void (command = hear) },
  getURL: () => 'about:blank',
  sendMessage: ({ kind }: { kind: string }) => {
    sent.push(kind);
    return (answers[kind] ?? ok({}))();
  },
};
Object.assign(globalThis, { browser: { runtime: extension }, chrome: { runtime: extension } });
const { openSession } = await import('../../lib/overlay/start');
const { startOnPage } = await import('../../lib/overlay/start-on-page');
const { facebookWatcher } = await import('../../lib/platforms/facebook/watcher');
const { arrive } = await import('../../lib/overlay/features/late-feature');
const { cardFailedText } = await import('../../lib/i18n/card-failed');
const { bringCardRequest, openCard } = await import('../../lib/overlay/features/open-card');
const { cardRequest } = await import('../../lib/overlay/features/card-request');
const { hearFirst } = await import('../../lib/overlay/guards/first-in-line');
const { onceAPage } = await import('../../lib/platforms/dom/once-a-page');

hearFirst(window);
const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const page = { started: [] as string[], close: new AbortController() };

/** The adapter comes with a script that the background brings; here they say that they came. */
const bringHands: Answer = () => {
  bringCardRequest(cardRequest, cardFailedText);
  for (const name of ['adapter', 'guards', 'indicators', 'rounds'] as const)
    arrive(name, () => void page.started.push(name));
  return Promise.resolve({ ok: true, value: {} });
};

async function visit() {
  const opened = openSession(facebook, page.close.signal);
  await vi.advanceTimersByTimeAsync(1_000);
  return opened;
}
async function press() {
  const opened = await visit();
  const item = opened === undefined ? undefined : [...opened.controls.values()][0];
  if (opened === undefined || item === undefined) throw new Error('no control stands on the page');
  const done = openCard(opened, item.item, item.button);
  return { session: opened, button: item.button, done };
}
const notices = (): string =>
  [...document.querySelectorAll('uppsikt-notice')]
    .map((host) => rootOf(host)?.querySelector('span')?.textContent ?? '')
    .join(' | ');
/** Whether a key would reach the page; jsdom makes none that is trusted, so it is asked of those who take. */
const takers = (): number => (globalThis as { uppsiktTakers?: Set<unknown> }).uppsiktTakers?.size ?? 0;

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  page.started = [];
  page.close = new AbortController();
  answers = { 'session.open': ok(session), 'feature.bring': bringHands };
  extension.id = 'uppsikt';
  onceAPage('uppsiktLate', () => new Map()).clear();
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>/, '').replace('</html>', '');
  (globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } }).jsdom.reconfigure({
    url: 'https://www.facebook.com/exempelkommun/posts/pfbid0Ovning',
  });
});
afterEach(async () => {
  page.close.abort(new Error('closed'));
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  document.documentElement.replaceChildren();
});

describe('a press on Bedöm', () => {
  it('shows at once that it was heard, before anybody has answered', async () => {
    answers['card.open'] = lost;
    const { button } = await press();
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(button.textContent).toBe('Öppnar…');
    expect(takers()).toBe(1);
  });

  it('that the background never answers is tried twice and then told in words; the page has its keys again', async () => {
    answers['card.open'] = lost;
    answers['flow.alive'] = lost;
    const { button, done } = await press();
    await vi.advanceTimersByTimeAsync(9_100);
    await done;
    await vi.advanceTimersByTimeAsync(50);
    expect(sent.filter((kind) => kind === 'card.open')).toHaveLength(2);
    expect(notices()).toContain('Uppsikt svarar inte. Inget har sparats eller tagits bort. Ladda om sidan');
    expect(button.textContent).toBe('Bedöm');
    expect(takers()).toBe(0);
  });

  it('that only the store does not answer says so: the background does', async () => {
    answers['card.open'] = lost;
    const { done } = await press();
    await vi.advanceTimersByTimeAsync(6_000);
    await done;
    await vi.advanceTimersByTimeAsync(50);
    expect(notices()).toContain('Uppsikt når inte bevislagret.');
  });

  it('whose answer was lost opens at the second try, in a frame made anew', async () => {
    let tries = 0;
    answers['card.open'] = () => ((tries += 1) === 1 ? lost() : ok({ show: true, drawn: true, openedAt: 'b' })());
    const { done } = await press();
    const first = document.querySelector('uppsikt-card');
    await vi.advanceTimersByTimeAsync(4_200);
    await done;
    const card = document.querySelector<HTMLElement>('uppsikt-card');
    expect(card).not.toBe(first);
    expect(card?.hidden).toBe(false);
    expect(sent.filter((kind) => kind === 'card.keys')).toHaveLength(1);
    expect(notices()).toBe('');
    expect(takers()).toBe(0);
  });

  it('whose frame is never drawn gets another frame, and then words instead of an empty one', async () => {
    answers['card.open'] = ok({ show: true, drawn: false, openedAt: 'b' });
    answers['card.await-drawn'] = lost;
    const { done } = await press();
    await vi.advanceTimersByTimeAsync(6_000);
    await done;
    await vi.advanceTimersByTimeAsync(50);
    expect(notices()).toContain('Uppsikts ruta kom inte fram på sidan.');
    expect(document.querySelector<HTMLElement>('uppsikt-card')?.hidden).toBe(true);
  });

  it('under which the page view ends opens nothing, and says so', async () => {
    answers['card.open'] = lost;
    const { done } = await press();
    page.close.abort(new Error('the page view ended'));
    await vi.advanceTimersByTimeAsync(50);
    await done;
    await vi.advanceTimersByTimeAsync(50);
    expect(notices()).toContain('Sidan ändrades medan bedömningen öppnades.');
    expect(document.querySelectorAll('uppsikt-control')).toHaveLength(0);
    expect(takers()).toBe(0);
  });

  it('after the extension was updated or switched off is answered at once', async () => {
    const opened = await visit();
    const control = [...(opened?.controls.values() ?? [])][0];
    if (opened === undefined || control === undefined) throw new Error('no control');
    extension.id = undefined;
    await openCard(opened, control.item, control.button);
    await vi.advanceTimersByTimeAsync(50);
    expect(notices()).toContain('Uppsikt har uppdaterats eller stängts av.');
    expect(control.button.textContent).toBe('Bedöm');
  });
});

describe('a page with controls', () => {
  it('gets its marker and guards although the message that brings them was lost', async () => {
    let asked = 0;
    answers['feature.bring'] = () => ((asked += 1) <= 2 ? lost() : bringHands());
    await visit();
    expect(document.querySelectorAll('uppsikt-control').length).toBeGreaterThan(0);
    expect(page.started).toEqual([]);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(page.started.toSorted()).toEqual(['adapter', 'guards', 'indicators', 'rounds']);
  });

  it('gets them however long the background has refused', async () => {
    answers['feature.bring'] = () => Promise.reject(new Error('Could not establish connection'));
    await visit();
    await vi.advanceTimersByTimeAsync(60_000);
    answers['feature.bring'] = bringHands;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(page.started).toContain('adapter');
  });

  it('asks anew when a worker that hangs at its start does not answer, and has no controls until then', async () => {
    answers['session.open'] = lost;
    void startOnPage(facebookWatcher, page.close.signal);
    await vi.advanceTimersByTimeAsync(3_500);
    expect(sent).toEqual(['session.open']);
    expect(document.querySelectorAll('uppsikt-control')).toHaveLength(0);
    answers['session.open'] = ok(session);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(document.querySelectorAll('uppsikt-control').length).toBeGreaterThan(0);
    expect(page.started).toContain('adapter');
  });

  it('has one of everything where its script comes twice: by the manifest and into a tab that was open', async () => {
    void startOnPage(facebookWatcher, page.close.signal);
    void startOnPage(facebookWatcher, page.close.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.filter((kind) => kind === 'session.open')).toHaveLength(1);
  });

  it('has the last of two sessions where it is asked for a new one before the first has come', async () => {
    void startOnPage(facebookWatcher, page.close.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    const controls = document.querySelectorAll('uppsikt-control').length;
    const late: (() => void)[] = [];
    answers['session.open'] = () => new Promise((resolve) => late.push(() => resolve({ ok: true, value: session })));
    for (const _ of [1, 2]) void command?.({ command: 'settings.changed', request: {} }, { id: 'uppsikt' });
    await vi.advanceTimersByTimeAsync(10);
    for (const answer of late.toReversed()) answer();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(late).toHaveLength(2);
    expect(document.querySelectorAll('uppsikt-control')).toHaveLength(controls);
  });

  it('has none left when its session was closed and no new one comes', async () => {
    void startOnPage(facebookWatcher, page.close.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(document.querySelectorAll('uppsikt-control').length).toBeGreaterThan(0);
    answers['session.open'] = lost;
    void command?.({ command: 'settings.changed', request: {} }, { id: 'uppsikt' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(document.querySelectorAll('uppsikt-control')).toHaveLength(0);
    answers['session.open'] = ok(session);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(document.querySelectorAll('uppsikt-control').length).toBeGreaterThan(0);
  });
});
