/**
 * Answers to the background's commands, except those that the controls answer (hear-commands). Part of the adapter
 * script, not of the first load. Acts run one at a time. A gone-check that arrives during an act waits until it has
 * ended, so that it never runs too early.
 */
import { nativeText } from '../../i18n/native';
import { allow } from '../guards/allowed-presses';
import { itemKey } from '../../domain/item-key';
import { unlessStopped } from '../../capture/stopped';
import type { Press } from '../../domain/flow';
import type { RemovalAct, StoppedBy } from '../../domain/outcome';
import { send } from '../../messaging/client';
import type { PageCommands } from '../../messaging/page-commands';
import { pageRuntime } from '../../page-runtime';
import type { FoundItem } from '../../platforms/contract';
import type { Session } from '../session';
import { accountFor, accountIn } from './account-for';
import { askAccount, keepAsking } from './asked-account';
import { captureStructure } from './capture-structure';
import { coveringOf, isCovered } from './cover';
import { focusReply } from './focus-reply';
import { insertAnswer, noteBoxAtOpening } from './insert-answer';
import { followFlow } from './flow-follower';
import type { AdapterAnswers } from './hear-commands';
import { holdCardFocus } from './hold-card-focus';
import { AS_SEALED, lastLook } from './last-look';
import { lookAgain, standsNow } from './look-again';
import { howItStands } from './how-it-stands';
import { showNotice } from './notice';
import { reopen } from './open-card';
import { drawPixels, placePicture } from './pictures';
import { leaveToOfficial, pointAt, showMenu } from './point-at';
import { noMenuIsRead, readMenu } from './read-menu';
import { brokenFeatures } from './run-alone';
import { lastIsAnother } from './same-here';
import { settleSeen } from './seen-pictures';
import { teachMenu } from './teach-menu';
import { listIsNewer } from './under-way';
import { openLine, showUnderWay } from './under-way-list';
import { walkOnPage } from './snapshot-page';
import { inTurn } from '../../util/in-turn';

/** Per document, not per page view: an act stopped by a view change still ends before the next one begins. */
const oneAct = inTurn();
const actsEnded = (): Promise<void> => oneAct(() => Promise.resolve());

/**
 * No menu is opened for reading during a capture. A menu being read, and an act whose background has died, end before
 * the capture begins.
 */
async function capturing<T>(work: () => Promise<T>, isBegun = false): Promise<T> {
  const letFocusGo = holdCardFocus();
  try {
    if (!isBegun) await actsEnded();
    await noMenuIsRead();
    return await work();
  } finally {
    letFocusGo();
  }
}

