// @vitest-environment jsdom
/**
 * The list of what is under way, at the foot of the page when no card is open. jsdom has no layout, so the test says
 * what has a place on the screen.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { FlowLine } from '../../../lib/domain/under-way';
import { ref } from '../background/a-card';
import { extension, install } from '../background/an-extension';
import { rootOf } from '../roots-of-ours';

install();
const { openLine, showUnderWay } = await import('../../../lib/overlay/features/under-way-list');
const { underWayAtStart, listUnderWay } = await import('../../../lib/overlay/features/under-way');
const { answers } = await import('../../../lib/overlay/features/page-commands');
const { hideCard, prepareCard, showCard } = await import('../../../lib/overlay/features/card-frame');
const { arrive } = await import('../../../lib/overlay/features/late-feature');

const line = (flowId: string, changes: Partial<FlowLine> = {}): FlowLine => ({
  flowId,
  ref,
  name: { author: 'Berit', words: 'köp nu' },
  state: 'ended',
  act: 'delete',
  outcome: 'still-present',
  message: 'Facebook tog inte bort det.',
  kept: false,
  closes: true,
  ...changes,
});
const question = line('q', { state: 'question', outcome: null, message: null, closes: false });

let view: AbortController;
let session: Session;
/** Messages to the background. */
let sent: { kind: string; payload: unknown }[];
let hears: boolean;

const host = (): HTMLElement | null => document.querySelector('[data-uppsikt="under-way"]');
const all = <T extends Element>(selector: string): T[] => [...(rootOf(host())?.querySelectorAll<T>(selector) ?? [])];
const words = (): string[] => all('p').map((each) => each.textContent ?? '');
const told = (): unknown[] => sent.filter(({ kind }) => kind === 'flow.told').map(({ payload }) => payload);
const tab = (visible: boolean): void =>
  void vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden');
const show = async (lines: FlowLine[]): Promise<void> => {
  showUnderWay(session, lines);
  await vi.advanceTimersByTimeAsync(20);
};

