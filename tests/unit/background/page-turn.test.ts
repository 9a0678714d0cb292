/** On one page, opening and photographing take turns, whoever began them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inPageTurn } from '../../../lib/capture/page-turn';
import type { MediaItem } from '../../../lib/domain/item';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { saveFlow } from '../../../lib/evidence/flows';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { practiceSettings } from '../../commands/setup/practice-register';
import { aDatabase } from '../evidence/a-database';
import { aCard, aPage, flowOf, judgementOf, reading, ref, TAB } from './a-card';
import { extension, install } from './an-extension';
import { installLocks } from './web-locks';

install();
installLocks();
const { evidenceGateway } = await import('../../../lib/app/removal/evidence-gateway');
const { labelHandlers } = await import('../../../lib/app/handlers/labels');
const { takePagePicture } = await import('../../../lib/pages/by-hand/take-page-picture');
const { hold } = await import('../../../lib/app/forbidden/held');
const { stopCapture } = await import('../../../lib/app/forbidden/under-capture');
const { checkAgain } = await import('../../../lib/app/removal/removal-runner');
const { cardOf, setCard } = await import('../../../lib/app/cards/card-sessions');
const { forbiddenHandlers } = await import('../../../lib/app/handlers/forbidden');
const { withoutTheForbidden } = await import('../../../lib/app/forbidden/route');
const { loadDrivers } = await import('../../../lib/capture/page-scripts');
const { browser } = await import('../../../lib/browser');

let db: EvidenceDatabase;
const capture = () => evidenceGateway(db, judgementOf(aCard())).capture(flowOf(uuid7()), 'leave');
/** Commands of the page, in order, without those that only tell or read. */
const asked = (): string[] =>
  extension.asked
    .map((each) => each.replace(`${TAB} `, ''))
    .filter((each) => /^(pictures\.settle|(item|menu)\.(capture|render|compare|perform|seen|open))$/.test(each));
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const chosen = {
  tabId: TAB,
  pageUrl: 'https://www.facebook.com/x',
  permalink: null,
  registeredId: 'r',
  knownAt: '2026-11-23T10:00:00.000Z',
  unsure: false,
  noteId: null,
};

/** Holds the page until it is released. */
function holder(tabId = TAB): { letGo: () => Promise<void> } {
  const gate = Promise.withResolvers<void>();
  const ended = inPageTurn(tabId, () => gate.promise);
  return {
    letGo: () => {
      gate.resolve();
      return ended;
    },
  };
}

/** The page answers this command only when released, and the others at once. */
function holding(held: string): { begun: Promise<void>; letGo: () => void } {
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const page = aPage();
  extension.pages.set(TAB, async (command, request) => {
    if (command === held) {
      begun.resolve();
      await gate.promise;
    }
    return page(command, request);
  });
  return { begun: begun.promise, letGo: () => gate.resolve() };
}

beforeEach(() => {
  extension.forget();
  extension.local.set('settings', practiceSettings());
  extension.pages.set(TAB, aPage());
  db = aDatabase().db;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a capture', () => {
  it('settles which pictures were seen at the press, and begins when the page is free', async () => {
    const before = holder();
    const captured = capture();
    await expect.poll(() => asked()).toEqual(['pictures.settle']);
    // Told that it waits: a capture that did not wait would have begun by now.
    await expect.poll(() => extension.asked.some((each) => each.includes('flow.show'))).toBe(true);
    expect(asked()).toEqual(['pictures.settle']);
    await before.letGo();
    await captured;
    expect(asked()).toEqual(['pictures.settle', 'item.capture', 'item.render', 'item.compare']);
  });

  it('is one whole: what waits begins after the picture and the last look', async () => {
    const page = holding('item.capture');
    const captured = capture();
    await page.begun;
    const next = inPageTurn(TAB, () => Promise.resolve(asked()));
    page.letGo();
    expect(await next).toEqual(['pictures.settle', 'item.capture', 'item.render', 'item.compare']);
    await captured;
  });

  it('covers what got a note around it while it waited, before it is read', async () => {
    const before = holder();
    const captured = capture();
    await expect.poll(() => asked()).toEqual(['pictures.settle']);
    await hold({ ...chosen, ref: { ...ref, id: '77', handle: 'f77' } });
    await before.letGo();
    await captured;
    const names = extension.asked.map((each) => each.replace(`${TAB} `, ''));
    expect(names.indexOf('item.cover')).toBeGreaterThan(names.indexOf('pictures.settle'));
    expect(names.indexOf('item.cover')).toBeLessThan(names.indexOf('item.capture'));
  });

  it('does not begin where the item itself got a note while it waited', async () => {
    const before = holder();
    const captured = capture().catch(String);
    await expect.poll(() => asked()).toEqual(['pictures.settle']);
    await hold({ ...chosen, ref });
    await before.letGo();
    expect(await captured).toContain('never captured');
    expect(asked()).toEqual(['pictures.settle']);
  });

  it('does not wait for another tab', async () => {
    const other = holder(TAB + 1);
    expect(await capture()).toMatchObject({ replies: 1 });
    await other.letGo();
  });

  it('does not hold the page while a slow network brings the original pictures', async () => {
    const [slow, begun] = [Promise.withResolvers<Response>(), Promise.withResolvers<void>()];
    vi.stubGlobal('fetch', () => {
      begun.resolve();
      return slow.promise;
    });
    const media: MediaItem = {
      kind: 'image',
      url: 'https://scontent.fbcdn.net/a.jpg',
      alt: null,
      seen: 'before-press',
    } as MediaItem;
    extension.pages.set(TAB, aPage({ captured: reading('köp nu', { media: [media] }) }));
    const captured = capture();
    await begun.promise;
    expect(await inPageTurn(TAB, () => Promise.resolve(asked().at(-1)))).toBe('item.compare');
    slow.reject(new Error('no network'));
    await captured.catch(() => undefined);
  });

  it('that is stopped ends at once, and holds the page until the page has answered', async () => {
    const page = holding('item.capture');
    let why = '';
    void capture().catch((error: unknown) => (why = String(error)));
    await page.begun;
    await hold({ ...chosen, ref });
    stopCapture(flowOf('x').itemKey);
    let isNext = false;
    const next = inPageTurn(TAB, async () => void (isNext = true));
    await expect.poll(() => why).toContain('forbids a capture');
    expect(isNext).toBe(false);
    page.letGo();
    await next;
  });

  it('frees the page when its tab is closed', async () => {
    extension.pages.delete(TAB);
    await expect(capture()).rejects.toThrow('Could not establish connection');
    expect(await inPageTurn(TAB, () => Promise.resolve('next'))).toBe('next');
  });
});

