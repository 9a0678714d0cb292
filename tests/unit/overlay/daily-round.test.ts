// @vitest-environment jsdom
/**
 * An official walks the round of a page: new items are divided off, J and K go from one to the next, and a line is
 * journalled. (long because one page and one background serve all of it)
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RoundItem } from '../../../lib/rounds/round';
import { extension, install } from '../background/an-extension';
import { rootOf } from '../roots-of-ours';
import { account, key, pageForRound, pressed, type PageForRound, type Written } from './page-for-round';

install();
const { dailyRound } = await import('../../../lib/overlay/rounds/daily-round');

const ROUND = '2026-11-23T09:00:00.000Z';
const MARKED = Date.parse('2026-11-23T08:00:00.000Z');
const [OLD, NEW] = ['2026-11-22T08:00:00.000Z', '2026-11-24T08:00:00.000Z'];

interface Known {
  mark: RoundItem | null;
  lastAt: string | null;
  ownPostAt: string | null;
  running: { passed: string[]; left: number } | null;
}
const NEVER: Known = { mark: null, lastAt: null, ownPostAt: null, running: null };
const LAST: Known = {
  ...NEVER,
  mark: { itemKey: 'facebook:comment:0', time: { earliest: MARKED, latest: MARKED } },
  lastAt: ROUND,
};

let stop: AbortController;
let sent: { kind: string; payload: { seen?: RoundItem[]; passed?: RoundItem[] } }[];
/** Message kinds that the background does not answer. */
let deaf: Set<string>;
let known: Known;
/** Whether the background still has the round. */
let goesOn: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  extension.forget();
  document.documentElement.innerHTML = '<head></head><body></body>';
  [stop, sent, deaf, known, goesOn] = [new AbortController(), [], new Set(), NEVER, true];
  extension.background = (message) => {
    const { kind } = message as { kind: string };
    if (deaf.has(kind)) return undefined;
    sent.push(message as (typeof sent)[number]);
    if (kind === 'round.read') return { ok: true, value: known };
    if (kind === 'round.begin') return { ok: true, value: { running: { passed: [], left: 0 } } };
    if (kind === 'round.walk') return { ok: true, value: { goesOn } };
    if (kind !== 'round.finish') return { ok: true, value: {} };
    return { ok: true, value: { done: { at: NEW, walked: passed().length, left: 1 } } };
  };
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  document.elementFromPoint = () => [...document.querySelectorAll('article')][0] ?? null;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ left: 0, top: 0, width: 400, height: 80, right: 400, bottom: 80, x: 0, y: 0 },
    toJSON: () => null,
  });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000);
async function opened(written: readonly Written[]): Promise<PageForRound> {
  const page = pageForRound(written, stop);
  dailyRound(page.session);
  await settle();
  return page;
}
const root = (): ShadowRoot | undefined => rootOf(document.querySelector('uppsikt-round'));
const words = (): string => root()?.querySelector('[role="status"]')?.textContent ?? '';
async function press(act: string): Promise<void> {
  pressed(root()?.querySelector(`[data-act="${act}"]`));
  await settle();
}
async function walk(name: 'j' | 'k', at: Element = document.body): Promise<boolean> {
  const taken = key(name, at);
  await settle();
  return taken;
}
const passed = (): string[] => [
  ...new Set(sent.flatMap(({ payload }) => (payload.passed ?? []).map(({ itemKey }) => itemKey))),
];
const seen = (): string[] => sent.flatMap(({ payload }) => (payload.seen ?? []).map(({ itemKey }) => itemKey));
const lines = (): string[] =>
  [...(rootOf(document.querySelector('uppsikt-division'))?.querySelectorAll('p') ?? [])].map(
    (each) => each.textContent ?? '',
  );