beforeEach(() => {
  vi.useFakeTimers();
  extension.forget();
  document.documentElement.innerHTML = '<head></head><body><button id="theirs">Svara</button></body>';
  sent = [];
  hears = true;
  extension.background = (message) => {
    sent.push(message as (typeof sent)[number]);
    return hears ? { ok: true, value: {} } : undefined;
  };
  view = new AbortController();
  session = {
    signal: view.signal,
    platform: { relocate: () => ({ kind: 'absent', trace: 'test' }) },
    registeredOf: () => null,
  } as unknown as Session;
  tab(true);
  // Laid out unless something hides it.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return ((this as HTMLElement).hidden ? [] : [{}]) as unknown as DOMRectList;
  });
});
afterEach(() => {
  view.abort();
  document.querySelector('uppsikt-card')?.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the list on the page', () => {
  it('says of each item what is asked or how it ended, each in its own live region, and takes no focus', async () => {
    document.getElementById('theirs')?.focus();
    await show([question, line('e')]);
    expect(words()).toEqual([
      'Berit: köp nu Något saknas. Svara på frågan.',
      'Berit: köp nu Facebook tog inte bort det.',
    ]);
    expect(all('p').map((each) => each.getAttribute('role'))).toEqual(['status', 'status']);
    expect(
      all<HTMLButtonElement>('button').map(({ textContent, hidden }) => `${textContent}${hidden ? ' (away)' : ''}`),
    ).toEqual(['Svara', 'Stäng (away)', 'Visa', 'Stäng']);
    expect(document.activeElement?.id).toBe('theirs');
  });

  it('is not there without lines, while a card is open, and after the page view; it comes back when the card closes', async () => {
    await show([]);
    expect(host()).toBeNull();
    await show([question]);
    expect(host()?.hidden).toBe(false);
    prepareCard();
    showCard(null);
    expect(host()?.hidden).toBe(true);
    await show([question, line('e')]);
    expect(host()?.hidden).toBe(true);
    hideCard();
    expect(host()?.hidden).toBe(false);
    view.abort();
    expect(host()).toBeNull();
  });

  it('keeps the focus on its line while other lines come and go', async () => {
    await show([line('e')]);
    all<HTMLButtonElement>('[data-flow="e"] button')[0]?.focus();
    await show([question, line('e'), line('f')]);
    expect(rootOf(host())?.activeElement?.closest('li')?.dataset.flow).toBe('e');
    await show([question]);
    expect(rootOf(host())?.activeElement?.closest('li')?.dataset.flow).toBe('q');
  });

  it('shows an item without a name where its text must not be shown, and treats text from the page as text only', async () => {
    await show([line('n', { name: null }), line('e', { name: { author: '<i>Eva</i>', words: '' } })]);
    expect(words()).toEqual([
      'Ett inlägg Facebook tog inte bort det.',
      '<i>Eva</i>: utan text Facebook tog inte bort det.',
    ]);
    expect(all('i')).toEqual([]);
  });

  it('does nothing when the page presses its buttons', async () => {
    await show([line('e')]);
    for (const each of all<HTMLButtonElement>('button')) each.click();
    await vi.advanceTimersByTimeAsync(20);
    expect(sent).toEqual([]);
  });

  it('keeps the worker awake while a flow runs, also one that began on the page before', async () => {
    await show([question, line('e')]);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(sent.filter(({ kind }) => kind === 'flow.alive').map(({ payload }) => payload)).toEqual([{ flowId: 'q' }]);
  });

  it('loads with the adapter script where something is under way when the page opens, and loads nothing else there', async () => {
    underWayAtStart(session, []);
    await vi.advanceTimersByTimeAsync(20);
    expect(sent).toEqual([]);
    extension.background = () => {
      listUnderWay(showUnderWay);
      arrive('adapter', () => undefined);
      return { ok: true, value: {} };
    };
    underWayAtStart(session, [question]);
    await vi.advanceTimersByTimeAsync(20);
    expect(words()).toHaveLength(1);
  });

  it('is not reset to its state at the page’s opening by an adapter script that loads late', async () => {
    // As on a page where the late scripts have not loaded.
    (globalThis as { uppsiktLate?: Map<string, unknown> }).uppsiktLate?.delete('adapter');
    let come: () => void = () => undefined;
    extension.background = () =>
      new Promise((resolve) => {
        come = () => resolve({ ok: true, value: {} });
      });
    underWayAtStart(session, [line('q', { message: 'Så var det när sidan öppnades.' })]);
    await vi.advanceTimersByTimeAsync(20);
    arrive('adapter', () => undefined);
    listUnderWay(showUnderWay);
    await answers['flow.show']({ flow: null, lines: [line('q')] }, session);
    come();
    await vi.advanceTimersByTimeAsync(20);
    expect(words()).toEqual([expect.stringContaining('Facebook tog inte bort det.')]);
  });

  it('says so where the item of a pressed line is not on the page and its card is not stored', async () => {
    expect(await openLine(session, line('e'), null)).toBe(false);
    await vi.advanceTimersByTimeAsync(20);
    expect(rootOf(document.querySelector('[data-uppsikt="notice"]'))?.textContent).toContain(
      'Inlägget syns inte på sidan nu.',
    );
  });
});

describe('an end counts as told', () => {
  it('when it has been on the screen for three seconds, once; a question never does', async () => {
    await show([question, line('e')]);
    await vi.advanceTimersByTimeAsync(2_400);
    expect(told()).toEqual([]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told()).toEqual([{ flowId: 'e' }]);
  });

  it('not in a hidden tab', async () => {
    tab(false);
    await show([line('e')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toEqual([]);
    tab(true);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(told()).toEqual([{ flowId: 'e' }]);
  });

  it('not under an open card, nor while our own hosts or the page hide it', async () => {
    await show([line('e')]);
    prepareCard();
    showCard(null);
    await vi.advanceTimersByTimeAsync(10_000);
    hideCard();
    host()?.style.setProperty('visibility', 'hidden', 'important');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told()).toEqual([]);
    host()?.style.removeProperty('visibility');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(told()).toEqual([{ flowId: 'e' }]);
  });

  it('not before the background has heard it: it is reported again', async () => {
    hears = false;
    await show([line('e')]);
    await vi.advanceTimersByTimeAsync(4_000);
    hears = true;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(told().length).toBeGreaterThan(1);
  });

  it('again when it has become another end', async () => {
    await show([line('e')]);
    await vi.advanceTimersByTimeAsync(4_000);
    await show([line('e', { outcome: 'removed', message: 'Borttaget.' })]);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(told()).toHaveLength(2);
  });
});
