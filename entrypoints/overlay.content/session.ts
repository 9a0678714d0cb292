/** One page view: one AbortSignal, the register as it was when it opened, and the features that run on it. Each feature fails alone. */
import { registeredOwner } from '../../lib/accounts/classify';
import type { RegisteredAccount } from '../../lib/domain/account';
import { send } from '../../lib/messaging/client';
import type { Reply } from '../../lib/messaging/protocol';
import type { ActEnv, FoundItem, LearntLabels, Platform } from '../../lib/platforms/contract';
import { realClock } from '../../lib/platforms/dom/real-clock';
import { createPageData, type PageDataClient } from '../../lib/platforms/page-data/client';
import { accountMarker } from './features/account-marker';
import { coverItem } from './features/cover';
import { interruptedNotice } from './features/interrupted-notice';
import { itemControls } from './features/item-control';

export interface Session {
  platform: Platform;
  signal: AbortSignal;
  register: RegisteredAccount[];
  learnt: LearntLabels | null;
  pageData: PageDataClient;
  /** The registered account whose thread an item stands in; null for everybody else's. Cached by element and id, since nodes are re-used. */
  registeredOf(item: FoundItem): RegisteredAccount | null;
  /** The registered account of this page view, once one of its items has been seen. */
  thread: RegisteredAccount | null;
  onThread(callback: (thread: RegisteredAccount) => void): void;
  actEnv(signal: AbortSignal): ActEnv;
  close(): void;
}

export async function openSession(platform: Platform, parent: AbortSignal): Promise<Session | undefined> {
  const language = document.documentElement.lang || 'und';
  const answer = await send('session.open', { platform: platform.manifest.id, language });
  if (!answer.ok || parent.aborted) return undefined;
  const controller = new AbortController();
  parent.addEventListener('abort', () => controller.abort(parent.reason), { signal: controller.signal });
  const session = createSession(platform, controller, answer.value.register, answer.value.learnt.find((each) => each.language === language) ?? null);
  // Nothing registered on this platform: nothing is looked at.
  if (session.register.length > 0 && platform.isModerationPage(new URL(location.href))) start(session, answer.value);
  return session;
}

function createSession(platform: Platform, controller: AbortController, register: RegisteredAccount[], learnt: LearntLabels | null): Session {
  const known = new WeakMap<Element, { id: string | null; registered: RegisteredAccount | null }>();
  const waiting: ((thread: RegisteredAccount) => void)[] = [];
  const pageData = createPageData(document, realClock);
  const session: Session = {
    platform,
    signal: controller.signal,
    register,
    learnt,
    pageData,
    thread: null,
    registeredOf(item) {
      const before = known.get(item.element);
      let registered = before !== undefined && before.id === item.ref.id ? before.registered : null;
      if (registered === null) {
        const owner = platform.owner(document, item);
        registered = owner.kind === 'known' ? registeredOwner(owner.keys, platform.manifest.id, register) : null;
        known.set(item.element, { id: item.ref.id, registered });
      }
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
    close: () => controller.abort(new Error('the page view ended')),
  };
  return session;
}

function start(session: Session, { interrupted, covered }: Pick<Reply<'session.open'>, 'interrupted' | 'covered'>): void {
  const features: [string, () => void][] = [
    ['item-control', () => itemControls(session)],
    ['account-marker', () => accountMarker(session)],
    ['cover', () => session.onThread(() => covered.forEach((ref) => coverItem(session, ref)))],
    ['interrupted-notice', () => interruptedNotice(session, interrupted)],
  ];
  for (const [name, run] of features) {
    try {
      run();
    } catch (error) {
      console.error('Uppsikt', name, error);
    }
  }
}
