/**
 * What the background asks the content script of a tab to do, request and reply typed together. The content script
 * trusts these because they come from its own extension (`sender.id`); the background parses the replies with
 * lib/messaging/page-replies, since what a page says is the page's word.
 */
import type { AccountReading, Classification } from '../domain/account';
import type { Act } from '../domain/act';
import type { Fingerprint, StandsAs } from '../domain/fingerprint';
import type { Flow } from '../domain/flow';
import type { Insertion } from '../domain/insertion';
import type { ItemReading, ItemRef, OwnerReading } from '../domain/item';
import type { MenuLook } from '../domain/menu-reading';
import type { GoneCheck, RemovalAct } from '../domain/outcome';
import type { FlowLine } from '../domain/under-way';
import type { UnseenChoice } from '../domain/unseen';
import type { CardSight } from '../card-opening/card-sight';
import type { Health } from '../platforms/contract';

export interface CapturedStructure {
  reading: ItemReading;
  /** How the page says that its list is sorted, in its own words. */
  sortOrder: string | null;
  context: ItemReading[];
  replies: ItemReading[];
  /** Sanitised outerHTML of the item: no scripts, no event attributes, no forms' values. */
  html: string;
  missing: { artifact: string; reason: string }[];
  /** How many items of the thread must not be saved and are not here; absent when none. */
  leftOut?: { context: number; replies: number } | undefined;
  page: {
    url: string;
    /** When the document was opened, ISO 8601; absent where nobody said. */
    openedAt?: string | undefined;
    title: string;
    language: string | null;
    visibilityState: string;
    fontsReady: boolean;
    pendingImages: number;
    userAgent: string;
  };
}

export type Comparison =
  | { kind: 'same'; text: string; copies: number }
  | { kind: 'absent' | 'ambiguous' | 'unreadable'; trace: string };

/** Where a picture's item stands, in CSS pixels of the viewport. */
export interface Placement {
  rect: { x: number; y: number; width: number; height: number };
  viewport: { width: number; height: number };
  scroll: { x: number; y: number };
}

/**
 * `begin`: our controls hidden, the item scrolled to where it can be seen, or to its top when it is too tall. `slice`:
 * the item's row `from` (CSS pixels from its top) at the upper edge of the free part of the window. `look`: says where
 * it stands and moves nothing. `end`: the same, then shows and scrolls back.
 */
export type PlaceStep = 'begin' | 'slice' | 'look' | 'end';

export interface Placed extends Placement {
  /** Between sticky bars and inside the boxes that scroll: what is outside is not the item's own picture. */
  area: { top: number; bottom: number };
  /** Stands whole in the free area. */
  fits: boolean;
  cutAtTheSide: boolean;
  /** However the page is scrolled it cannot be seen whole. */
  tooWide: boolean;
  pixelRatio: number;
  address: string;
  text: string;
  /** Our own controls that are hidden while the frame is taken, by name. */
  hidden: string[];
  /**
   * Set where items are covered in this document: how many covers have been put on, and whether the window holds one.
   */
  covers?: { made: number; inWindow: boolean } | undefined;
}

/** `begin`: from the page's top. `next`: one window further. `look`: moves nothing. `end`: everything is put back. */
export type WalkStep = 'begin' | 'next' | 'look' | 'end';

/** What stands in the window at one step of a snapshot. */
export interface Walked {
  address: string;
  title: string;
  language: string | null;
  userAgent: string;
  /** CSS pixels: how far down the window reaches, and how long the page is. */
  to: number;
  of: number;
  atEnd: boolean;
  viewport: Placement['viewport'];
  scroll: Placement['scroll'];
  pixelRatio: number;
  /** Which items stand where: two looks that say the same saw the same page. */
  standing: string;
  /** Read, of the registered account's threads. */
  items: ItemReading[];
  /** How many items that must never be saved the walk has passed. */
  leftOut: number;
  /** How many pictures of items were hidden, since nobody had seen them. */
  unseen: number;
  hidden: string[];
  /** How many covers have been put on. */
  covers: number;
  page: { visibilityState: string; fontsReady: boolean; pendingImages: number };
}