export const answers: AdapterAnswers = {
  'pictures.settle': ({ ref, unseen }, session) => {
    settleSeen(session, ref, unseen);
    return Promise.resolve({});
  },
  'item.capture': ({ ref }, session) => capturing(() => captureStructure(session, ref)),
  'item.compare': async ({ ref }, session) => {
    const found = session.platform.relocate(document, ref);
    if (found.kind === 'absent') return { kind: 'absent', trace: found.trace };
    if (found.kind === 'ambiguous') return { kind: 'ambiguous', trace: found.trace };
    if (isCovered(session, found.item)) return { kind: 'unreadable', trace: 'covered: nothing of it is read' };
    await session.platform.expand(found.item, session.actEnv(session.signal));
    const again = session.platform.relocate(document, ref);
    if (again.kind !== 'found') return { kind: 'unreadable', trace: `after expanding: ${again.kind}` };
    return { kind: 'same', text: session.platform.read(document, again.item).text.normalised, copies: again.copies };
  },
  'item.look-again': (request, session) => lookAgain(session, request),
  // Every step goes through `capturing`, so that none overtakes another: the end of a step that has not begun waits
  // with it. `look` moves nothing.
  'picture.place': (request, session) => capturing(() => placePicture(session, request), request.step === 'look'),
  'page.walk': ({ step }, session) => capturing(() => walkOnPage(session, step), step !== 'begin'),
  'item.render': ({ ref, transferId }, session) => capturing(() => drawPixels(session, ref, transferId)),
  'item.perform': (request, session) => oneAct(() => performNow(session, request)),
  'item.remove-unread': (request, session) =>
    oneAct(() => performNow(session, { ...request, act: 'delete', text: null, sealed: null })),
  'item.reopen': ({ ref }, session) => reopen(session, ref),
  'item.show-menu': ({ ref }, session) => Promise.resolve({ shown: showMenu(session, ref) }),
  'item.point-at': (request, session) => Promise.resolve({ pointed: pointAt(session, request) }),
  'item.seen': async ({ ref, act: wanted, since, quiet }, session) => {
    await actsEnded();
    const env = session.actEnv(session.signal);
    return session.platform.seen(document, ref, wanted, {
      ...env,
      quiet: quiet === true || quiet === 'as-it-stands',
      asItStands: quiet === 'as-it-stands',
      loadedAfter: loadedAfter(since),
    });
  },
  'item.stands': ({ itemKey: key, since }, session) =>
    Promise.resolve({ stands: loadedAfter(since) ? howItStands(session, key) : 'unseen' }),
  'item.cover': ({ refs, pictures }, session) => {
    const covering = coveringOf(session);
    return Promise.resolve(
      covering === undefined
        ? { error: 'not-loaded' }
        : {
            covered: covering.cover(refs, pictures),
            shield: covering.shield(),
            pictures: covering.picturesOf(refs),
          },
    );
  },
  'page.health': (_request, session) =>
    Promise.resolve({ ...session.platform.health(document), broken: brokenFeatures() }),
  'account.read': async ({ ref }, session) => {
    if (ref === null) return accountIn(session, session.thread);
    await askAccount(session);
    // Without a network no answer can come and nothing will be pressed; the act reports that (performNow).
    return accountFor(session, ref, navigator.onLine);
  },
  'page.owner': async (_request, session) => {
    // The background waits two seconds for the whole reply.
    await askAccount(session, 1_500);
    const first = firstItem(session);
    const owner = first === undefined ? null : session.platform.owner(document, first);
    const thread = first === undefined ? session.thread : session.registeredOf(first);
    return { owner, ...accountIn(session, thread) };
  },
  'native.allow': ({ ref }) => {
    allow(itemKey(ref), ALLOWED, 'way-through');
    showNotice(nativeText('pressAgain'));
    return Promise.resolve({});
  },
  'reply.focus': ({ ref }, session) => Promise.resolve({ focused: focusReply(session, ref) }),
  'menu.open': ({ ref }, session) =>
    oneAct(() => readMenu(session, ref, () => accountFor(session, ref).classification.state === 'municipality')),
  'menu.teach': ({ ref, openedAt }, session) => {
    teachMenu(session, ref, openedAt);
    return Promise.resolve({});
  },
  'flow.show': ({ flow, lines }, session) => {
    if (flow !== null) followFlow(session, flow);
    lastIsAnother();
    listIsNewer(session);
    showUnderWay(session, lines);
    return Promise.resolve({});
  },
  'answer.opened': noteBoxAtOpening,
  'answer.insert': insertAnswer,
  'flow.open-here': async ({ ref, flowId }, session) => ({ opened: await openLine(session, { ref, flowId }, null) }),
};

const ACCOUNT_EVERY = 250;
/** How long the official may press past Uppsikt, in milliseconds. */
const ALLOWED = 120_000;

/**
 * True if the document was loaded after `since`. A view reached without a load keeps the old document with its data and
 * lists.
 */
const loadedAfter = (since: string): boolean => performance.timeOrigin > Date.parse(since);

/**
 * Runs an act. It ends with its service worker, its page view, its time limit or a change of account; the adapter then
 * stops before its next press. The text and the account are checked again here, in the same task in which the adapter
 * begins, because messages were exchanged since the comparison.
 *
 * @param text null for an item that must not be read and is found by id alone
 */
async function performNow(session: Session, request: PerformRequest): Promise<PageCommands['item.perform']['reply']> {
  const stopping = stopper();
  // Connect before the first await: a port opened later would belong to a new service worker, and the act would outlive
  // its own.
  const port = pageRuntime.connect('act');
  const workerGone = (): void => stopping.stop(null);
  port.onDisconnect.addListener(workerGone);
  try {
    return await whileItsWorkerLives(session, request, stopping);
  } finally {
    port.onDisconnect.removeListener(workerGone);
    port.disconnect();
  }
}

type PerformRequest = Omit<PageCommands['item.perform']['request'], 'text' | 'flowId'> & {
  text: string | null;
  /** Absent if there is nothing to undo. */
  flowId?: string;
};

