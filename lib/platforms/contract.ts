/**
 * The interface between a platform and the rest of Uppsikt; long because it is one contract. Each platform has one
 * folder. Nothing outside lib/platforms holds a host's selector or label. Adapters run in the content script (isolated
 * world), so they use no zod, no browser API and no storage. The environment is the last parameter. Section 7 of the
 * shared platform facts applies: look an item up again by its id; never act by position; say why.
 */
import type { AccountReading } from '../domain/account';
import type { Act, Intention } from '../domain/act';
import type { Press } from '../domain/flow';
import type { Insertion } from '../domain/insertion';
import type { ItemKind, ItemReading, ItemRef, OwnerReading } from '../domain/item';
import type { Offers } from '../domain/offer';
import type { MenuLook, MenuReading } from '../domain/menu-reading';
import type { GoneCheck, RemovalAct } from '../domain/outcome';
import type { Clock } from '../util/clock';
import type { ReadSending } from './sending';

export type { Clock };

/**
 * One kind of page that officials moderate on. Example addresses, each tried against every other predicate, are in
 * tests/contract/surface-examples.ts.
 */
export interface Surface {
  id: string;
  isThis(url: URL): boolean;
}

export interface PlatformManifest {
  /** Stored in records, so it never changes. One of the `PlatformId`s, which are derived from the manifests. */
  id: string;
  name: string;
  /** Match patterns of the pages; content scripts and host permissions are computed from these. */
  matches: string[];
  /** Match patterns of the hosts that pictures come from. */
  assetHosts: string[];
}

/** The properties of an item that decide which acts it has. */
export interface ActTarget {
  kind: ItemKind;
  /** The page gives the item an id. Without one, nothing is driven. */
  hasId: boolean;
  /** Written by the account that owns the thread. */
  own: boolean;
}

export interface Capabilities {
  /**
   * Each act: whether it is offered and, if not, why. Describes the surface as we know it: an act that nobody has seen
   * there is not offered as driven.
   */
  acts: Offers;
}

/**
 * An item that is on the page now. Our control is appended to `anchor`, which is never one of the page's own controls.
 * `element` holds this whole item and no other.
 */
export interface FoundItem {
  element: Element;
  anchor: Element;
  ref: ItemRef;
}

/** Which elements that may hold an item are near the window, as the browser last reported. The sets are live. */
export interface Sight {
  /** In the window or close to it. */
  near: ReadonlySet<Element>;
  /** Whether the element may hold an item, near or far. */
  mayHoldItem: (element: Element) => boolean;
}

/**
 * What an observer reports. An element that is reported again may show another item now, so the caller compares both
 * the element and `itemKey`.
 */
export interface ItemChanges {
  /** Null if the browser does not report what is near the window. */
  sight: Sight | null;
  /** Read for the first time, or read again. */
  items: FoundItem[];
  /** Elements that no longer hold an item, or have left the page. */
  gone: Element[];
}

/** `ambiguous`: the same id is on the page more than once with different text. Nothing may be removed. */
export type Relocation =
  | { kind: 'found'; item: FoundItem; copies: number }
  | { kind: 'absent'; trace: string }
  | { kind: 'ambiguous'; copies: number; trace: string };

/** Which menu entry does what, as an official taught it on this machine. Stored per platform and language. */
export interface LearntLabels {
  language: string;
  /** intention -> label texts, exactly as read. */
  entries: Partial<Record<Intention, string[]>>;
}

export type { Intention } from '../domain/act';

/**
 * Answers about one node from the page's own world. They are the page's word and never enough on their own to permit an
 * act.
 */
export interface PageData {
  /**
   * Asks the page's world about `node`, for instance for the icon types, ids and texts of the open menu's entries in
   * document order. Null if the page's world did not answer in time.
   */
  ask(question: PageQuestion, node: Element | null): Promise<PageAnswer | null>;
}
export type PageQuestion = 'menu-items' | 'comment-data' | 'identity' | 'labels';
export interface PageAnswer {
  question: PageQuestion;
  /** JSON only. */
  value: unknown;
}

