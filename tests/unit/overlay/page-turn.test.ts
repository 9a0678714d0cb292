// @vitest-environment jsdom
/**
 * On the page itself: an act whose background died may still be running, and no picture is begun beside it. All other
 * turns are ordered by the background.
 */
import { beforeEach, expect, it } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { structureReaders } from '../../../lib/platforms/registry';
import { facebookPage } from '../../commands/setup/practice-register';
import { anEnv } from '../../contract/facebook-env';
import { extension, install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';

install();
const { answers } = await import('../../../lib/overlay/features/page-commands');

const municipality: RegisteredAccount = { ...facebookPage, ownerKeys: ['61550000000001'] };
/** What has begun on the page, in order. Each step runs until it is released. */
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
const act = (): Promise<unknown> =>
  answers['item.remove-unread']({ ref: item().ref, notAfter: Date.now() + 60_000, lastPress: 'extension' }, session);
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

it('an act has ended before an item is put in place for its picture', async () => {
  const acted = act();
  await expect.poll(() => begun).toEqual(['act']);
  const placed = place('begin');
  await settled();
  expect(begun).toEqual(['act']);
  letGo('act');
  await Promise.all([acted, placed]);
  expect(begun).toEqual(['act', 'begin']);
  await place('end');
});

it('the end of a picture does not overtake its beginning beside an act', async () => {
  const acted = act();
  await expect.poll(() => begun).toEqual(['act']);
  const placed = [place('begin'), place('end')];
  await settled();
  expect(begun).toEqual(['act']);
  letGo('act');
  await Promise.all([acted, ...placed]);
  expect(begun).toEqual(['act', 'begin', 'end']);
});

it('an item’s place is answered at once, also beside an act: nothing is moved for it', async () => {
  const acted = act();
  await expect.poll(() => begun).toEqual(['act']);
  await place('look');
  expect(begun).toEqual(['act', 'look']);
  letGo('act');
  await acted;
});