async function whileItsWorkerLives(
  session: Session,
  { ref, act: wanted, text, sealed, notAfter, lastPress, flowId }: PerformRequest,
  { controller, why, stop }: ReturnType<typeof stopper>,
): Promise<PageCommands['item.perform']['reply']> {
  const stopped = (trace: string): RemovalAct => ({ kind: 'changed', step: 'find', trace });
  // Ask first, because the answer takes time. Everything is checked after it, in the task in which the adapter begins.
  if (session.platform.askAccount !== undefined) await askAccount(session);
  if (controller.signal.aborted) return stopped('the background has gone');
  if (session.signal.aborted) return stoppedBy('page', stopped('the page view has ended'));
  if (Date.now() >= notAfter) return stoppedBy('time', stopped('the page slept past the time of the act'));
  if (!navigator.onLine) return { kind: 'assisted', step: 'network', trace: 'the browser says that it is offline' };
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found') return stopped(found.trace);
  if (text !== null && session.platform.read(document, found.item).text.normalised !== text)
    return stopped('the words changed after they were compared');
  const last = lastLook(() => (sealed === null ? AS_SEALED : standsNow(session, { ref, act: wanted, sealed })));
  if (!last.asSealed()) return last.noted(stopped('what was sealed changed after it was compared'));
  const isStillMunicipality = (): boolean => accountFor(session, ref).classification.state === 'municipality';
  if (!isStillMunicipality()) return stoppedBy('account', stopped('the account changed after it was read'));
  const { level, trace, endsByHand } = session.platform.health(document);
  if (level !== 'green' && endsByHand !== true) return { kind: 'assisted', step: 'page', trace };
  session.signal.addEventListener('abort', () => stop('page'), { signal: controller.signal });
  const late = setTimeout(() => stop('time'), notAfter - Date.now());
  // Only while the item can be found: when it is gone there is no thread to judge the account by, and nothing left to
  // press.
  const watch = setInterval(() => {
    if (session.platform.relocate(document, ref).kind === 'found' && !isStillMunicipality()) stop('account');
  }, ACCOUNT_EVERY);
  const mayPress = (): boolean => {
    if (!isStillMunicipality()) stop('account');
    return !controller.signal.aborted && last.asSealed();
  };
  const beginPress = async (press: Press): Promise<boolean> => {
    // A hanging store must not delay what follows the act, such as its gone-check: the act's time limit ends this wait
    // too.
    const asked = unlessStopped(controller.signal, send('flow.press', { flowId: flowId ?? '', press }));
    const answer = await asked.catch(() => null);
    // Either undone, or nobody is left to check the result afterwards; the flow knows which.
    if (answer === null || !answer.ok || !answer.value.may) stop(null);
    return !controller.signal.aborted;
  };
  const driven = new AbortController();
  void keepAsking(session, driven.signal);
  try {
    const ended = await session.platform.perform(document, found.item, wanted, {
      ...session.actEnv(controller.signal),
      lastPress,
      left: (control) => leaveToOfficial(ref, control),
      asSealed: mayPress,
      ...(flowId === undefined ? {} : { beginPress }),
    });
    if (why.by !== null) return stoppedBy(why.by, last.noted(ended));
    if (ended.kind === 'pressed' || ended.kind === 'changed') return last.noted(ended);
    // Being offline explains a menu or dialog that never appeared.
    return ended.kind === 'assisted' && !navigator.onLine ? { ...ended, step: 'network' } : ended;
  } finally {
    driven.abort();
    clearTimeout(late);
    clearInterval(watch);
  }
}

/** Ends an act from outside. The first reason is the one reported; null if there is nobody to report to. */
function stopper(): {
  controller: AbortController;
  why: { by: StoppedBy | null };
  stop: (reason: StoppedBy | null) => void;
} {
  const controller = new AbortController();
  const why: { by: StoppedBy | null } = { by: null };
  const stop = (reason: StoppedBy | null): void => {
    why.by ??= reason;
    controller.abort(new Error(`the act was stopped: ${reason ?? 'background'}`));
  };
  return { controller, why, stop };
}

/** A completed press stays `pressed`. Any other end is reported as caused by what stopped the act. */
const stoppedBy = (by: StoppedBy, ended: RemovalAct): RemovalAct =>
  ended.kind === 'left-to-official'
    ? ended
    : { ...ended, kind: ended.kind === 'pressed' ? 'pressed' : 'changed', stopped: by };

/** The first registered item, because a feed holds many owners; if there is none, the first item. */
function firstItem(session: Session): FoundItem | undefined {
  const items = session.platform.findItems(document);
  return items.find((item) => session.registeredOf(item) !== null) ?? items[0];
}