export interface ActEnv {
  clock: Clock;
  signal: AbortSignal;
  pageData: PageData;
  learnt: LearntLabels | null;
  /** document.cookie, or '' in tests of saved pages. */
  cookie: () => string;
  /**
   * Who makes the last press. `official`: the adapter drives up to that press, passes the control to `left` and does
   * not press it. Absent means `extension`.
   */
  lastPress?: 'extension' | 'official';
  /** Nothing is pressed, not even to open a menu. For checks that run all the time. */
  quiet?: boolean;
  /**
   * With `quiet`: a list that is complete as it stands may still be counted. For a single check, not for repeated ones.
   */
  asItStands?: boolean;
  /**
   * This document was loaded when the item was known to be on the page, so its lists and counts are no older than the
   * item. Absent: not known.
   */
  loadedAfter?: boolean | undefined;
  /**
   * Whether item and thread are still as they were sealed. Called just before each press that may remove something, and
   * again between the pointer events and the click. Absent if nothing was sealed.
   */
  asSealed?: () => boolean;
  /**
   * Called before each press that may remove something, and before one is left to the official. Resolves to false if
   * the act was undone. It is asynchronous, so everything is checked again after it. Never rejects. Absent if there is
   * nothing to undo.
   */
  beginPress?: (press: Press) => Promise<boolean>;
  /** Called with the control that is left to the official, so that it can be pointed out. */
  left?: (control: Element) => void;
}

export interface InsertEnv {
  clock: Clock;
  signal: AbortSignal;
  /** Whether the item's thread is registered. Null means the page's own thread. */
  mayWriteIn: (item: FoundItem | null) => boolean;
  /** The item that the text answers; the text is only put in that item's own box. Null: it answers no item. */
  answered: FoundItem | null;
  /** The card has the focus, so the box that last held the cursor counts as the one with the cursor. */
  isCursorAway?: boolean;
  /** The box that held the cursor when the answer panel opened. */
  boxAtOpening?: Element | undefined;
}

/** For a request to the platform's own server, at the page's own address. */
export interface AskEnv {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  signal: AbortSignal;
}

/**
 * Counters only, no content. green: all is well. yellow: reading works but acts are off; nothing is driven and the
 * official presses. red: paused. It is red if the text or author of most items could not be read.
 */
export interface Health {
  level: 'green' | 'yellow' | 'red';
  counts: Record<string, number>;
  trace: string;
  /**
   * Set where acts already end with the official's own press, and the act's outcome explains why better than the page's
   * health can.
   */
  endsByHand?: true;
}

/** The thread around an item, for the record. `missing` names what could not be opened or read. */
export interface ThreadReading {
  /** The sort order in the page's own words; null if the page does not say. */
  sortOrder: string | null;
  context: ItemReading[];
  replies: ItemReading[];
  missing: { artifact: string; reason: string }[];
  /** Why there may be replies that were not read; null if everything that opens replies has been opened. */
  unopened: string | null;
}

/** The replies on the page now, without opening anything. */
export type RepliesNow = (root: Document, item: FoundItem) => FoundItem[];

/**
 * Reads the parent post, the parent comment and every reply. Opens expanders and compares the count with what the page
 * says. Not part of the first load; see parts.ts.
 */
export type ThreadReader = (root: Document, item: FoundItem, env: ActEnv) => Promise<ThreadReading>;

/**
 * The part of an adapter that detects a registered thread on a page. Every page carries it. The rest of the adapter is
 * injected once there is one (lib/platforms/lazy-adapters).
 */
export type Watcher = Pick<
  Platform,
  | 'manifest'
  | 'isModerationPage'
  | 'ownerByAddress'
  | 'findItems'
  | 'itemAt'
  | 'observeItems'
  | 'owner'
  | 'menuEntries'
  | 'readSending'
>;

/**
 * `byPress`: the item was seen to leave in response to its own press. Absent: anyone may have removed it, whoever
 * pressed.
 */
export type Seen = GoneCheck & { byPress?: true };

