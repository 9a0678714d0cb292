// @vitest-environment jsdom
/**
 * The page's part of the hard stop, on YouTube's structure: a covered item is not read, not copied and not described,
 * and its surroundings are.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCovering, type Covering } from '../../../lib/capture/covering/covering';
import { leaveOut } from '../../../lib/capture/covering/leave-out';
import type { ItemReading, ItemRef } from '../../../lib/domain/item';
import type { CapturedStructure } from '../../../lib/messaging/page-commands';
import { sanitisedHtml } from '../../../lib/platforms/dom/sanitise-html';
import { pictureMark } from '../../../lib/domain/picture-mark';
import { youtube } from '../../../lib/platforms/youtube';
import { idOf, threadHtml } from '../youtube/page';

const [first, second] = [idOf('Forsta'), idOf('Andra')];
const refOf = (id: string): ItemRef => ({
  platform: 'youtube',
  kind: 'comment',
  id,
  postId: 'ovning00001',
  parentId: null,
  handle: '',
});
const item = (id: string) => {
  const found = youtube.findItems(document).find(({ ref }) => ref.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const boxes = (): Element[] => [...document.querySelectorAll('uppsikt-cover')];

/** Disconnected after each test: a cover lasts as long as its document and would cover items of the next test. */
const watching: MutationObserver[] = [];
class Watching extends MutationObserver {
  constructor(told: MutationCallback) {
    super(told);
    watching.push(this);
  }
}
afterEach(() => {
  for (const each of watching.splice(0)) each.disconnect();
  vi.unstubAllGlobals();
});

