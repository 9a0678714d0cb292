/**
 * One page view: one AbortSignal, the register as it was when it opened,
 * and the features that run on it. Each feature fails alone.
 */
import { registeredOwner } from '../../lib/accounts/classify';
import type { RegisteredAccount } from '../../lib/domain/account';
import type { ItemRef } from '../../lib/domain/item';
import { inLanguage } from '../../lib/domain/page-language';
import type { FlowLine } from '../../lib/domain/under-way';
import { setLanguage } from '../../lib/i18n/language';
import { send } from '../../lib/messaging/client';
import { once } from '../../lib/opening/answered';
import type { ActEnv, FoundItem, LearntLabels, Platform, Sight } from '../../lib/platforms/contract';
import { realClock } from '../../lib/platforms/dom/real-clock';
import { createPageData, type PageDataClient } from '../../lib/platforms/page-data/client';
import { dropHiddenCard } from './features/card-frame';
import { coveringOf, whenStepsAreAsked } from './features/cover';
import { itemControls, type Control } from './features/item-control';
import { bring, bringPageWorld, lateFeature, pageWorldAtLast } from './features/late-feature';
import { openCard } from './features/open-card';
import { runAlone } from './features/run-alone';
import { underWayAtStart } from './features/under-way';
import { LEFT_OVER, whoseThread } from './whose-thread';

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
  close(): void;
}

/** @returns undefined when the background does not answer, or not in time: then it may be asked again */
export async function openSession(platform: Platform, parent: AbortSignal): Promise<Session | undefined> {
  const language = document.documentElement.lang || 'und';
  const asked = await once(() => send('session.open', { platform: platform.manifest.id, language }), {
    clock: realClock,
    signal: parent,
  });
  if (asked.kind !== 'answered' || !asked.value.ok || parent.aborted) return undefined;
  const answer = asked.value;
  setLanguage(answer.value.language);
  const controller = new AbortController();
  parent.addEventListener('abort', () => controller.abort(parent.reason), { signal: controller.signal });
  const session = createSession(platform, controller, {
    ...answer.value,
    learnt: inLanguage(language, answer.value.learnt),
  });
  // The last page's waiting card is of no use where no thread of ours turns up.
  const spare = setTimeout(() => (session.thread === null ? dropHiddenCard() : undefined), LEFT_OVER);
  session.signal.addEventListener('abort', () => clearTimeout(spare));
  runAlone({ 'cover-noted': () => coverNoted(session) });
  // Nothing registered on this platform: nothing is looked at.
  if (session.register.length > 0 && platform.isModerationPage(new URL(location.href)))
    start(session, answer.value.underWay);
  return session;
}

function createSession(
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
    close: () => controller.abort(new Error('the page view ended')),
  };
  return session;
}

function start(session: Session, underWay: FlowLine[]): void {
  runAlone({ 'under-way': () => underWayAtStart(session, underWay) });
  const { platform, register } = session;
  const keys = platform.ownerByAddress(new URL(location.href));
  if (keys === null) watch(session);
  // To look would be to ask the page, which would then know that somebody looks.
  else if (registeredOwner(keys, platform.manifest.id, register) !== null)
    void watchWithPageWorld(session).catch((error: unknown) => console.error('Uppsikt page world', error));
}

/** Without it nothing there has an id: when it comes late, all that was looked at without it is looked at once more. */
async function watchWithPageWorld(session: Session): Promise<void> {
  const isHere = await bringPageWorld(session.signal);
  if (session.signal.aborted) return;
  const lookAgain = watch(session);
  if (!isHere && (await pageWorldAtLast(session.signal))) lookAgain();
}

/** @returns what looks through the whole page once more */
function watch(session: Session): () => void {
  let lookAgain = (): void => undefined;
  runAlone({
    'item-control': () => void (lookAgain = itemControls(session)),
    hands: () => lateFeature(session, 'hands'),
    guards: () => lateFeature(session, 'guards'),
    indicators: () => lateFeature(session, 'indicators'),
  });
  return () => lookAgain();
}

/**
 * First what covers, then everything else: a page that is opened again must not show it for a moment
 * longer, whether a registered thread has been seen or not, and at whatever address.
 */
function coverNoted(session: Session): void {
  whenStepsAreAsked((item, from) => void openCard(session, item, from));
  const { refs, pictures } = session.covered;
  if (refs.length > 0 || pictures.length > 0)
    void bring('hands')
      .then(() => coveringOf(session)?.cover(refs, pictures))
      .catch((error: unknown) => console.error('Uppsikt cover', error));
}
