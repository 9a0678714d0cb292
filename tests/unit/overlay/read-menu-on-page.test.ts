// @vitest-environment jsdom
/**
 * 'Lär in menyn' on the page: the item's own menu is opened only under the municipality's account, only where the item
 * is found and not covered, in turn with the page's acts, and never while an item is captured.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import { createCovering } from '../../../lib/capture/covering/covering';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { structureReaders, drivers } from '../../../lib/platforms/registry';
import { facebook } from '../../../lib/platforms/facebook';
import { aSession as sessionOf } from './a-session';
import { facebookPage } from '../../commands/setup/practice-register';
import { bringActsToLife, type ActingPage } from '../../contract/facebook-acting-page';
import { menuWordsIn } from '../../simulator/facebook/menu-words';
import { extension, install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';
import { cardHost, showCardWithFocus } from './card-with-focus';
import { press } from './trusted-press';

install();
bringDrivers(drivers);
const { answers } = await import('../../../lib/overlay/features/page-commands');
const { hideCard, isCardShown, prepareCard, showCard } = await import('../../../lib/overlay/features/card-frame');
const { coveringOf } = await import('../../../lib/overlay/features/cover');

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
let cookie = '';
const platform: Platform = { ...facebook, readAccount: (root) => facebook.readAccount(root, cookie) };

const aSession = (changes?: Partial<Session>): Session => sessionOf(platform, municipality, changes);
const item = (): FoundItem =>
  facebook.findItems(document).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
let page: ActingPage;

beforeEach(() => {
  showFacebookPost();
  extension.forget();
  cookie = 'i_user=61550000000001';
  page = bringActsToLife(document, item().element, 'comment', {
    words: menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' }),
  });
});

it('opens and reads the item’s own menu, and presses nothing in it', async () => {
  const look = await answers['menu.open']({ ref: item().ref }, aSession());
  expect(look).toMatchObject({ kind: 'read', isShut: true });
  expect(page.clicked).toEqual(['menu']);
});

it.each<[string, 'account' | 'item' | 'not-opened', () => Promise<unknown>]>([
  [
    'one is oneself',
    'account',
    () => {
      cookie = 'i_user=100000000000001';
      return answers['menu.open']({ ref: item().ref }, aSession());
    },
  ],
  [
    'the item stands in no registered thread',
    'account',
    () => answers['menu.open']({ ref: item().ref }, aSession({ registeredOf: () => null })),
  ],
  [
    'the item is not on the page',
    'item',
    () => answers['menu.open']({ ref: { ...item().ref, id: '9200000000000999' } }, aSession()),
  ],
  [
    'the page is not understood',
    'not-opened',
    () =>
      answers['menu.open'](
        { ref: item().ref },
        aSession({ platform: { ...platform, health: () => ({ level: 'yellow', counts: {}, trace: 'test' }) } }),
      ),
  ],
])('opens nothing where %s', async (_what, why, open) => {
  expect(await open()).toMatchObject({ kind: 'not-read', why });
  expect(page.clicked).toEqual([]);
});

it('waits for one menu at a time: a later request ends the earlier wait', async () => {
  const signals: AbortSignal[] = [];
  const waiting: Platform = {
    ...platform,
    readOpenMenu: (_root, { signal }) => (signals.push(signal), Promise.resolve(null)),
  };
  const ended = new AbortController();
  const session = aSession({ platform: waiting, signal: ended.signal });
  await answers['menu.teach']({ ref: item().ref, openedAt: 'one' }, session);
  await answers['menu.teach']({ ref: item().ref, openedAt: 'two' }, session);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  ended.abort();
});

it('does not open the menu of a covered item', async () => {
  Object.assign(globalThis, { uppsiktCover: createCovering });
  const session = aSession();
  coveringOf(session)?.cover([item().ref], []);
  expect(await answers['menu.open']({ ref: item().ref }, session)).toMatchObject({ kind: 'not-read', why: 'covered' });
  expect(page.clicked).toEqual([]);
  coveringOf(session)?.uncover(item().ref);
});

/** A call to the platform that runs until it is released. */
function held<T>(value: T): { work: () => Promise<T>; begun: () => boolean; end: () => void } {
  let isBegun = false;
  const gate = Promise.withResolvers<undefined>();
  return {
    begun: () => isBegun,
    end: () => gate.resolve(undefined),
    work: async () => {
      isBegun = true;
      await gate.promise;
      return value;
    },
  };
}
const aHeldReading = () => held({ kind: 'not-read' as const, why: 'item' as const, trace: 'test' });
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('while an item is captured', () => {
  beforeEach(() => {
    Object.assign(globalThis, { uppsiktStructure: structureReaders });
    Object.defineProperty(document, 'fonts', { value: { status: 'loaded' }, configurable: true });
  });

  it('opens no menu, but does afterwards', async () => {
    const expanding = held({ kind: 'nothing-to-expand' as const, trace: 'test' });
    const session = aSession({ platform: { ...platform, expand: expanding.work } });
    const captured = answers['item.capture']({ ref: item().ref }, session);
    await expect.poll(expanding.begun).toBe(true);
    expect(await answers['menu.open']({ ref: item().ref }, session)).toMatchObject({ kind: 'not-read', why: 'busy' });
    expect(page.clicked).toEqual([]);
    expanding.end();
    await captured;
    expect(await answers['menu.open']({ ref: item().ref }, session)).toMatchObject({ kind: 'read' });
  });

  it('opens no menu between the steps of its picture', async () => {
    Object.assign(globalThis, { uppsiktPlace: () => Promise.resolve({ error: 'test' }) });
    const session = aSession();
    await answers['picture.place']({ ref: item().ref, step: 'begin', from: 0 }, session);
    expect(await answers['menu.open']({ ref: item().ref }, session)).toMatchObject({ kind: 'not-read', why: 'busy' });
    await answers['picture.place']({ ref: item().ref, step: 'end', from: 0 }, session);
    expect(await answers['menu.open']({ ref: item().ref }, session)).toMatchObject({ kind: 'read' });
  });

  it.each<[string, (session: Session) => Promise<unknown>]>([
    ['capture', (session) => answers['item.capture']({ ref: item().ref }, session)],
    ['picture', (session) => answers['picture.place']({ ref: item().ref, step: 'begin', from: 0 }, session)],
  ])('no %s begins before the menu being read has been closed', async (_what, begin) => {
    const begun: string[] = [];
    Object.assign(globalThis, {
      uppsiktPlace: () => Promise.resolve(begun.push('picture') > 0 ? { error: 'test' } : undefined),
    });
    const reading = aHeldReading();
    const expand: Platform['expand'] = (...given) => {
      begun.push('capture');
      return platform.expand(...given);
    };
    const session = aSession({ platform: { ...platform, readOwnMenu: reading.work, expand } });
    const opened = answers['menu.open']({ ref: item().ref }, session);
    await expect.poll(reading.begun).toBe(true);
    const captured = begin(session);
    await settled();
    expect(begun).toEqual([]);
    reading.end();
    await opened;
    await captured;
    expect(begun.length).toBeGreaterThan(0);
    await answers['picture.place']({ ref: item().ref, step: 'end', from: 0 }, session);
  });
});

