/**
 * One page view: one AbortSignal, the register as it was when it opened, and what its features share. It knows none of
 * them, not even by their types: they are listed in feature-lists, and started by start.ts.
 */
import type { RegisteredAccount } from '../domain/account';
import type { ItemRef } from '../domain/item';
import type { ActEnv, FoundItem, LearntLabels, Platform, Sight } from '../platforms/contract';
import { realClock } from '../util/clock';
import { createPageData, type PageDataClient } from '../platforms/page-data/client';
import { whoseThread } from './whose-thread';

/** 'Bedöm' beside one item. */
export interface Control {
  host: HTMLElement;
  root: ShadowRoot;
  button: HTMLButtonElement;
  item: FoundItem;
}

/** One look through the page serves all features: none follows its items by itself. */
export interface Look {
  /** What was read now and stands in a registered thread. */
  ours: readonly FoundItem[];
  /** What was read now and is nobody registered's, or not yet known to be. */
  others: readonly FoundItem[];
  /** Elements that hold no item any more. */
  gone: readonly Element[];
}

export interface Session {
  platform: Platform;
  signal: AbortSignal;
  register: RegisteredAccount[];
  learnt: LearntLabels | null;
  /** Items of this page that are never shown again (lib/evidence/forbidden). */
  covered: { refs: ItemRef[]; pictures: string[] };
  pageData: PageDataClient;
  /**
   * The registered account whose thread an item stands in; null for
   * everybody else's and for what the last page view left behind.
   */
  registeredOf(item: FoundItem): RegisteredAccount | null;
  /** The registered account of this page view, once one of its items has been seen. */
  thread: RegisteredAccount | null;
  onThread(callback: (thread: RegisteredAccount) => void): void;
  /**
   * The controls on registered items, by the item's element; and who
   * is told, after each look at the page, what was seen.
   */
  controls: Map<Element, Control>;
  lookers: Set<(look: Look) => void>;
  /** Which elements that may hold an item stand near the window; null as long as it is not known. */
  sight: Sight | null;
  actEnv(signal: AbortSignal): ActEnv;
}

export function createSession(
  platform: Platform,
  controller: AbortController,
  { register, learnt, covered }: Pick<Session, 'register' | 'learnt' | 'covered'>,
): Session {
  const began = performance.now();
  const ask = whoseThread({
    watcher: platform,
    register,
    address: location.href,
    root: document,
    age: () => performance.now() - began,
  });
  const waiting: ((thread: RegisteredAccount) => void)[] = [];
  const pageData = createPageData(document, realClock);
  const session: Session = {
    platform,
    signal: controller.signal,
    register,
    learnt,
    covered,
    pageData,
    thread: null,
    controls: new Map(),
    lookers: new Set(),
    sight: null,
    registeredOf(item) {
      const registered = ask(item);
      if (registered !== null && session.thread === null) {
        session.thread = registered;
        for (const callback of waiting.splice(0)) callback(registered);
      }
      return registered;
    },
    onThread(callback) {
      if (session.thread === null) waiting.push(callback);
      else callback(session.thread);
    },
    actEnv: (signal) => ({ clock: realClock, signal, pageData, learnt: session.learnt, cookie: () => document.cookie }),
  };
  return session;
}

/** None of ours is left on the page: until the next registered item is seen it is nobody's. */
export const leaveThread = (session: Session): void => void (session.thread = null);

/** Whether one of them stands on the page now; the page may have taken them away with its items. */
export const hasControls = ({ controls }: Pick<Session, 'controls'>): boolean =>
  [...controls.values()].some(({ host }) => host.isConnected);
