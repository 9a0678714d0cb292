// @vitest-environment jsdom
/**
 * The page's side of unreadable parts: they are named in the draft of the record, so that nothing is removed without
 * the official's yes. On a page that is not fully readable the official presses.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import { notReadTable } from '../../../lib/i18n/not-read';
import type { FoundItem, Health, Platform } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { structureReaders } from '../../../lib/platforms/registry';
import { facebookPage } from '../../commands/setup/practice-register';
import { anEnv } from '../../contract/facebook-env';
import { extension, install } from '../background/an-extension';
import { showFacebookPost } from './facebook-post';

install();
const { answers } = await import('../../../lib/overlay/features/page-commands');

const municipality = { ...facebookPage, ownerKeys: ['61550000000001'] };
const driven: string[] = [];
let health: Health;

const platform: Platform = {
  ...facebook,
  health: () => health,
  readAccount: (root) => facebook.readAccount(root, 'i_user=61550000000001'),
  perform: (_root, { ref }) => {
    driven.push(ref.id ?? '');
    return Promise.resolve({ kind: 'pressed', step: 'done', trace: 'test' });
  },
};
const session = {
  platform,
  signal: new AbortController().signal,
  register: [municipality],
  registeredOf: () => municipality,
  thread: municipality,
  controls: new Map(),
  lookers: new Set(),
  actEnv: () => anEnv({}),
} as unknown as Session;

const TOP = '9200000000000001';
const item = (id: string): FoundItem => facebook.findItems(document).find(({ ref }) => ref.id === id) as FoundItem;
const missing = async (id: string): Promise<string[]> => {
  const answer = await answers['item.capture']({ ref: item(id).ref }, session);
  if ('error' in answer) throw new Error(answer.error);
  return answer.missing.map(({ artifact, reason }) => `${artifact}: ${reason}`);
};
const perform = (): ReturnType<(typeof answers)['item.perform']> =>
  answers['item.perform'](
    {
      ref: item(TOP).ref,
      act: 'delete',
      text: facebook.read(document, item(TOP)).text.normalised,
      sealed: null,
      notAfter: Date.now() + 60_000,
      lastPress: 'extension',
      flowId: 'f1',
    },
    session,
  );

beforeEach(() => {
  showFacebookPost();
  extension.forget();
  Object.assign(globalThis, { uppsiktStructure: structureReaders });
  Object.defineProperty(document, 'fonts', { value: { status: 'loaded' }, configurable: true });
  driven.length = 0;
  health = { level: 'green', counts: {}, trace: 'test' };
});

describe('an unreadable part', () => {
  const lines = Object.values(notReadTable).map(({ sv }) => sv);
  const notRead = async (id: string): Promise<string[]> =>
    (await missing(id)).filter((line) => lines.some((reason) => line.endsWith(reason)));

  it('is named, of the item and of its replies', async () => {
    expect(await notRead(TOP)).toEqual([]);
    for (const id of [TOP, '9300000000000001']) {
      const { element } = item(id);
      for (const block of element.querySelectorAll('span[dir="auto"] > div'))
        block.closest('span')?.removeAttribute('dir');
      for (const block of element.querySelectorAll('div[dir="auto"]')) block.removeAttribute('dir');
    }
    for (const copy of facebook
      .findItems(document)
      .filter(({ ref }) => ref.id === TOP)
      .slice(1))
      copy.element.remove();
    expect(await notRead(TOP)).toEqual([
      `text: ${notReadTable.text.sv}`,
      // An emoji is no picture: nothing at all was read of this item.
      `bilder: ${notReadTable.media.sv}`,
      `svar 9300000000000001: ${notReadTable.text.sv}`,
    ]);
  });
});

describe('an act on a page', () => {
  it('that is fully readable is driven', async () => {
    expect((await perform()).kind).toBe('pressed');
  });

  it.each<[string, Partial<Health>]>([
    ['in part', { level: 'yellow' }],
    ['not at all', { level: 'red' }],
  ])('that is read %s is left to the official', async (_, changes) => {
    health = { ...health, ...changes };
    expect(await perform()).toMatchObject({ kind: 'assisted', step: 'page' });
    expect(driven).toEqual([]);
  });

  it('whose acts end by hand anyway is driven: the adapter says why itself', async () => {
    health = { ...health, level: 'yellow', endsByHand: true };
    expect((await perform()).kind).toBe('pressed');
  });
});
