/**
 * Fixtures: a card that an official has judged, and the page it was opened on: one comment of the practice page, with
 * the page's answers during a capture.
 */
import { NOT_ASKED } from '../../../lib/assessment/secrecy';
import type { Judgement } from '../../../lib/app/removal/evidence-gateway';
import type { Flow } from '../../../lib/domain/flow';
import type { ItemReading, ItemRef } from '../../../lib/domain/item';
import type { Classification } from '../../../lib/domain/account';
import type { CapturedStructure } from '../../../lib/messaging/page-commands';
import type { CardState } from '../../../lib/messaging/protocol';
import { facebookPage } from '../../commands/setup/practice-register';
import { aDraft } from '../evidence/a-draft';
import { aFlow } from '../removal/practice-host';
import type { PageAnswers } from './an-extension';

export const TAB = 1;
export const ref: ItemRef = {
  platform: 'facebook',
  kind: 'comment',
  id: '1',
  postId: '9',
  parentId: null,
  handle: 'f1',
};
export const reply: ItemRef = { ...ref, kind: 'reply', id: '2', parentId: '1', handle: 'f2' };

export const reading = (words = 'köp nu', changes: Partial<ItemReading> = {}): ItemReading => ({
  ref,
  depth: 1,
  permalink: 'https://www.facebook.com/x?comment_id=1',
  author: { name: 'Adam Arg', profileUrl: 'https://www.facebook.com/adam', id: null },
  postedAt: { raw: '2 tim', iso: null, precision: 'relative' },
  edited: null,
  text: { raw: words, normalised: words, truncated: false },
  links: [],
  mentions: [],
  media: [],
  reactions: null,
  replyCount: 1,
  visibility: null,
  menuLabel: null,
  language: null,
  owner: { kind: 'known', keys: [facebookPage.ownerKeys[0] ?? ''], name: facebookPage.name, trace: 'test' },
  trace: [],
  ...changes,
});

export const aCard = (changes: Partial<CardState> = {}): CardState => ({
  tabId: TAB,
  pageUrl: 'https://www.facebook.com/x',
  pageTitle: 'x',
  reading: reading(),
  account: { kind: 'acting', id: '100', name: null, signals: [], trace: 'test' },
  classification: { state: 'municipality', name: facebookPage.name, reason: 'test' },
  registered: facebookPage,
  howToSwitchAccount: '',
  canRemove: true,
  repliesSaid: 1,
  openedAt: '2026-11-23T10:00:00.000Z',
  nextPicture: 'rendered',
  planned: true,
  flow: null,
  menu: null,
  earlier: [],
  ...changes,
});

export const judgementOf = (card: CardState = aCard()): Judgement => ({
  card,
  decision: aDraft().part.decision,
  secrecy: NOT_ASKED,
});

export const flowOf = (id: string, changes: Partial<Flow> = {}): Flow =>
  aFlow(id, { ref, tabId: TAB, pageUrl: 'https://www.facebook.com/x', ...changes });

export interface PageChanges {
  /** The item as it is read at the capture. */
  captured?: ItemReading;
  /** The item's text at the capture's last look. */
  wordsAfter?: string;
  account?: Classification['state'];
  replies?: ItemReading[];
  /** Called with every command to the page and its request. */
  heard?: (asked: { command: string; request: unknown }) => void;
  /** Runs on each command, before the page answers it. */
  during?: (command: string) => void | Promise<void>;
}

/** A page with the comment and one reply. Its picture cannot be drawn, so the record names it as missing. */
export function aPage({
  captured = reading(),
  wordsAfter = captured.text.normalised,
  account = 'municipality',
  replies = [reading('bra jobbat', { ref: reply, depth: 2 })],
  heard = () => undefined,
  during = () => undefined,
}: PageChanges = {}): PageAnswers {
  const structure: CapturedStructure = {
    reading: captured,
    sortOrder: null,
    context: [],
    replies,
    html: '<div></div>',
    missing: [],
    page: {
      url: 'https://www.facebook.com/x',
      title: 'x',
      language: 'sv',
      visibilityState: 'visible',
      fontsReady: true,
      pendingImages: 0,
      userAgent: 'Chrome/140',
    },
  };
  const answers: Record<string, unknown> = {
    'pictures.settle': {},
    'item.capture': structure,
    'item.compare': { kind: 'same', text: wordsAfter, copies: 1 },
    'item.render': { error: 'no picture here' },
    'account.read': {
      account: { kind: 'acting', id: '100', name: null, signals: [], trace: 'test' },
      classification: { state: account, name: null, reason: 'test' },
    },
    'item.cover': { covered: 1, shield: 'safe' },
    'flow.show': {},
  };
  return async (command, request) => {
    heard({ command, request });
    await during(command);
    return answers[command];
  };
}