let covering: Covering;
beforeEach(() => {
  vi.stubGlobal('MutationObserver', Watching);
  // A cover follows its item as long as the document exists. That is longer than a test and shorter than the process:
  // a look due after the last test would find no document.
  vi.useFakeTimers({
    toFake: ['setInterval', 'setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  document.querySelectorAll('uppsikt-cover').forEach((each) => each.remove());
  const threads = [
    { id: first, text: 'Ett fint ord' },
    { id: second, text: 'Något annat' },
  ];
  document.body.innerHTML = `<ytd-comments>${threads.map((each) => threadHtml(each)).join('')}</ytd-comments>`;
  covering = createCovering({
    platform: youtube,
    floating(name) {
      const host = document.createElement(name);
      return { host, root: host.attachShadow({ mode: 'open' }) };
    },
    forget: (host) => host.remove(),
    open: () => undefined,
  });
});

describe('an item that must not be saved', () => {
  test('is covered at once, and nothing else is', () => {
    expect(covering.cover([refOf(first)])).toBe(1);
    expect(covering.isCovered(item(first))).toBe(true);
    expect(covering.isCovered(item(second))).toBe(false);
    expect(item(first).element.hasAttribute('data-uppsikt-covered')).toBe(true);
    expect(boxes()).toHaveLength(1);
    expect(boxes()[0]?.shadowRoot?.textContent).toContain('Visa stegen');
  });

  test('can still have its own menu pressed', () => {
    covering.cover([refOf(first)]);
    expect(item(first).element.querySelector('[data-uppsikt-covered-menu]')).not.toBeNull();
    expect(item(second).element.querySelector('[data-uppsikt-covered-menu]')).toBeNull();
  });

  test('is covered again when it appears later, and so is each of its copies', () => {
    covering.cover([refOf(idOf('Senare'))]);
    expect(boxes()).toHaveLength(0);
    document
      .querySelector('ytd-comments')
      ?.insertAdjacentHTML('beforeend', threadHtml({ id: idOf('Senare'), text: 'x' }).repeat(2));
    expect(covering.isCovered(item(idOf('Senare')))).toBe(true);
    expect(boxes()).toHaveLength(2);
  });

  test('is covered the moment it appears, before anything is drawn or any time has passed', async () => {
    covering.cover([refOf(idOf('Senare'))]);
    const list = document.querySelector('ytd-comments');
    list?.insertAdjacentHTML('beforeend', threadHtml({ id: idOf('Senare'), text: 'x' }));
    await Promise.resolve();
    expect(boxes()).toHaveLength(1);
    // A reused node: its links now lead to the noted item.
    for (const link of item(first).element.querySelectorAll('a'))
      link.setAttribute('href', (link.getAttribute('href') ?? '').replace(first, idOf('Senare')));
    await Promise.resolve();
    expect(boxes()).toHaveLength(2);
  });

  test('is uncovered when the official chose wrongly, and left as the page made it', () => {
    const before = document.body.innerHTML;
    covering.cover([refOf(first)]);
    covering.uncover(refOf(first));
    expect(covering.isCovered(item(first))).toBe(false);
    expect(document.body.innerHTML).toBe(before);
    expect(boxes()).toHaveLength(0);
  });

  test('gives its picture’s identity, and whatever shows that picture is covered, in an item or outside', () => {
    const url = 'https://yt3.ggpht.com/AbCdEfGhIjKlMnOpQrSt';
    const mark = pictureMark(url) ?? '';
    covering.cover([], [mark]);
    expect(boxes()).toHaveLength(0);
    item(second).element.insertAdjacentHTML('beforeend', `<img src="${url}=s640">`);
    document.body.insertAdjacentHTML('beforeend', `<img id="viewer" src="${url}=s1600">`);
    expect(covering.isCovered(item(second))).toBe(true);
    expect(covering.isCovered(item(first))).toBe(false);
    expect(document.getElementById('viewer')?.hasAttribute('data-uppsikt-covered')).toBe(true);
    document.getElementById('viewer')?.remove();
  });

  test('is covered when its picture gets its address long after it appeared', () => {
    const url = 'https://yt3.ggpht.com/AbCdEfGhIjKlMnOpQrSt';
    covering.cover([], [pictureMark(url) ?? '']);
    item(second).element.insertAdjacentHTML('beforeend', '<img id="late">');
    vi.advanceTimersByTime(500);
    expect(boxes()).toHaveLength(0);
    document.getElementById('late')?.setAttribute('src', `${url}=s640`);
    vi.advanceTimersByTime(500);
    expect(boxes()).toHaveLength(1);
    expect(item(second).element.hasAttribute('data-uppsikt-covered')).toBe(true);
  });

  test('is not in the markup that is copied of its surroundings', () => {
    covering.cover([refOf(first)]);
    const copied = sanitisedHtml(
      document.querySelector('ytd-comments') as Element,
      () => undefined,
      () => true,
    );
    expect(copied).toContain('Något annat');
    expect(copied).not.toContain('Ett fint ord');
  });

  test('opens a card that holds its id and nothing of its content', () => {
    covering.cover([refOf(first)]);
    const bare = covering.bare(item(first));
    expect(bare.ref.id).toBe(first);
    expect(JSON.stringify(bare)).not.toMatch(/fint|@anna|aria-label/);
  });
});

const read = (id: string | null, text: string, kind: ItemRef['kind'] = 'reply'): ItemReading =>
  ({
    ref: { ...refOf('x'), id, kind },
    text: { raw: text, normalised: text, truncated: false },
    media: [{ kind: 'image', url: 'https://i.ytimg.com/x.png', alt: null }],
  }) as unknown as ItemReading;
const structure = (context: ItemReading[], replies: ItemReading[]): CapturedStructure => ({
  sortOrder: null,
  reading: read('r', 'själva'),
  context,
  replies,
  html: '',
  missing: [
    { artifact: 'svar c', reason: 'hela texten gick inte att öppna' },
    { artifact: 'svar b', reason: 'hela texten gick inte att öppna' },
  ],
  page: {
    url: '',
    title: 'Ord ur inlägget',
    language: null,
    visibilityState: '',
    fontsReady: true,
    pendingImages: 0,
    userAgent: '',
  },
});

describe('a thread around a noted item', () => {
  test('is captured without it, and says that something was left out but not what', () => {
    const left = leaveOut(
      structure(
        [read('p', 'ett inlägg', 'post')],
        [read('a', 'svar ett'), read('b', 'hemligt'), read('c', 'svar tre')],
      ),
      ({ ref }) => ref.id === 'b',
    );
    expect(left.replies.map(({ ref }) => ref.id)).toEqual(['a', 'c']);
    expect(left.leftOut).toEqual({ context: 0, replies: 1 });
    expect(left.missing).toEqual([{ artifact: 'svar c', reason: 'hela texten gick inte att öppna' }]);
    expect(JSON.stringify(left)).not.toContain('hemligt');
    expect(left.page.title).toBe('Ord ur inlägget');
  });

  test("loses the post that it replies to, and with it the page's name", () => {
    const left = leaveOut(structure([read('p', 'hemligt', 'post')], []), ({ ref }) => ref.id === 'p');
    expect([left.context, left.leftOut, left.page.title]).toEqual([[], { context: 1, replies: 0 }, '']);
  });

  test('is untouched where nothing is noted', () => {
    const whole = structure([read('p', 'ett inlägg', 'post')], [read('a', 'svar')]);
    expect(leaveOut(whole, () => false)).toBe(whole);
  });

  test('is searched again in the background, and counted together', () => {
    const once = leaveOut(structure([], [read('a', 'x'), read('b', 'y')]), ({ ref }) => ref.id === 'a');
    expect(leaveOut(once, ({ ref }) => ref.id === 'b').leftOut).toEqual({ context: 0, replies: 2 });
  });
});
