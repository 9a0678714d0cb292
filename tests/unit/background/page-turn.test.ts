/** On one page what opens something and what photographs it come one after another, whoever has begun them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { inPageTurn } from '../../../lib/capture/page-turn';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, flowOf, judgementOf, ref, reply, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { evidenceGateway } = await import('../../../entrypoints/background/evidence-gateway');
const { pagePort } = await import('../../../entrypoints/background/page-port');
const { labelHandlers } = await import('../../../entrypoints/background/handlers/labels');
const { takePagePicture } = await import('../../../entrypoints/by-hand/take-page-picture');
const { hold } = await import('../../../entrypoints/background/forbidden/held');
const { stopCapture } = await import('../../../entrypoints/background/forbidden/under-capture');
const { setCard } = await import('../../../entrypoints/background/cards');

let db: EvidenceDatabase;
const pressed = { kind: 'pressed', step: 'done', trace: 'test' };
const capture = () => evidenceGateway(db, judgementOf(aCard())).capture(flowOf(uuid7()), 'leave');
const perform = () => pagePort(TAB).perform(reply, 'hide', 'x', null);
/** Commands of the page, in order, without what only tells or reads. */
const asked = (): string[] =>
  extension.asked
    .map((each) => each.replace(`${TAB} `, ''))
    .filter((each) => /^(item|menu)\.(capture|render|compare|perform|seen|look-again|point-at|open)$/.test(each));

/** The page answers this command only when it is let; the others at once. */
function holding(held: string, answers: Record<string, unknown> = {}): { begun: Promise<void>; letGo: () => void } {
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const page = aPage();
  extension.pages.set(TAB, async (command, request) => {
    if (command === held) {
      begun.resolve();
      await gate.promise;
    }
    return answers[command] ?? page(command, request);
  });
  return { begun: begun.promise, letGo: () => gate.resolve() };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  db = aDatabase().db;
});

const ACTS = { 'item.perform': pressed, 'item.seen': { kind: 'present', method: 'test', at: '' } };

describe('a capture', () => {
  it.each([
    ['an act', 'item.perform', perform],
    ['a look what became of an act', 'item.seen', () => pagePort(TAB).seen(reply, 'hide')],
  ])('begins when %s on the same page has ended', async (_what, command, act) => {
    const page = holding(command, ACTS);
    const acted = act();
    await page.begun;
    const captured = capture();
    // Told that it waits, or begun: whichever comes first.
    await expect
      .poll(() => extension.asked.some((each) => /flow\.show|item\.capture/.test(each)), { timeout: 5_000 })
      .toBe(true);
    expect(asked()).toEqual([command]);
    page.letGo();
    await Promise.all([acted, captured]);
    expect(asked().slice(0, 2)).toEqual([command, 'item.capture']);
  });

  it('is one whole: an act that is pressed meanwhile begins when the picture and the last look are done', async () => {
    const page = holding('item.capture', ACTS);
    const captured = capture();
    await page.begun;
    const acted = perform();
    await settled();
    page.letGo();
    await Promise.all([acted, captured]);
    expect(asked()).toEqual(['item.capture', 'item.render', 'item.compare', 'item.perform']);
  });

  it('waits for no other tab', async () => {
    const other = Promise.withResolvers<void>();
    const held = inPageTurn(TAB + 1, () => other.promise);
    extension.pages.set(TAB, aPage());
    expect(await capture()).toMatchObject({ replies: 1 });
    other.resolve();
    await held;
  });

  it('that still waits ends in the moment its ground is chosen as one that forbids it', async () => {
    const page = holding('item.perform', ACTS);
    const acted = perform();
    await page.begun;
    const captured = capture();
    await settled();
    const chosen = { ref, tabId: TAB, pageUrl: 'https://www.facebook.com/x', permalink: null, registeredId: 'r' };
    await hold({ ...chosen, knownAt: '2026-11-23T10:00:00.000Z', unsure: false, noteId: null });
    stopCapture(flowOf('x', { ref }).itemKey);
    await expect(captured).rejects.toThrow('forbids a capture');
    page.letGo();
    await acted;
    expect(asked()).toEqual(['item.perform']);
  });
});

it('a menu is not opened to be read beside an act, and it is said when its turn does not come', async () => {
  const page = holding('item.perform', ACTS);
  const acted = perform();
  await page.begun;
  await setCard(TAB, aCard());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opened = labelHandlers(db)['menu.open']({}, { sender: 'page', tabId: TAB, url: '' });
  await settled();
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  expect(await opened).toEqual({ said: 'busy' });
  page.letGo();
  await acted;
  expect(asked()).toEqual(['item.perform']);
});

it('by hand the page is photographed when the act on it has ended', async () => {
  Object.assign(globalThis, { createImageBitmap: () => Promise.reject(new Error('no picture in this test')) });
  extension.background = () => ({ ok: true, value: { shield: 'none' } });
  const page = holding('item.perform', ACTS);
  const acted = perform();
  await page.begun;
  const taken = takePagePicture(TAB);
  await settled();
  expect(extension.frames).toBe(0);
  page.letGo();
  await acted;
  await taken;
  expect(extension.frames).toBe(1);
});
