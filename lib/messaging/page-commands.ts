/**
 * What the background asks the content script of a tab to do, request and reply typed together. The content script trusts these because they come
 * from its own extension (`sender.id`); the background parses the replies with lib/messaging/page-replies, since what a page says is the page's word.
 */
import type { AccountReading, Classification } from '../domain/account';
import type { Flow } from '../domain/flow';
import type { ItemReading, ItemRef, OwnerReading } from '../domain/item';
import type { GoneCheck, RemovalAct } from '../domain/outcome';
import type { Health } from '../platforms/contract';

export interface CapturedStructure {
  reading: ItemReading;
  context: ItemReading[];
  replies: ItemReading[];
  /** Sanitised outerHTML of the item: no scripts, no event attributes, no forms' values. */
  html: string;
  missing: { artifact: string; reason: string }[];
  page: { url: string; title: string; language: string | null; visibilityState: string; fontsReady: boolean; pendingImages: number; userAgent: string };
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
 * `begin`: our controls hidden, the item scrolled to where it can be seen, or to its top when it is too tall. `slice`: the item's row `from` (CSS pixels from
 * its top) at the upper edge of the free part of the window. `look`: says where it stands and moves nothing. `end`: the same, then shows and scrolls back.
 */
export type PlaceStep = 'begin' | 'slice' | 'look' | 'end';

export interface Placed extends Placement {
  /** Between sticky bars and inside the boxes that scroll: what is outside is not the item's own picture. */
  area: { top: number; bottom: number };
  /** Stands whole in the free area. */
  fits: boolean;
  cutAtTheSide: boolean;
  pixelRatio: number;
  address: string;
  text: string;
  /** Our own controls that are hidden while the frame is taken, by name. */
  hidden: string[];
}

export interface PageCommands {
  'item.capture': { request: { ref: ItemRef }; reply: CapturedStructure | { error: string } };
  'item.compare': { request: { ref: ItemRef }; reply: Comparison };
  /** `error: 'not-loaded'` when the script that does it has not been injected into the page yet. */
  'picture.place': { request: { ref: ItemRef; step: PlaceStep; from: number }; reply: Placed | { error: string } };
  /** Draws the item with html2canvas; the bytes come over the port `pixels`. */
  'item.render': { request: { ref: ItemRef; transferId: string }; reply: { width: number; height: number; scale: number; losses: string[]; leftOut?: string[] | undefined; rect: Placement['rect']; viewport: Placement['viewport']; scroll: Placement['scroll']; bytes: number; sha256: string } | { error: string } };
  /** Only while the item's words are `text` (compared with the seal just before), the account is the thread's, and not after `notAfter` (ms since 1970): a tab that slept must not act late. */
  'item.remove': { request: { ref: ItemRef; text: string; notAfter: number }; reply: RemovalAct };
  /** Assisted mode: scroll there, point at the menu button, wait for the official. */
  'item.point-at': { request: { ref: ItemRef; flowId: string }; reply: { pointed: boolean } };
  /** Hides (or shows again) our own controls while a frame is taken. Resolves after two animation frames. */
  'overlay.hide': { request: { hidden: boolean }; reply: { hidden: string[] } };
  /** Opens the card for the item under the pointer or in focus; asked for by the context menu or the keyboard. */
  'card.open-here': { request: Record<string, never>; reply: { opened: boolean } };
  'item.gone-check': { request: { ref: ItemRef }; reply: GoneCheck };
  'item.cover': { request: { ref: ItemRef }; reply: { covered: boolean } };
  /** How well the adapter understands the page: counters, no content. */
  'page.health': { request: Record<string, never>; reply: Health };
  'account.read': { request: { ref: ItemRef | null }; reply: { account: AccountReading; classification: Classification } };
  'page.owner': { request: Record<string, never>; reply: { owner: OwnerReading | null; account: AccountReading; classification: Classification } };
  'card.hide': { request: Record<string, never>; reply: Record<string, never> };
  'menu.teach': { request: { ref: ItemRef }; reply: Record<string, never> };
  'flow.show': { request: { flow: Flow }; reply: Record<string, never> };
  'settings.changed': { request: Record<string, never>; reply: Record<string, never> };
}
export type Command = keyof PageCommands;
