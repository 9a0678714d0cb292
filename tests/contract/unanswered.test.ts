// @vitest-environment jsdom
/**
 * How a page could have controls that do not respond: its script or card asks, and the answer is lost, late or
 * impossible. The background answers as each test says; the page, the adapter and our script are real. Time passes when
 * the test says so.
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

/** The background's answers, by message kind. A kind not listed gets no answer. */
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

// The extension API is the only browser part that is missing here.
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

/** The adapter comes with a script that the background injects; here the tests report it as loaded. */
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
/** Whether a key would reach the page. jsdom makes no trusted keys, so the registered key takers are counted. */
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
  it('shows at once that it was received, before anything has answered', async () => {
    answers['card.open'] = lost;
    const { button } = await press();
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(button.textContent).toBe('Öppnar…');
    expect(takers()).toBe(1);
  });

  it('that the background never answers is tried twice and then reported in words; the page gets its keys back', async () => {
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

  it('that only the store does not answer says so, since the background did answer', async () => {
    answers['card.open'] = lost;
    const { done } = await press();
    await vi.advanceTimersByTimeAsync(6_000);
    await done;
    await vi.advanceTimersByTimeAsync(50);
    expect(notices()).toContain('Uppsikt når inte bevislagret.');
  });

  it('whose answer was lost opens at the second try, in a new frame', async () => {
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

  it('whose frame is never drawn gets another frame, and then words instead of an empty frame', async () => {
    answers['card.open'] = ok({ show: true, drawn: false, openedAt: 'b' });
    answers['card.await-drawn'] = lost;
    const { done } = await press();
    await vi.advanceTimersByTimeAsync(6_000);
    await done;
    await vi.advanceTimersByTimeAsync(50);
    expect(notices()).toContain('Uppsikts ruta kom inte fram på sidan.');
    expect(document.querySelector<HTMLElement>('uppsikt-card')?.hidden).toBe(true);
  });

  it('during which the page view ends opens nothing, and says so', async () => {
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
  it('gets its marker and guards although the message that injects them was lost', async () => {
    let asked = 0;
    answers['feature.bring'] = () => ((asked += 1) <= 2 ? lost() : bringHands());
    await visit();
    expect(document.querySelectorAll('uppsikt-control').length).toBeGreaterThan(0);
    expect(page.started).toEqual([]);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(page.started.toSorted()).toEqual(['adapter', 'guards', 'indicators', 'rounds']);
  });

  it('gets them however long the background refused', async () => {
    answers['feature.bring'] = () => Promise.reject(new Error('Could not establish connection'));
    await visit();
    await vi.advanceTimersByTimeAsync(60_000);
    answers['feature.bring'] = bringHands;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(page.started).toContain('adapter');
  });

  it('asks again when a worker that hangs at startup does not answer, and has no controls until then', async () => {
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

  it('has one of everything when its script runs twice: by the manifest, and injected into an open tab', async () => {
    void startOnPage(facebookWatcher, page.close.signal);
    void startOnPage(facebookWatcher, page.close.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.filter((kind) => kind === 'session.open')).toHaveLength(1);
  });

  it('keeps the later of two sessions when a new one is requested before the first has arrived', async () => {
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

  it('has no controls left when its session was closed and no new one arrives', async () => {
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
