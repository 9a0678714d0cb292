/**
 * One page view: its AbortSignal, the register as it was when the view opened, and the state its features share. This
 * file does not import the features, not even their types. They are listed in feature-lists and started by start.ts.
 */
import type { RegisteredAccount } from '../domain/account';
import type { ItemRef } from '../domain/item';
import type { ActEnv, FoundItem, LearntLabels, Platform, Sight } from '../platforms/contract';
import { realClock } from '../util/clock';
import { createPageData, type PageDataClient } from '../platforms/page-data/client';
import { whoseThread } from './whose-thread';

/** The 'Bedöm' button beside one item. */
export interface Control {
  host: HTMLElement;
  root: ShadowRoot;
  button: HTMLButtonElement;
  item: FoundItem;
}

/** The result of one scan of the page. All features share it, so none observes the page's items separately. */
export interface Look {
  /** Items found in this scan that belong to a registered thread. */
  ours: readonly FoundItem[];
  /** Items found in this scan that belong to no registered account, or whose owner is not known yet. */
  others: readonly FoundItem[];
  /** Elements that no longer hold an item. */
  gone: readonly Element[];
}

export interface Session {
  platform: Platform;
  signal: AbortSignal;
  register: RegisteredAccount[];
  learnt: LearntLabels | null;
  /** Items and pictures that must stay covered on this page (lib/evidence/forbidden). */
  covered: { refs: ItemRef[]; pictures: string[] };
  pageData: PageDataClient;
  /**
   * The registered account whose thread the item belongs to. Null for other owners, and for items left over from the
   * previous page view.
   */
  registeredOf(item: FoundItem): RegisteredAccount | null;
  /** The registered account of this page view. Set when the first item of its thread is found. */
  thread: RegisteredAccount | null;
  onThread(callback: (thread: RegisteredAccount) => void): void;
  /** The controls on registered items, keyed by the item's element. */
  controls: Map<Element, Control>;
  lookers: Set<(look: Look) => void>;
  /** Elements that may hold an item and are near the window. Null until known. */
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

/** Clears the thread when no control is left on the page. The next registered item sets it again. */
export const leaveThread = (session: Session): void => void (session.thread = null);

/** Whether any control is still in the document. The page may have removed them together with its items. */
export const hasControls = ({ controls }: Pick<Session, 'controls'>): boolean =>
  [...controls.values()].some(({ host }) => host.isConnected);
