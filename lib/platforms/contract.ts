/**
 * What a platform is to the rest of Uppsikt; long because it is one contract. One folder a platform; nothing outside
 * lib/platforms holds a host's selector or label. Adapters run in the content script (isolated world), so: no zod, no
 * browser API, no storage. The environment is the last parameter. Section 7 of the shared platform facts: re-key; never
 * act by position; say why.
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
 * One surface that officials moderate on. Examples of its addresses, tried against every
 * other predicate, are in tests/contract/surface-examples.ts.
 */
export interface Surface {
  id: string;
  isThis(url: URL): boolean;
}

export interface PlatformManifest {
  /** Stored in records, so never changed. One of those that `PlatformId` allows, which are read from the manifests. */
  id: string;
  name: string;
  /** Match patterns of the pages; content scripts and host permissions are computed from these. */
  matches: string[];
  /** Match patterns of the hosts that pictures come from. */
  assetHosts: string[];
}

/** What of an item decides which acts it has. */
export interface ActTarget {
  kind: ItemKind;
  /** The page names it; without an id nothing is driven. */
  hasId: boolean;
  /** Written by the account whose thread it stands in. */
  own: boolean;
}

export interface Capabilities {
  /**
   * Each act, offered or not and why not. True for the surface as we know
   * it: what nobody has seen there is not offered as driven.
   */
  acts: Offers;
}

/**
 * An item on the page right now. `anchor` is what our control is put last in (never a control of the
 * page's own); `element` holds the whole item and no other.
 */
export interface FoundItem {
  element: Element;
  anchor: Element;
  ref: ItemRef;
}

/** Where the elements stand that may hold an item, as the browser said last. Always of now. */
export interface Sight {
  /** In the window, or not far from it. */
  near: ReadonlySet<Element>;
  /** Whether it may hold an item, near or far. */
  mayHoldItem: (element: Element) => boolean;
}

/**
 * What an observer tells of. An element that is told of again may show
 * another item now: the caller goes by element and `itemKey`.
 */
export interface ItemChanges {
  /** Null where the browser does not say what is near the window. */
  sight: Sight | null;
  /** Read now, or read again. */
  items: FoundItem[];
  /** Elements that hold no item any more, or have left the page. */
  gone: Element[];
}

/** `ambiguous`: the same id stands on the page more than once with different text; nothing may be removed. */
export type Relocation =
  | { kind: 'found'; item: FoundItem; copies: number }
  | { kind: 'absent'; trace: string }
  | { kind: 'ambiguous'; copies: number; trace: string };

/** Which menu entry does what, as an official taught it on this machine. Stored per platform and language. */
export interface LearntLabels {
  language: string;
  /** intention -> label texts as read, exactly. */
  entries: Partial<Record<Intention, string[]>>;
}

export type { Intention } from '../domain/act';

/** Answers of the page's own world about one node; the page's word, never alone a permission. */
export interface PageData {
  /**
   * Icon types, ids and texts of the entries of the menu that is open, in document
   * order; null when the page's world did not answer in time.
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
   * Who presses last. `official`: an adapter drives up to there, hands the
   * control to `left` and presses it not. Absent: `extension`.
   */
  lastPress?: 'extension' | 'official';
  /** Nothing is pressed, not even to open a menu: for what looks all the time. */
  quiet?: boolean;
  /** With `quiet`: a list that is whole as it stands may be counted all the same. For one look, not for many. */
  asItStands?: boolean;
  /**
   * This document was loaded when the item was known to stand: what it lists and counts is not older than the item.
   * Absent: nobody knows.
   */
  loadedAfter?: boolean | undefined;
  /**
   * Whether item and thread stand as they were sealed. Asked just before each press that may take away, and once more
   * between the pointer and the click. Absent where nothing was sealed.
   */
  asSealed?: () => boolean;
  /**
   * Asked before each press that may take away, and before one is left to the official: no where it was undone. It
   * takes its time, so everything is looked at once more after it. Never rejects. Absent where there is nothing to
   * undo.
   */
  beginPress?: (press: Press) => Promise<boolean>;
  /** Called with the control that is left to the official, so that it can be pointed at. */
  left?: (control: Element) => void;
}

export interface InsertEnv {
  clock: Clock;
  signal: AbortSignal;
  /** Whether an item's thread is registered; null: the page's own. */
  mayWriteIn: (item: FoundItem | null) => boolean;
  /** The item that the words answer: they go into no box but its own. Null: they answer none. */
  answered: FoundItem | null;
  /** The card has the focus: the box where the cursor stood last is the one with the cursor. */
  isCursorAway?: boolean;
  /** The one that the cursor stood in when the answer panel opened. */
  boxAtOpening?: Element | undefined;
}

/** For a question to the platform's own server, at the page's own address. */
export interface AskEnv {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  signal: AbortSignal;
}

/**
 * Counters only, no content. green: all well; yellow: reading works, acts are off: nothing is driven, the official
 * presses; red: paused. That most items' words or authors could not be read is red.
 */
export interface Health {
  level: 'green' | 'yellow' | 'red';
  counts: Record<string, number>;
  trace: string;
  /** Set where acts end by the official's hand by themselves, and say why better than the page's health can. */
  endsByHand?: true;
}

