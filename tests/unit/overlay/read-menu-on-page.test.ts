// @vitest-environment jsdom
/**
 * 'Lär in menyn' on the page: the item's own menu is opened only under the municipality's account, only where the item is
 * found and not covered, in turn with the acts of the page, and never while an item is captured.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../entrypoints/overlay.content/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import { createCovering } from '../../../lib/capture/covering/covering';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { structureReaders } from '../../../lib/platforms/structure-readers';
import { drivers } from '../../../lib/platforms/drivers';
import { facebook } from '../../../lib/platforms/facebook';
import { facebookPage } from '../../commands/setup/practice-register';
import { bringActsToLife, type ActingPage } from '../../contract/facebook-acting-page';
import { anEnv } from '../../contract/facebook-env';
import { menuWordsIn } from '../../simulator/facebook/menu-words';
import { extension, install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';

install();
bringDrivers(drivers);
const { answers } = await import('../../../entrypoints/overlay.content/features/page-commands');
const { coveringOf } = await import('../../../entrypoints/overlay.content/features/cover');

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
let cookie = '';
const platform: Platform = { ...facebook, readAccount: (root) => facebook.readAccount(root, cookie) };

function aSession(changes: Partial<Session> = {}): Session {
  return {
    platform,
    signal: new AbortController().signal,
    register: [municipality],
    learnt: null,
    covered: { refs: [], pictures: [] },
    pageData: { ask: () => Promise.resolve(null) } as unknown as Session['pageData'],
    registeredOf: () => municipality,
    thread: municipality,
    onThread: () => undefined,
    controls: new Map(),
    lookers: new Set(),
    actEnv: (own) => anEnv({ signal: own }),
    close: () => undefined,
    ...changes,
  };
}
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

it('opens nothing of what is covered', async () => {
  Object.assign(globalThis, { uppsiktCover: createCovering });
  const session = aSession();
  coveringOf(session)?.cover([item().ref], []);
  expect(await answers['menu.open']({ ref: item().ref }, session)).toMatchObject({ kind: 'not-read', why: 'covered' });
  expect(page.clicked).toEqual([]);
  coveringOf(session)?.uncover(item().ref);
});

/** A part of the platform that goes on until it is let end. */
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
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('while an item is captured', () => {
  beforeEach(() => {
    Object.assign(globalThis, { uppsiktStructure: structureReaders });
    Object.defineProperty(document, 'fonts', { value: { status: 'loaded' }, configurable: true });
  });

  it('opens no menu, and does afterwards', async () => {
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
  ])('no %s begins before the menu that is read has been shut', async (_what, begin) => {
    const begun: string[] = [];
    Object.assign(globalThis, {
      uppsiktPlace: () => Promise.resolve(begun.push('picture') > 0 ? { error: 'test' } : undefined),
    });
    const reading = held({ kind: 'not-read' as const, why: 'item' as const, trace: 'test' });
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