export interface Platform {
  manifest: PlatformManifest;
  surfaces: Surface[];
  capabilities(url: URL, item: ActTarget): Capabilities;
  /** Pure; only says where to look. `owner` decides whose thread it is. */
  isModerationPage(url: URL): boolean;
  /**
   * For pages that hold item ids only in their own world, which must be queried before anything is known: the owner's
   * keys according to the address, or an empty list if the address does not say. Pages of other owners are not read.
   * Null if the owner is read from the page.
   */
  ownerByAddress(url: URL): string[] | null;
  /** Every item on the page now. If an id is drawn more than once, each copy is listed. */
  findItems(root: Document): FoundItem[];
  /** The item that this element shows now, read afresh; undefined if it shows none. */
  itemAt(root: Document, element: Element): FoundItem | undefined;
  /**
   * Follows the items near the window. Calls back when they appear, change or disappear, through new nodes, node re-use
   * and navigation inside the page. Items far away are reported when they come near. Stops when the signal aborts.
   */
  observeItems(root: Document, onItems: (changes: ItemChanges) => void, signal: AbortSignal): void;
  owner(root: Document, item: FoundItem): OwnerReading;
  /**
   * Selector of the entries of its menus, whoever's item they belong to. The page guard decides what a press on an
   * entry does.
   */
  menuEntries: string;
  readSending: ReadSending;
  /** Opens 'See more' of the item. Resolves to what happened. Never throws because of the page. */
  expand(
    item: FoundItem,
    env: ActEnv,
  ): Promise<{ kind: 'expanded' | 'nothing-to-expand' | 'not-possible'; trace: string }>;
  read(root: Document, item: FoundItem): ItemReading;
  relocate(root: Document, ref: ItemRef): Relocation;
  /**
   * Uses synchronous signals only. A `glance` is cheap enough to run twice a second: signals that need a walk through
   * the page may then be up to two seconds old. Before an act everything is read afresh.
   */
  readAccount(root: Document, cookie: string, look?: 'glance'): AccountReading;
  /**
   * Asks the platform's server which account is active, where nothing on the page would show a switch in another tab.
   * `readAccount` then uses the answer. Absent where the page shows it. Never rejects: without an answer nothing is
   * known.
   */
  askAccount?(root: Document, env: AskEnv): Promise<void>;
  /**
   * When the latest answer was requested, in `performance.now` milliseconds; null if there is none. Goes with
   * `askAccount`.
   */
  accountAskedAt?(root: Document): number | null;
  /** How to switch account on this platform, for the message that stops a removal. */
  howToSwitchAccount: { sv: string; en: string };
  /**
   * Drives the platform's own menu to the entry that means `act`, and through any question that follows. Every step is
   * awaited and has a timeout. The entry is chosen by its meaning, never by position. If the act is not offered here,
   * or an entry is not recognised, it ends in `assisted`.
   */
  perform(root: Document, item: FoundItem, act: Act, env: ActEnv): Promise<RemovalAct>;
  /**
   * Called when an official presses the platform's own button that removes the item. Notes the item's surroundings, so
   * that `seen` can tell a removed item from a list that was redrawn. Then watches what leaves together with the item.
   *
   * @param env with the same clock as `seen`
   */
  beforePress(root: Document, ref: ItemRef, env: Pick<ActEnv, 'clock' | 'signal'>): void;
  /** What can be seen of the item after `act`: gone, hidden, present, back or unknown, and how. */
  seen(root: Document, ref: ItemRef, act: Act, env: ActEnv): Promise<Seen>;
  /** Reads the menu that the official has opened on this item; null if no menu is open. */
  readOpenMenu(root: Document, env: ActEnv): Promise<MenuReading | null>;
  /** Opens this item's own menu, reads it and closes it. Presses nothing but the menu button. */
  readOwnMenu(root: Document, item: FoundItem, env: ActEnv): Promise<MenuLook>;
  /**
   * Inserts text at the cursor of the platform's own box as if it were typed, and reads back whether the box holds it.
   * May press the answered item's own *Reply*. Sends nothing, and never writes in a box of an unregistered thread.
   *
   * @example await platform.insertText(document, 'Hej!', env) // { kind: 'inserted', trace: '…' }
   */
  insertText(root: Document, text: string, env: InsertEnv): Promise<Insertion>;
  health(root: Document): Health;
  /** The item's own *Reply* button. It is only focused, never pressed; undefined if none is known. */
  replyButton(item: FoundItem): Element | undefined;
}