describe('before the round', () => {
  it('what came since the last round is divided off, and no node is put inside an item', async () => {
    known = LAST;
    const page = await opened([{ id: '1', at: NEW }]);
    expect(lines()).toEqual([expect.stringMatching(/^Nytt sedan kontrollen 2026-11-23/)]);
    expect(page.elements[0]?.childElementCount).toBe(1);
    expect(words()).toContain('Förra kontrollen: 2026-11-23');
  });

  it('what has no time is marked unknown, never older', async () => {
    known = LAST;
    await opened([{ id: '1', at: null }]);
    expect(lines()).toEqual([expect.stringMatching(/^Okänt om det är nytt sedan kontrollen/)]);
  });

  it('nothing is divided and no comment read where no round was recorded or it cannot be read', async () => {
    const page = await opened([{ id: '1', at: NEW }]);
    expect([lines(), page.reads]).toEqual([[], []]);
    expect(words()).toBe(`Ingen kontroll är antecknad för ${account.name}.`);
    stop.abort();
    stop = new AbortController();
    deaf.add('round.read');
    await opened([{ id: '1', at: OLD }]);
    expect(lines()).toEqual([]);
    expect(words()).toContain('Vad som är nytt är okänt.');
  });

  it('an item far from the window is not read', async () => {
    known = LAST;
    const page = await opened([
      { id: '1', at: NEW },
      { id: '2', at: NEW, far: true },
    ]);
    expect(new Set(page.reads)).toEqual(new Set(['facebook:comment:1']));
  });

  it('J and K are left to the page', async () => {
    known = LAST;
    const page = await opened([{ id: '1', at: NEW }]);
    expect([await walk('j'), await walk('k')]).toEqual([false, false]);
    expect(page.focused()).toBeNull();
  });

  it('the account’s last post is reported, with its time and nothing else', async () => {
    await opened([{ id: '5', at: OLD, by: '1', kind: 'post' }]);
    expect(sent.filter(({ kind }) => kind === 'round.own-post').map(({ payload }) => payload)).toEqual([
      { accountId: account.id, at: OLD },
    ]);
  });
});

