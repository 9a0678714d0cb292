// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.torget.example/stand/t1" }
/**
 * A third platform is its folder (tests/made-up-platform) and its registration; no other file knows of it. Bedöm,
 * evidence, removal and the register work on its page.
 */
import '../../made-up-platform/register';
import { beforeEach, expect, it } from 'vitest';
import type { RegisteredAccount } from '../../../lib/domain/account';
import { torget } from '../../made-up-platform/parts';
import { showStall } from '../../made-up-platform/practice-page';
import { facebookPage } from '../../commands/setup/practice-register';
import { extension, install } from '../background/an-extension';

install();
const { registeredAccount } = await import('../../../lib/domain/account');
const { answers } = await import('../../../lib/overlay/features/page-commands');
const { openSession } = await import('../../../lib/overlay/start');
const { pageReplies } = await import('../../../lib/messaging/page-replies');
const { withAdapter, bringAdapters } = await import('../../../lib/platforms/lazy-adapters');
const { bringDrivers } = await import('../../../lib/platforms/dom/brought-driver');
const { adapters, drivers, structureReaders } = await import('../../../lib/platforms/registry');
const { nameOfPlatform } = await import('../../../lib/platforms/manifests');
const { serviceName } = await import('../../../lib/by-hand/services');
const { validateRegister } = await import('../../../components/setup/validate-register');

const stall: RegisteredAccount = {
  ...facebookPage,
  platform: 'torget',
  address: 'https://www.torget.example/kommunen',
  ownerKeys: ['t1'],
};
const stop = new AbortController();

async function aPageView() {
  // As the content script of its pages does.
  const session = await openSession(withAdapter(torget.watcher), stop.signal);
  if (session === undefined) throw new Error('no session');
  return session;
}

beforeEach(() => {
  showStall();
  extension.forget();
  extension.background = (message) => ({
    ok: true,
    value:
      (message as { kind: string }).kind === 'session.open'
        ? { language: 'sv', register: [stall], learnt: [], underWay: [], covered: { refs: [], pictures: [] } }
        : // Nobody has pressed Ångra.
          { may: true },
  });
  Object.defineProperty(document, 'fonts', { value: { status: 'loaded' }, configurable: true });
  bringAdapters(Object.values(adapters));
  bringDrivers(drivers);
  globalThis.uppsiktStructure = structureReaders;
});

const ref = { platform: 'torget', kind: 'comment' as const, id: 'n1', postId: 't1', parentId: null, handle: 'n1' };

it('each of its notes gets Bedöm', async () => {
  const session = await aPageView();
  await expect
    .poll(() => [...session.controls.keys()].map((each) => each.getAttribute('data-note')))
    .toEqual(['n1', 'n2']);
});

it('a note is read for its evidence, and the reading passes the schema to the background', async () => {
  const session = await aPageView();
  const read = await answers['item.capture']({ ref }, session);
  expect(pageReplies['item.capture'].parse(read)).toMatchObject({
    reading: { ref: { platform: 'torget', id: 'n1' }, text: { raw: 'Ord i n1' }, author: { name: 'Kim n1' } },
  });
});

it('a note is removed by its own button, and seen to be gone; the other stays', async () => {
  const session = await aPageView();
  expect(session.registeredOf(session.platform.findItems(document)[0] as never)).toEqual(stall);
  const act = {
    ref,
    flowId: 'f1',
    act: 'delete' as const,
    text: 'Ord i n1',
    sealed: null,
    notAfter: Date.now() + 60_000,
  };
  expect(await answers['item.perform']({ ...act, lastPress: 'extension' }, session)).toMatchObject({ kind: 'pressed' });
  const since = '2026-11-30T12:00:00.000Z';
  expect(await answers['item.seen']({ ref, act: 'delete', since }, session)).toMatchObject({ kind: 'gone' });
  expect(await answers['item.seen']({ ref: { ...ref, id: 'n2' }, act: 'delete', since }, session)).toMatchObject({
    kind: 'present',
  });
});

it('Besvara gives the note’s own reply box the focus, and presses nothing', async () => {
  const session = await aPageView();
  expect(await answers['reply.focus']({ ref }, session)).toEqual({ focused: true });
  expect(document.activeElement?.closest('article')?.getAttribute('data-note')).toBe('n1');
  expect(await answers['reply.focus']({ ref: { ...ref, id: 'n9' } }, session)).toEqual({ focused: false });
});

it('its stall can be registered, and the id is checked in its own form', () => {
  expect(registeredAccount.parse(stall)).toMatchObject({ platform: 'torget' });
  const values = {
    ...stall,
    firstId: 't1',
    secondId: '',
    slug: '',
    workAccountIds: '',
    contactMail: '',
    eyesMail: '',
    filters: '',
  };
  expect(validateRegister(values, { id: 'new' }, 0)).toMatchObject({ kind: 'valid' });
  expect(validateRegister({ ...values, firstId: '55' }, { id: 'new' }, 0)).toMatchObject({
    faults: { firstId: 'Numret börjar med T.' },
  });
});

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'nowhere'])(
  'a note of a platform called %s has no reader, and the lookup invents none',
  async (platform) => {
    const session = await aPageView();
    const foreignRef = { ...ref, platform };
    expect(await answers['item.capture']({ ref: foreignRef }, session)).toEqual({ error: 'not-loaded' });
    expect(await answers['item.look-again']({ ref: foreignRef, act: 'delete', sealed: {} as never }, session)).toEqual({
      error: 'not-loaded',
    });
    expect(registeredAccount.safeParse({ ...stall, platform }).success).toBe(false);
    expect(nameOfPlatform(platform)).toBe(platform);
    expect(serviceName(platform)).toBe(platform);
  },
);