/** The thread around an item, for the record. `missing` names what could not be opened or read. */
export interface ThreadReading {
  /** How the page says that its list is sorted, in its own words; null where it does not say. */
  sortOrder: string | null;
  context: ItemReading[];
  replies: ItemReading[];
  missing: { artifact: string; reason: string }[];
  /** Why replies may stand there that were not read; null when all that opens replies has been opened. */
  unopened: string | null;
}

/** The replies that stand on the page now, without opening anything. */
export type RepliesNow = (root: Document, item: FoundItem) => FoundItem[];

/**
 * Parent post, parent comment and every reply (expanders opened, count compared with what the
 * page says). Not part of the first load: parts.ts.
 */
export type ThreadReader = (root: Document, item: FoundItem, env: ActEnv) => Promise<ThreadReading>;

/**
 * What is needed to see that a registered thread stands on a page. Every page carries it; the rest of an
 * adapter is brought once there is one (lib/platforms/rest).
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
 * `byPress`: it was seen to leave as its own press was answered. Absent: it may have been taken away by anybody,
 * whoever pressed.
 */
export type Seen = GoneCheck & { byPress?: true };

export interface Platform {
  manifest: PlatformManifest;
  surfaces: Surface[];
  capabilities(url: URL, item: ActTarget): Capabilities;
  /** Pure; only says where to look. Whose thread it is decides `owner`. */
  isModerationPage(url: URL): boolean;
  /**
   * Where the page says an item's id only in its own world, and so must be asked before anything is known of it: whose
   * the address says that it is, no keys where it does not say. Anybody else's page is not looked at. Null where the
   * page is read for it.
   */
  ownerByAddress(url: URL): string[] | null;
  /** Every item that is on the page now, duplicates by id included once each as they stand. */
  findItems(root: Document): FoundItem[];
  /** The item that this element shows now, read afresh; undefined when it shows none. */
  itemAt(root: Document, element: Element): FoundItem | undefined;
  /**
   * Follows the items near the window: calls back when they come, change or go, through new nodes, node re-use and
   * navigation inside the page. What lies far away is told of when it comes near. Stops with the signal.
   */
  observeItems(root: Document, onItems: (changes: ItemChanges) => void, signal: AbortSignal): void;
  owner(root: Document, item: FoundItem): OwnerReading;
  /** Selector of the entries of its menus, whoever's they are: what a press on one does is read by the page guard. */
  menuEntries: string;
  readSending: ReadSending;
  /** Opens 'See more' of the item. Resolves to what happened in words; never throws for a page's fault. */
  expand(
    item: FoundItem,
    env: ActEnv,
  ): Promise<{ kind: 'expanded' | 'nothing-to-expand' | 'not-possible'; trace: string }>;
  read(root: Document, item: FoundItem): ItemReading;
  relocate(root: Document, ref: ItemRef): Relocation;
  /**
   * Synchronous signals only. A `glance` is cheap enough to be asked twice a second: what takes a walk through the page
   * may then be up to two seconds old. Before an act everything is read now.
   */
  readAccount(root: Document, cookie: string, look?: 'glance'): AccountReading;
  /**
   * Asks the platform who one is, where nothing on the page would tell of a switch in another tab; `readAccount` then
   * knows the answer. Absent where the page tells. Never rejects: without an answer nothing is known.
   */
  askAccount?(root: Document, env: AskEnv): Promise<void>;
  /** When the answer that is known was asked for, by `performance.now`; null where none is. Goes with `askAccount`. */
  accountAskedAt?(root: Document): number | null;
  /** How to switch account on this platform, for the message that stops a removal. */
  howToSwitchAccount: { sv: string; en: string };
  /**
   * Drives the platform's own menu to the entry that means `act`, and through what it asks. Every step awaited and
   * time-limited; the entry is picked by what it means, never by position. What is
   * not offered here, or not recognised, ends in `assisted`.
   */
  perform(root: Document, item: FoundItem, act: Act, env: ActEnv): Promise<RemovalAct>;
  /**
   * An official's own press on the platform's button that takes the item away: what it stands in now is noted, so that
   * `seen` can tell an item that went from a list that was drawn otherwise. What leaves with it is looked at as it
   * leaves.
   *
   * @param env with the clock of `seen`
   */
  beforePress(root: Document, ref: ItemRef, env: Pick<ActEnv, 'clock' | 'signal'>): void;
  /** What can be seen of the item after `act`: gone, hidden, present, back or not to be seen, and how. */
  seen(root: Document, ref: ItemRef, act: Act, env: ActEnv): Promise<Seen>;
  /** Reads the menu that the official has opened on this item; null when no menu is open. */
  readOpenMenu(root: Document, env: ActEnv): Promise<MenuReading | null>;
  /** Opens this item's own menu, reads it and closes it again. Presses nothing but the menu's own button. */
  readOwnMenu(root: Document, item: FoundItem, env: ActEnv): Promise<MenuLook>;
  /**
   * Puts words at the cursor of the platform's own box as if they were typed, and reads back whether it holds them.
   * May press the answered item's own *Reply*. Sends nothing, and writes in no box of an unregistered thread.
   *
   * @example await platform.insertText(document, 'Hej!', env) // { kind: 'inserted', trace: '…' }
   */
  insertText(root: Document, text: string, env: InsertEnv): Promise<Insertion>;
  health(root: Document): Health;
  /** The item's own way to answer. It is only given the focus, never pressed; undefined where none is known. */
  replyButton(item: FoundItem): Element | undefined;
}