describe('an official who has pressed “Börja kontrollen”', () => {
  const WRITTEN: Written[] = [
    { id: '1', at: NEW },
    { id: '2', at: OLD },
    { id: '3', at: NEW, by: '1' },
    { id: '4', at: null },
  ];
  const begun = async (written: readonly Written[] = WRITTEN): Promise<PageForRound> => {
    known = LAST;
    const page = await opened(written);
    await press('begin');
    return page;
  };

  it('goes by J to each item that is new or unknown, past older ones and the account’s own', async () => {
    const page = await begun();
    expect([await walk('j'), page.focused()]).toEqual([true, '1']);
    await walk('j');
    expect(page.focused()).toBe('4');
    expect(passed()).toEqual(['facebook:comment:1', 'facebook:comment:4']);
    expect(words()).toContain('Genomgångna: 2. Kvar av det som har visats: 0.');
    expect(words()).toContain('Inget kvar av det som har visats. Bläddra eller visa fler.');
  });

  it('goes to hidden and held items too', async () => {
    const page = await begun([{ id: '6', at: NEW, hidden: true }]);
    await walk('j');
    expect([page.focused(), passed()]).toEqual(['6', ['facebook:comment:6']]);
  });

  it('goes back by K, and forward by the button too', async () => {
    const page = await begun();
    await press('next');
    await press('next');
    await walk('k');
    expect(page.focused()).toBe('1');
    expect(words()).toContain('Genomgångna: 2.');
  });

  it('reports what was only seen as seen, not as passed', async () => {
    await begun();
    await walk('j');
    expect(seen().toSorted()).toEqual(['facebook:comment:1', 'facebook:comment:4']);
    expect(passed()).toEqual(['facebook:comment:1']);
    expect(words()).toContain('Kvar av det som har visats: 1. Om 1 av dem är nya är okänt.');
  });

  it('reaches an item far down the page once its button is there, and has not passed it before', async () => {
    const page = await begun([{ id: '2', at: NEW, far: true }]);
    key('j', document.body);
    await settle();
    expect([page.focused(), passed()]).toEqual([null, []]);
    page.comes(0);
    await settle();
    expect([page.focused(), passed()]).toEqual(['2', ['facebook:comment:2']]);
  });

  it('is told where an item could not be reached, and the item is not passed', async () => {
    await begun([{ id: '2', at: NEW, far: true }]);
    key('j', document.body);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(words()).toContain('Inlägget gick inte att nå.');
    expect(passed()).toEqual([]);
  });

  it('skips an unreachable item at the next press, and the item is left over', async () => {
    const page = await begun([
      { id: '2', at: NEW, far: true },
      { id: '3', at: NEW, far: true },
      { id: '4', at: NEW },
    ]);
    for (let press = 0; press < 3; press += 1) {
      key('j', document.body);
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect([page.focused(), passed()]).toEqual(['4', ['facebook:comment:4']]);
    page.comes(0);
    await walk('j');
    expect(page.focused()).toBe('2');
  });

  it('passes nothing in a hidden tab', async () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await begun();
    await walk('j');
    expect(passed()).toEqual([]);
  });

  it('continues where another tab was: what was passed there is skipped', async () => {
    known = { ...LAST, running: { passed: ['facebook:comment:1'], left: 0 } };
    const page = await opened(WRITTEN);
    await walk('j');
    expect(page.focused()).toBe('4');
  });

  it('leaves the keys to the page in a text box, a menu, a custom box, and with another key held', async () => {
    const page = await begun();
    const add = (html: string): Element => {
      document.body.insertAdjacentHTML('beforeend', html);
      return document.body.lastElementChild as Element;
    };
    for (const html of [
      '<input>',
      '<textarea></textarea>',
      '<div contenteditable="true"></div>',
      '<div role="textbox"></div>',
      '<ul role="menu"></ul>',
      '<their-editor></their-editor>',
      '<uppsikt-card data-uppsikt="card"></uppsikt-card>',
    ])
      expect([html, await walk('j', add(html))]).toEqual([html, false]);
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
      expect(key('j', document.body, held)).toBe(false);
    expect(key('j', document.body, { isTrusted: false })).toBe(false);
    expect(key('x', document.body)).toBe(false);
    await settle();
    expect(page.focused()).toBeNull();
  });

  it('ends it with a dated line, is told what is left, and the page has its keys back', async () => {
    await begun();
    await walk('j');
    await press('done');
    expect(sent).toContainEqual({ kind: 'round.finish', payload: { accountId: account.id } });
    expect(words()).toMatch(/^Kontrollen är antecknad 2026-11-24 .*Genomgångna: 1\. Kvar: 1\./);
    expect(await walk('j')).toBe(false);
  });

  it('is not told that it is recorded where the line or the walked items could not be stored', async () => {
    await begun();
    for (const kind of ['round.finish', 'round.walk']) {
      deaf = new Set([kind]);
      await walk('j');
      await press('done');
      expect([kind, words()]).toEqual([kind, expect.stringContaining('Kontrollen kunde inte antecknas.')]);
      expect(await walk('k')).toBe(true);
    }
  });

  it('is told when it was ended in another tab, and that later items do not count', async () => {
    await begun();
    goesOn = false;
    await walk('j');
    expect(words()).toContain('Kontrollen är avslutad, i en annan flik eller');
    expect(await walk('j')).toBe(false);
  });

  it('begins another on the same page view, and reports again what has been seen', async () => {
    await begun();
    await walk('j');
    await press('done');
    sent = [];
    await press('begin');
    expect(seen().toSorted()).toEqual(['facebook:comment:1', 'facebook:comment:4']);
  });

  it('stops without a line', async () => {
    await begun();
    await press('stop');
    expect(sent.map(({ kind }) => kind)).toContain('round.stop');
    expect(sent.map(({ kind }) => kind)).not.toContain('round.finish');
    expect(await walk('j')).toBe(false);
  });

  it('is heard only by their own press', async () => {
    known = LAST;
    await opened(WRITTEN);
    pressed(root()?.querySelector('[data-act="begin"]'), false);
    await settle();
    expect(sent.map(({ kind }) => kind)).not.toContain('round.begin');
  });
});

