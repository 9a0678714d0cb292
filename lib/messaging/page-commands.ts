/**
 * The commands that the background sends to a tab's content script, with request and reply types. The content script
 * trusts them because they come from its own extension (`sender.id`). The background validates the replies with
 * lib/messaging/page-replies, since a page controls what it answers.
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
  /** How the page says that its list is sorted, in the page's words. */
  sortOrder: string | null;
  context: ItemReading[];
  replies: ItemReading[];
  /** Sanitised outerHTML of the item: no scripts, event attributes or form values. */
  html: string;
  missing: { artifact: string; reason: string }[];
  /** How many items of the thread were left out because they must not be saved; absent when none. */
  leftOut?: { context: number; replies: number } | undefined;
  page: {
    url: string;
    /** When the document was opened, ISO 8601; absent when unknown. */
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

/** Position of a picture's item, in CSS pixels of the viewport. */
export interface Placement {
  rect: { x: number; y: number; width: number; height: number };
  viewport: { width: number; height: number };
  scroll: { x: number; y: number };
}

/**
 * `begin`: hides our controls and scrolls to the item, or to its top when it is too tall. `slice`: scrolls the item's
 * row `from` (CSS pixels from its top) to the upper edge of the free part of the window. `look`: returns the position
 * and moves nothing. `end`: returns the position, then shows our controls and scrolls back.
 */
export type PlaceStep = 'begin' | 'slice' | 'look' | 'end';

export interface Placed extends Placement {
  /**
   * The free area between sticky bars and inside scrolling boxes, in CSS pixels. Anything outside it is not part of the
   * item's picture.
   */
  area: { top: number; bottom: number };
  /** The whole item is inside the free area. */
  fits: boolean;
  cutAtTheSide: boolean;
  /** The item cannot be seen whole at any scroll position. */
  tooWide: boolean;
  pixelRatio: number;
  address: string;
  text: string;
  /** Names of our own controls that are hidden during the capture. */
  hidden: string[];
  /** Set when this document covers items: how many covers have been added, and whether one is in the window. */
  covers?: { made: number; inWindow: boolean } | undefined;
}

/**
 * `begin`: goes to the top of the page. `next`: scrolls one window down. `look`: moves nothing. `end`: restores
 * everything.
 */
export type WalkStep = 'begin' | 'next' | 'look' | 'end';

/** The contents of the window at one step of a snapshot. */
export interface Walked {
  address: string;
  title: string;
  language: string | null;
  userAgent: string;
  /** CSS pixels: the lower edge of the window, and the length of the page. */
  to: number;
  of: number;
  atEnd: boolean;
  viewport: Placement['viewport'];
  scroll: Placement['scroll'];
  pixelRatio: number;
  /** Which items are where. Two equal values mean that two looks saw the same page. */
  standing: string;
  /** The items that were read, of the registered account's threads. */
  items: ItemReading[];
  /** How many items that must never be saved the walk has passed. */
  leftOut: number;
  /** How many pictures of items were hidden because nobody had seen them. */
  unseen: number;
  hidden: string[];
  /** How many covers have been added. */
  covers: number;
  page: { visibilityState: string; fontsReady: boolean; pendingImages: number };
}

/** Whether an item is on the page now. `unseen` means unknown, and is never read as gone. */
export type Stands = 'shown' | 'hidden' | 'unseen';

export interface PageCommands {
  /**
   * Sent at the press on the item, before anything is opened or scrolled for its record. The following commands may
   * name, copy or draw only pictures that were visible by now, or all of them with `take-along`.
   */
  'pictures.settle': { request: { ref: ItemRef; unseen: UnseenChoice }; reply: Record<string, never> };
  /** `error: 'not-loaded'` when the script that reads it has not been injected into the page. */
  'item.capture': { request: { ref: ItemRef }; reply: CapturedStructure | { error: string } };
  'item.compare': { request: { ref: ItemRef }; reply: Comparison };
  /**
   * Opens the item's thread as the capture does and compares it with what was sealed. The comparison runs on the page,
   * so the current content is not sent. `error: 'not-loaded'` when the script that reads it has not been injected into
   * the page.
   */
  'item.look-again': {
    request: { ref: ItemRef; act: Act; sealed: Fingerprint };
    reply: StandsAs | { error: string };
  };
  /** `error: 'not-loaded'` when the script that does it has not been injected into the page. */
  'picture.place': { request: { ref: ItemRef; step: PlaceStep; from: number }; reply: Placed | { error: string } };
  /**
   * One step of a snapshot. `error: 'not-loaded'` when the script that does it has not been injected into the page.
   * `forbidden`: something that must never be saved cannot be kept out of a frame.
   */
  'page.walk': {
    request: { step: WalkStep };
    reply: Walked | { error: string; forbidden?: true | undefined };
  };
  /** Draws the item with html2canvas. The bytes come through the port `pixels`. */
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
   * Acts on the item only while: its text is `text` (compared with the seal just before), the item and thread match
   * `sealed` (null when the act removes nothing), the account is the thread's, and the time is at most `notAfter`
   * (milliseconds since 1970). The deadline stops a tab that slept from acting late.
   */
  'item.perform': {
    request: {
      ref: ItemRef;
      act: Act;
      text: string;
      sealed: Fingerprint | null;
      notAfter: number;
      lastPress: 'extension' | 'official';
      /** Checked before each press, since the official may have pressed Ångra. */
      flowId: string;
    };
    reply: RemovalAct;
  };
  /**
   * Finds the item again by its id and drives the platform's own menu. For items that must not be read: no text is
   * compared or returned. The account is checked in the same turn. Not after `notAfter`.
   */
  'item.remove-unread': {
    request: { ref: ItemRef; notAfter: number; lastPress: 'extension' | 'official' };
    reply: RemovalAct;
  };
  /** After a wrong ground: uncovers the item and opens its card as if for the first time. */
  'item.reopen': { request: { ref: ItemRef }; reply: { reopened: boolean } };
  /** Lets the covered item's own menu through for a minute. The covered content stays hidden. */
  'item.show-menu': { request: { ref: ItemRef }; reply: { shown: boolean } };
  /**
   * Assisted mode: scrolls to the item, points at the menu button or at the press left to the official, and watches
   * until it is done. `unread`: the item is covered, and nothing of it is saved. `stood`: what was compared with the
   * seal just before, and is compared again before each of the official's presses; null when nothing is saved.
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
  /** Opens the card for the item under the pointer or in focus, from the context menu or the keyboard. */
  'card.open-here': { request: Record<string, never>; reply: { opened: boolean } };
  /**
   * Checks whether the item is still there. `quiet: true` opens no menu or list for it; `as-it-stands` opens none
   * either, but may count a list that is already complete. `since`: when the item became known, ISO 8601.
   */
  'item.seen': {
    request: { ref: ItemRef; act: Act; since: string; quiet?: boolean | 'as-it-stands' };
    reply: GoneCheck;
  };
  /**
   * Covers items that must never be saved, now and whenever they appear again. The reply says what a capture of the
   * window would show. `pictures`: fingerprints of their pictures' addresses (lib/domain/picture-mark); no address is
   * sent. `error: 'not-loaded'` until the script that does it has been injected.
   */
  'item.cover': {
    request: { refs: ItemRef[]; pictures: string[] };
    reply: { covered: number; shield: 'none' | 'safe' | 'unsafe'; pictures?: string[] | undefined } | { error: string };
  };
  /**
   * How well the adapter reads the page, as counters without content. `broken`: our own features that did not start.
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
  /** Whether the item is on the page now. Presses nothing and does not wait. */
  'item.stands': { request: { itemKey: string; since: string }; reply: { stands: Stands } };
  /** The official continues with the platform's own button: presses on this item are not intercepted for a while. */
  'native.allow': { request: { ref: ItemRef }; reply: Record<string, never> };
  /**
   * Sent just before the card's act: whether the official can see the whole card, as measured by our own script on the
   * page.
   */
  'card.look': { request: Record<string, never>; reply: { sight: CardSight } };
  'card.hide': { request: Record<string, never>; reply: Record<string, never> };
  /** Focuses the platform's own reply box of this item. Presses nothing. */
  'reply.focus': { request: { ref: ItemRef }; reply: { focused: boolean } };
  /** Opens the item's own menu, reads it and closes it. Presses nothing in it. */
  'menu.open': { request: { ref: ItemRef }; reply: MenuLook };
  /** Waits for the official to open the menu, then sends `menu.read` with this `openedAt`. Replaces an earlier wait. */
  'menu.teach': { request: { ref: ItemRef; openedAt: string }; reply: Record<string, never> };
  /** The tab's list of ongoing flows. `flow`: the one that has just changed; null when none has. */
  'flow.show': {
    request: { flow: Pick<Flow, 'id' | 'phase'> | null; lines: FlowLine[] };
    reply: Record<string, never>;
  };
  /** Opens the card at the item of a flow, as the item is on the page now. */
  'flow.open-here': { request: { ref: ItemRef; flowId: string }; reply: { opened: boolean } };
  /** The answer panel opens: remember the text box that has the cursor as the one that is meant. */
  'answer.opened': { request: Record<string, never>; reply: Record<string, never> };
  /**
   * Inserts text at the cursor of the platform's own box in a registered thread, and never sends it. `answered`: the
   * item whose own box it must be. `isOnCard`: requested by the card, which closes once the box holds the text, unless
   * it `stays`.
   */
  'answer.insert': {
    request: { text: string; answered: ItemRef | null; isOnCard: boolean; stays?: boolean };
    reply: Insertion;
  };
  'settings.changed': { request: Record<string, never>; reply: Record<string, never> };
}
export type Command = keyof PageCommands;
