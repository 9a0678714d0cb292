// @vitest-environment jsdom
/**
 * On the page itself: what opens or presses something and what is read and photographed never run beside each other,
 * whoever asked for it. A worker that died leaves its capture or its menu under way here.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../entrypoints/overlay.content/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { structureReaders } from '../../../lib/platforms/structure-readers';
import { facebookPage } from '../../commands/setup/practice-register';
import { anEnv } from '../../contract/facebook-env';
import { extension, install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';

install();
const { answers } = await import('../../../entrypoints/overlay.content/features/page-commands');

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
/** What has begun on the page, in order; each goes on until it is let end. */
let begun: string[] = [];
let gates: Record<string, PromiseWithResolvers<void>> = {};
const held = async (name: string): Promise<void> => {
  begun.push(name);
  await (gates[name] ??= Promise.withResolvers<void>()).promise;
};
const letGo = (name: string): void => (gates[name] ??= Promise.withResolvers<void>()).resolve();

const platform: Platform = {
  ...facebook,
  readAccount: (root) => facebook.readAccount(root, 'i_user=61550000000001'),
  perform: () => held('act').then(() => ({ kind: 'pressed' as const, step: 'done' as const, trace: 'test' })),
  readOwnMenu: () => held('menu').then(() => ({ kind: 'not-read' as const, why: 'item' as const, trace: 'test' })),
  seen: () => held('look').then(() => ({ kind: 'gone' as const, method: 'test', at: '' })),
  expand: () => held('thread').then(() => ({ kind: 'nothing-to-expand' as const, trace: 'test' })),
};
const session = {
  platform,
  signal: new AbortController().signal,
  register: [municipality],
  learnt: null,
  covered: { refs: [], pictures: [] },
  registeredOf: () => municipality,
  thread: municipality,
  controls: new Map(),
  lookers: new Set(),
  actEnv: (signal: AbortSignal) => anEnv({ signal }),
} as unknown as Session;
const item = (): FoundItem =>
  facebook.findItems(document).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;

const place = (step: 'begin' | 'look' | 'end'): Promise<unknown> =>
  answers['picture.place']({ ref: item().ref, step, from: 0 }, session);
const sealed = {
  author: { name: null, profileUrl: null, id: null },
  pictures: [],
  links: [],
  replies: [],
  leftOut: 0,
  said: 0,
  unread: null,
};
const OPENS: [string, () => Promise<unknown>][] = [
  [
    'act',
    () =>
      answers['item.remove-unread'](
        { ref: item().ref, notAfter: Date.now() + 60_000, lastPress: 'extension' },
        session,
      ),
  ],
  ['look', () => answers['item.seen']({ ref: item().ref, act: 'hide' }, session)],
  ['thread', () => answers['item.look-again']({ ref: item().ref, act: 'delete', sealed }, session)],
];
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  showFacebookPost();
  extension.forget();
  begun = [];
  gates = {};
  Object.assign(globalThis, {
    uppsiktStructure: structureReaders,
    uppsiktPlace: (step: string) => Promise.resolve(begun.push(step) > 0 ? { error: 'test' } : undefined),
  });
  Object.defineProperty(document, 'fonts', { value: { status: 'loaded' }, configurable: true });
});

describe.each(OPENS)('%s', (name, open) => {
  it('has ended before an item is put in place for its picture', async () => {
    const opened = open();
    await expect.poll(() => begun).toEqual([name]);
    const placed = place('begin');
    await settled();
    expect(begun).toEqual([name]);
    letGo(name);
    await Promise.all([opened.catch(() => undefined), placed]);
    expect(begun).toEqual([name, 'begin']);
    await place('end');
  });

  it('begins after the last step of a picture that is being taken', async () => {
    await place('begin');
    letGo(name);
    const opened = open();
    await settled();
    await place('look');
    expect(begun).toEqual(['begin', 'look']);
    await place('end');
    await opened.catch(() => undefined);
    expect(begun).toEqual(['begin', 'look', 'end', name]);
  });
});

it('where an item stands is said at once, also beside an act: nothing is moved for it', async () => {
  const [, act] = OPENS[0] as (typeof OPENS)[number];
  const acted = act();
  await expect.poll(() => begun).toEqual(['act']);
  await place('look');
  expect(begun).toEqual(['act', 'look']);
  letGo('act');
  await acted;
});

it('a look that opens nothing waits for the act, and for no picture', async () => {
  await place('begin');
  letGo('look');
  await answers['item.seen']({ ref: item().ref, act: 'hide', quiet: true }, session);
  expect(begun).toEqual(['begin', 'look']);
  await place('end');
});
