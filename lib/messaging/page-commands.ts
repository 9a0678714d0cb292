/**
 * What the background asks the content script of a tab to do, request and reply typed together. The content script trusts these because they come
 * from its own extension (`sender.id`); the background parses the replies with lib/messaging/page-replies, since what a page says is the page's word.
 */
import type { AccountReading, Classification } from '../domain/account';
import type { Flow } from '../domain/flow';
import type { ItemReading, ItemRef, OwnerReading } from '../domain/item';
import type { GoneCheck, RemovalAct } from '../domain/outcome';

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

/** Where the item stands, in CSS pixels of the viewport, after it was scrolled to the middle. `fits` false: taller than the free part of the viewport. */
export interface Placement {
  rect: { x: number; y: number; width: number; height: number };
  viewport: { width: number; height: number };
  scroll: { x: number; y: number };
  fits: boolean;
  text: string;
}

export interface PageCommands {
  'item.capture': { request: { ref: ItemRef }; reply: CapturedStructure | { error: string } };
  'item.compare': { request: { ref: ItemRef }; reply: Comparison };
  /** `still`: says where it stands without scrolling, to see that nothing moved while a frame was taken. */
  'item.place': { request: { ref: ItemRef; still: boolean }; reply: Placement | { error: string } };
  /** Hides (or shows again) our own controls while a frame is taken. Resolves after two animation frames. */
  'overlay.hide': { request: { hidden: boolean }; reply: { hidden: string[] } };
  /** Draws the item with html2canvas; the bytes come over the port `pixels`. */
  'item.render': { request: { ref: ItemRef; transferId: string }; reply: { width: number; height: number; scale: number; losses: string[]; rect: Placement['rect']; viewport: Placement['viewport']; scroll: Placement['scroll']; bytes: number; sha256: string } | { error: string } };
  /** Only while the item's words are `text` (compared with the seal just before), the account is the thread's, and not after `notAfter` (ms since 1970): a tab that slept must not act late. */
  'item.remove': { request: { ref: ItemRef; text: string; notAfter: number }; reply: RemovalAct };
  /** Assisted mode: scroll there, point at the menu button, wait for the official. */
  'item.point-at': { request: { ref: ItemRef; flowId: string }; reply: { pointed: boolean } };
  'item.gone-check': { request: { ref: ItemRef }; reply: GoneCheck };
  'item.cover': { request: { ref: ItemRef }; reply: { covered: boolean } };
  'account.read': { request: { ref: ItemRef | null }; reply: { account: AccountReading; classification: Classification } };
  'page.owner': { request: Record<string, never>; reply: { owner: OwnerReading | null; account: AccountReading; classification: Classification } };
  'card.hide': { request: Record<string, never>; reply: Record<string, never> };
  'menu.teach': { request: { ref: ItemRef }; reply: Record<string, never> };
  'flow.show': { request: { flow: Flow }; reply: Record<string, never> };
  'settings.changed': { request: Record<string, never>; reply: Record<string, never> };
}
export type Command = keyof PageCommands;