/** How an item stands in this moment; `unseen`: nobody can tell, which is never read as gone. */
export type Stands = 'shown' | 'hidden' | 'unseen';

export interface PageCommands {
  /**
   * The press on this item, before anything is opened or scrolled for its record: only pictures that have stood on the
   * screen by now, or all with `take-along`, are named, copied or drawn in what is asked for next.
   */
  'pictures.settle': { request: { ref: ItemRef; unseen: UnseenChoice }; reply: Record<string, never> };
  /** `error: 'not-loaded'` when the script that reads it has not been injected into the page yet. */
  'item.capture': { request: { ref: ItemRef }; reply: CapturedStructure | { error: string } };
  'item.compare': { request: { ref: ItemRef }; reply: Comparison };
  /**
   * Opens the item's thread as the capture does and compares with what was sealed, on the page: what stands there now
   * does not travel. `error: 'not-loaded'` when the script that reads it has not been injected into the page yet.
   */
  'item.look-again': {
    request: { ref: ItemRef; act: Act; sealed: Fingerprint };
    reply: StandsAs | { error: string };
  };
  /** `error: 'not-loaded'` when the script that does it has not been injected into the page yet. */
  'picture.place': { request: { ref: ItemRef; step: PlaceStep; from: number }; reply: Placed | { error: string } };
  /**
   * One step of a snapshot. `error: 'not-loaded'` when the script that does it has not been injected into the page yet;
   * `forbidden`: what must never be saved cannot be kept out of a frame.
   */
  'page.walk': {
    request: { step: WalkStep };
    reply: Walked | { error: string; forbidden?: true | undefined };
  };
  /** Draws the item with html2canvas; the bytes come over the port `pixels`. */
  'item.render': {
    request: { ref: ItemRef; transferId: string };
    reply:
      | {
          width: number;
          height: number;
          scale: number;
          losses: string[];
          leftOut?: string[] | undefined;
          rect: Placement['rect'];
          viewport: Placement['viewport'];
          scroll: Placement['scroll'];
          bytes: number;
          sha256: string;
        }
      | { error: string };
  };
  /**
   * Only while the item's words are `text` (compared with the seal just before), item and thread stand as `sealed`
   * (null: the act takes nothing away), the account is the thread's, and not after `notAfter` (ms since 1970): a tab
   * that slept must not act late.
   */
  'item.perform': {
    request: {
      ref: ItemRef;
      act: Act;
      text: string;
      sealed: Fingerprint | null;
      notAfter: number;
      lastPress: 'extension' | 'official';
      /** Asked about before each press: Ångra may have come since. */
      flowId: string;
    };
    reply: RemovalAct;
  };
  /**
   * Finds the item anew by its id and drives the platform's own menu: for what must not be read, so no words are
   * compared and none come back. The account is looked at in the same turn. Not after `notAfter`.
   */
  'item.remove-unread': {
    request: { ref: ItemRef; notAfter: number; lastPress: 'extension' | 'official' };
    reply: RemovalAct;
  };
  /** The wrong ground: uncovered, and its card opened as if for the first time. */
  'item.reopen': { request: { ref: ItemRef }; reply: { reopened: boolean } };
  /** The covered item's own menu is let through for a minute; what it covers stays hidden. */
  'item.show-menu': { request: { ref: ItemRef }; reply: { shown: boolean } };
  /**
   * Assisted mode: scroll there, point at the menu button or at the press that was left to the official, and look until
   * it is done. `unread`: it is covered, and nothing of it is saved. `stood`: what was compared with the seal just
   * before, and is compared again before each press of the official's; null where nothing is saved.
   */
  'item.point-at': {
    request: {
      ref: ItemRef;
      act: Act;
      flowId: string;
      unread?: boolean;
      stood: { text: string; sealed: Fingerprint | null } | null;
    };
    reply: { pointed: boolean };
  };
  /** Opens the card for the item under the pointer or in focus; asked for by the context menu or the keyboard. */
  'card.open-here': { request: Record<string, never>; reply: { opened: boolean } };
  /**
   * `quiet`: no menu is opened to see it, nor a list; `as-it-stands`: nor then, but one that is whole may be counted.
   * `since`: the item is known from then on; ISO 8601.
   */
  'item.seen': {
    request: { ref: ItemRef; act: Act; since: string; quiet?: boolean | 'as-it-stands' };
    reply: GoneCheck;
  };
  /**
   * Items that must never be saved: covered from now on wherever they come, and what a frame of the window would show.
   * `pictures`: by what the addresses of their pictures are known (lib/domain/picture-mark); no address travels.
   * `error: 'not-loaded'` as long as the script that does it has not been brought.
   */
  'item.cover': {
    request: { refs: ItemRef[]; pictures: string[] };
    reply: { covered: number; shield: 'none' | 'safe' | 'unsafe'; pictures?: string[] | undefined } | { error: string };
  };
  /**
   * How well the adapter understands the page: counters, no content. `broken`: which of our own features did not start.
   */
  'page.health': { request: Record<string, never>; reply: Health & { broken?: string[] | undefined } };
  'account.read': {
    request: { ref: ItemRef | null };
    reply: { account: AccountReading; classification: Classification };
  };
  'page.owner': {
    request: Record<string, never>;
    reply: { owner: OwnerReading | null; account: AccountReading; classification: Classification };
  };
  /** Whether it stands on the page in this moment; nothing is pressed or waited for. */
  'item.stands': { request: { itemKey: string; since: string }; reply: { stands: Stands } };
  /** The official goes on with the platform's own button: presses on this item are not met for a while. */
  'native.allow': { request: { ref: ItemRef }; reply: Record<string, never> };
  /**
   * Just before the card's act is done: whether the official can see the whole card, as our own script on the page
   * finds it.
   */
  'card.look': { request: Record<string, never>; reply: { sight: CardSight } };
  'card.hide': { request: Record<string, never>; reply: Record<string, never> };
  /** The platform's own reply of this item gets the focus; nothing is pressed. */
  'reply.focus': { request: { ref: ItemRef }; reply: { focused: boolean } };
  /** Opens the item's own menu, reads it and closes it again; nothing in it is pressed. */
  'menu.open': { request: { ref: ItemRef }; reply: MenuLook };
  /**
   * Waits for the official to open it, and tells `menu.read` of the card that was opened then. Ends the wait before.
   */
  'menu.teach': { request: { ref: ItemRef; openedAt: string }; reply: Record<string, never> };
  /** The tab's list of what is under way; `flow`: the one that has just changed, null where none has. */
  'flow.show': {
    request: { flow: Pick<Flow, 'id' | 'phase'> | null; lines: FlowLine[] };
    reply: Record<string, never>;
  };
  /** Opens the card at an item that a flow is about, as it stands on the page now. */
  'flow.open-here': { request: { ref: ItemRef; flowId: string }; reply: { opened: boolean } };
  /** The answer panel opens: the box that the cursor stands in now is the one that is meant. */
  'answer.opened': { request: Record<string, never>; reply: Record<string, never> };
  /**
   * At the cursor of the platform's own box, in a registered thread; never sent. `answered`: the item whose own box it
   * must be. `isOnCard`: asked for in the card, which is put away once the box holds the words, unless it `stays`.
   */
  'answer.insert': {
    request: { text: string; answered: ItemRef | null; isOnCard: boolean; stays?: boolean };
    reply: Insertion;
  };
  'settings.changed': { request: Record<string, never>; reply: Record<string, never> };
}
export type Command = keyof PageCommands;