describe('in turn', () => {
  const perform = (session: Session): Promise<unknown> =>
    answers['item.remove-unread']({ ref: item().ref, notAfter: Date.now() + 60_000, lastPress: 'extension' }, session);
  const pressed = { kind: 'pressed' as const, step: 'done' as const, trace: 'test' };

  it('waits for the act that is running', async () => {
    const acting = held(pressed);
    const session = aSession({ platform: { ...platform, perform: acting.work } });
    const acted = perform(session);
    await expect.poll(acting.begun).toBe(true);
    const opened = answers['menu.open']({ ref: item().ref }, session);
    await settled();
    expect(page.clicked).toEqual([]);
    acting.end();
    await acted;
    expect(await opened).toMatchObject({ kind: 'read' });
  });

  it('is waited for by the next act', async () => {
    const reading = aHeldReading();
    const acting = held(pressed);
    const session = aSession({ platform: { ...platform, readOwnMenu: reading.work, perform: acting.work } });
    const opened = answers['menu.open']({ ref: item().ref }, session);
    await expect.poll(reading.begun).toBe(true);
    const acted = perform(session);
    await settled();
    expect(acting.begun()).toBe(false);
    reading.end();
    await opened;
    await expect.poll(acting.begun).toBe(true);
    acting.end();
    await acted;
  });
});

describe('a menu that never opens', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is waited for fifteen seconds, then the page is free for the next', async () => {
    vi.useFakeTimers();
    const readOwnMenu: Platform['readOwnMenu'] = (_root, _item, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    const ends: string[] = [];
    const session = aSession({ platform: { ...platform, readOwnMenu } });
    answers['menu.open']({ ref: item().ref }, session).catch((error: Error) => ends.push(error.message));
    await vi.advanceTimersByTimeAsync(14_900);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(ends).toEqual(['the menu was not read in time, or the page view ended']);
    vi.useRealTimers();
    expect(await answers['menu.open']({ ref: item().ref }, aSession())).toMatchObject({ kind: 'read' });
  });
});

describe('the focus, which the menu’s button takes', () => {
  let reading: ReturnType<typeof aHeldReading>;
  let opened: Promise<unknown>;
  let box: HTMLElement;
  beforeEach(async () => {
    hideCard();
    press('keydown');
    showCardWithFocus({ prepareCard, showCard });
    box = document.body.appendChild(document.createElement('textarea'));
    reading = aHeldReading();
    opened = answers['menu.open'](
      { ref: item().ref },
      aSession({ platform: { ...platform, readOwnMenu: reading.work } }),
    );
    await vi.waitUntil(reading.begun);
    box.focus();
  });
  const ended = async (): Promise<void> => {
    reading.end();
    await opened;
  };

  it('is the card’s again when the menu has been read', async () => {
    await ended();
    expect(document.activeElement).toBe(cardHost());
  });

  it('stays where the official writes by then', async () => {
    press('pointerdown');
    vi.useFakeTimers();
    await ended();
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(document.activeElement).toBe(box);
  });

  it('is not given to the card when Escape has closed it meanwhile', async () => {
    expect(press('keydown', 'Escape')).toBe(true);
    expect(isCardShown()).toBe(false);
    await ended();
    expect(document.activeElement).toBe(box);
  });
});