it('a menu is not opened for reading during a capture, and a turn that does not come is told', async () => {
  const before = holder();
  await setCard(TAB, aCard());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opened = labelHandlers(db)['menu.open']({}, { sender: 'page', tabId: TAB, url: '' });
  for (let left = 20; left > 0; left -= 1) await settled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await opened).toEqual({ said: 'busy' });
  vi.useRealTimers();
  await before.letGo();
  expect(asked()).toEqual([]);
});

it('by hand, the page is photographed when it is free', async () => {
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture in this test')));
  extension.background = () => ({ ok: true, value: { shield: 'none' } });
  const before = holder();
  // First of all the page is brought to the front.
  const front = vi.spyOn(browser.tabs, 'update');
  const taken = takePagePicture(TAB);
  for (let left = 20; left > 0; left -= 1) await settled();
  expect(front).not.toHaveBeenCalled();
  await before.letGo();
  await taken;
  front.mockRestore();
  expect(extension.frames).toBe(1);
});

it('a second look waits for its turn; if that does not come, the earlier answer stands', async () => {
  const flow = flowOf(uuid7(), { phase: 'ended', outcome: 'unknown', evidenceId: uuid7() });
  await saveFlow(db, flow);
  const before = holder();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const looked = checkAgain(db, flow.id).catch(String);
  for (let left = 40; left > 0; left -= 1) await settled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await looked).toContain('page-busy-look');
  vi.useRealTimers();
  await before.letGo();
  expect(asked()).toEqual([]);
  expect((await db.flows.get(flow.id))?.flow).toMatchObject({ phase: 'ended', outcome: 'unknown' });
});

it.each([
  ['removed', 'undefined', { phase: 'ended', outcome: 'said-removed' }],
  ['check', 'page-busy-look', { phase: 'assisted', outcome: null }],
] as const)(
  'after a killed worker the official’s word about a removal by hand (%s) is kept where no look is possible',
  async (said, told, stands) => {
    const flow = flowOf(uuid7(), { phase: 'assisted', evidenceId: uuid7() });
    await saveFlow(db, flow);
    const before = holder();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const looked = checkAgain(db, flow.id, said).then(String, String);
    for (let left = 40; left > 0; left -= 1) await settled();
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await looked).toContain(told);
    await before.letGo();
    expect((await db.flows.get(flow.id))?.flow).toMatchObject(stands);
  },
);

it('a removal without capture tells that it waits; a look at one that has ended is refused after ten seconds', async () => {
  const { noteId } = await storeForbiddenNote(db, {
    platform: 'facebook',
    pageUrl: chosen.pageUrl,
    permalink: null,
    itemId: ref.id,
    postId: ref.postId,
    parentId: null,
    registeredAccountId: null,
    operator: null,
    knownAt: chosen.knownAt,
  });
  const before = holder();
  const handlers = forbiddenHandlers(db);
  const asker = { sender: 'page' as const, tabId: TAB, url: '' };
  await setCard(TAB, await withoutTheForbidden(db, aCard()));
  await handlers['image.remove']({}, asker);
  const shown = async () => (await cardOf(TAB))?.forbidden?.removal;
  await expect.poll(async () => (await shown())?.waits).toBe(true);
  await before.letGo();
  await expect.poll(async () => (await shown())?.phase).toBe('ended');
  expect((await shown())?.waits).toBeUndefined();
  expect(JSON.stringify(await db.forbidden.get(noteId))).not.toContain('waits');

  const again = holder();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const refused = [handlers['image.check']({}, asker), handlers['image.show-menu']({}, asker)].map((one) =>
    Promise.resolve(one).then(String, String),
  );
  for (let left = 40; left > 0; left -= 1) await settled();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(await Promise.all(refused)).toEqual(['ProblemError: page-busy-now', 'ProblemError: page-busy-now']);
  await again.letGo();
});

it('a page that hangs while a script is injected is waited for ten seconds', async () => {
  const bring = vi.spyOn(browser.scripting, 'executeScript').mockReturnValue(new Promise(() => undefined));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const loaded = inPageTurn(TAB, () => loadDrivers(TAB)).catch(String);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await loaded).toContain('drivers.js');
  bring.mockRestore();
});