describe('an official who acts under a private account', () => {
  const SEEN: Written[] = [
    { id: '1', at: NEW },
    { id: '5', at: OLD, by: '1', kind: 'post' },
  ];
  const kinds = (): string[] => sent.map(({ kind }) => kind);
  async function openedAs(id: string | null): Promise<PageForRound> {
    const page = pageForRound(SEEN, stop);
    page.actsAs(id);
    dailyRound(page.session);
    await settle();
    return page;
  }

  it('begins no round, is told why, and nothing that was seen is reported', async () => {
    await openedAs('77');
    await press('begin');
    expect(words()).toContain(`Byt till ${account.name} först.`);
    expect(kinds()).toEqual(['round.read']);
  });

  it('neither walks nor ends a running round: it waits for the account', async () => {
    known = { ...LAST, running: { passed: [], left: 0 } };
    const page = await openedAs('77');
    await walk('j');
    await press('done');
    expect([page.focused(), kinds()]).toEqual([null, ['round.read']]);
    page.actsAs('1');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen()).toEqual(['facebook:comment:1']);
  });

  it('or an unreadable one: the account’s last post is reported once it can be', async () => {
    const page = await openedAs(null);
    expect(kinds()).not.toContain('round.own-post');
    page.actsAs('1');
    page.tells(1, {});
    await settle();
    expect(kinds()).toContain('round.own-post');
  });
});

it('a covered item is not walked until its cover is removed', async () => {
  let isCovered = true;
  Object.assign(globalThis, { uppsiktCover: () => ({ isCovered: () => isCovered }) });
  known = LAST;
  const page = await opened([{ id: '1', at: NEW }]);
  await press('begin');
  await walk('j');
  expect([page.focused(), page.reads]).toEqual([null, []]);
  isCovered = false;
  await walk('j');
  expect(page.focused()).toBe('1');
});

describe('the time of an item', () => {
  it('is reported also when the page’s data brings it later: it holds the mark back', async () => {
    known = LAST;
    const page = await opened([{ id: '4', at: null }]);
    await press('begin');
    await settle();
    page.tells(0, { at: NEW });
    await settle();
    const moment = Date.parse(NEW);
    expect(sent.flatMap(({ payload }) => payload.seen ?? [])).toEqual([
      { itemKey: 'facebook:comment:4', time: null },
      { itemKey: 'facebook:comment:4', time: { earliest: moment, latest: moment } },
    ]);
  });

  it('is derived from its age where the page shows only ages', async () => {
    const now = Date.parse(NEW);
    vi.setSystemTime(now);
    vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(now);
    known = {
      ...LAST,
      mark: { itemKey: 'facebook:comment:0', time: { earliest: now - 86_400_000, latest: now - 86_400_000 } },
    };
    await opened([{ id: '1', at: null, age: '2 tim' }]);
    expect(lines()).toEqual([expect.stringMatching(/^Nytt sedan/)]);
  });
});

describe('listeners on the page', () => {
  it('hear the result of a press, and no count at each turn of the page', async () => {
    known = LAST;
    const page = await opened([
      { id: '1', at: NEW },
      { id: '2', at: NEW, far: true },
    ]);
    const live = (): string | null | undefined => root()?.querySelector('[role="status"]')?.getAttribute('aria-live');
    await press('begin');
    page.comes(1);
    await settle();
    expect(live()).toBe('off');
    await walk('j');
    expect(live()).toBe('polite');
  });
});
