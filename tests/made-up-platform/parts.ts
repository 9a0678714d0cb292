/**
 * Reads and acts on Torget: a stall with notes below it. Each note has an id, an author and a button that removes it.
 */
import type { FoundItem, Platform, Watcher } from '../../lib/platforms/contract';
import { broughtDriver, type Driver } from '../../lib/platforms/dom/brought-driver';
import { sanitisedHtml } from '../../lib/platforms/dom/sanitise-html';
import type { PlatformParts } from '../../lib/platforms/parts';
import { normaliseText } from '../../lib/domain/normalise-text';
import { ACTS } from '../../lib/domain/act';
import type { Offers } from '../../lib/domain/offer';
import { torgetManifest } from './manifest';

const said = (element: Element, selector: string): string => element.querySelector(selector)?.textContent ?? '';

function itemAt(_root: Document, element: Element): FoundItem | undefined {
  const id = element.getAttribute('data-note');
  if (id === null) return undefined;
  const ref = { platform: 'torget', kind: 'comment' as const, id, postId: 't1', parentId: null, handle: id };
  return { element, anchor: element, ref };
}
const findItems = (root: Document): FoundItem[] =>
  [...root.querySelectorAll('[data-note]')].flatMap((element) => itemAt(root, element) ?? []);

const watcher: Watcher = {
  manifest: torgetManifest,
  isModerationPage: ({ hostname, pathname }) => hostname === 'www.torget.example' && pathname.startsWith('/stand/'),
  ownerByAddress: () => null,
  menuEntries: '[role="menuitem"]',
  readSending: () => null,
  findItems,
  itemAt,
  observeItems: (root, onItems) => onItems({ sight: null, items: findItems(root), gone: [] }),
  owner: () => ({ kind: 'known', keys: ['t1'], name: 'Kommunens stånd', trace: 'the stall says its number' }),
};

const driver: Driver = {
  perform: async (_root, item, _act, { beginPress, asSealed }) => {
    // Asks before the press and looks at the item again after the answer, as every platform must.
    if ((await beginPress?.('entry')) === false || asSealed?.() === false)
      return { kind: 'changed', step: 'item', trace: 'nothing was pressed' };
    item.element.querySelector<HTMLElement>('[data-take-down]')?.click();
    return { kind: 'pressed', step: 'done', trace: 'the button that takes it down' };
  },
  beforePress: () => undefined,
  seen: (root, ref, _act, { clock }) =>
    Promise.resolve({
      kind: findItems(root).some((item) => item.ref.id === ref.id) ? 'present' : 'gone',
      method: 'the note is not on its stall',
      at: new Date(clock.now()).toISOString(),
    }),
  readOpenMenu: () => Promise.resolve(null),
  insertText: () => Promise.resolve({ kind: 'no-box', trace: 'a stall has no box' }),
  readOwnMenu: () => Promise.resolve({ kind: 'not-read', why: 'not-opened', trace: 'there is no menu' }),
};

const nothing = (): never => {
  throw new Error('not asked here');
};

const adapter: Platform = {
  ...watcher,
  surfaces: [{ id: 'stall', isThis: watcher.isModerationPage }],
  capabilities: () => ({
    acts: Object.fromEntries(
      ACTS.map((act) => [act, { kind: act === 'delete' ? 'driven' : 'not-here' }]),
    ) as unknown as Offers,
  }),
  expand: () => Promise.resolve({ kind: 'nothing-to-expand', trace: 'notes are whole' }),
  read(_root, { element, ref }) {
    const raw = said(element, 'p');
    const read = { kind: 'read' as const, by: 'test' };
    return {
      ref,
      depth: 1,
      permalink: `https://www.torget.example/stand/t1#${ref.id ?? ''}`,
      author: { name: said(element, 'b'), profileUrl: null, id: null },
      postedAt: { raw: 'nyss', iso: null, precision: 'relative' },
      edited: null,
      text: { raw, normalised: normaliseText(raw), truncated: false },
      links: [],
      mentions: [],
      media: [],
      reactions: null,
      replyCount: 0,
      menuLabel: null,
      owner: watcher.owner(document, { element, anchor: element, ref }),
      ends: { text: read, author: read, media: { kind: 'absent', by: 'test' } },
      visibility: 'unknown',
      language: null,
      trace: [],
    };
  },
  relocate(root, ref) {
    const found = findItems(root).filter((item) => item.ref.id === ref.id);
    const [item] = found;
    return item === undefined
      ? { kind: 'absent', trace: 'no note with this id' }
      : { kind: 'found', item, copies: found.length };
  },
  readAccount: () => ({ kind: 'acting', id: 't1', name: 'Kommunens stånd', signals: [], trace: 'test', live: true }),
  howToSwitchAccount: { sv: 'Byt stånd.', en: 'Switch stall.' },
  ...broughtDriver('torget'),
  health: () => ({ level: 'green', counts: {}, trace: 'test' }),
  replyButton: ({ element }) => element.querySelector('[data-reply]') ?? undefined,
};

export const torget: PlatformParts = {
  watcher,
  adapter,
  driver,
  structureReader: {
    readThread: () => Promise.resolve({ sortOrder: null, context: [], replies: [], missing: [], unopened: null }),
    repliesNow: () => [],
    timesInId: () => [],
    markup: (element, wasSeen) => sanitisedHtml(element, () => undefined, wasSeen),
  },
  pageGuard: {
    readPress: () => ({ kind: 'none' }),
    dialogs: '[role="dialog"]',
    listState: () => nothing,
  },
  textRoots: ({ element }) => [...element.querySelectorAll('p')],
};
