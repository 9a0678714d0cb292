// @vitest-environment jsdom
/**
 * 'Lär in menyn' on the page: the item's own menu is opened only under the municipality's account, only where the item is
 * found and not covered, and in turn with the acts of the page.
 */
import { beforeEach, expect, it } from 'vitest';
import type { Session } from '../../../entrypoints/overlay.content/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import { createCovering } from '../../../lib/capture/covering/covering';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
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

it('waits for one menu at a time: what is asked for later ends the wait before', async () => {
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

it('opens nothing of what is covered', async () => {
  Object.assign(globalThis, { uppsiktCover: createCovering });
  const session = aSession();
  coveringOf(session)?.cover([item().ref], []);
  expect(await answers['menu.open']({ ref: item().ref }, session)).toMatchObject({ kind: 'not-read', why: 'covered' });
  expect(page.clicked).toEqual([]);
});
