/**
 * What the background may ask of this page, one answer each. Only our own background is heard: messages with a tab come from elsewhere.
 * Acts run one at a time; a gone-check that arrives during an act waits for its end, so that it never looks too early.
 */
import { browser, type Runtime } from '../../../lib/browser';
import { twoFrames } from '../../../lib/capture/placing/two-frames';
import { classify } from '../../../lib/accounts/classify';
import type { ItemRef } from '../../../lib/domain/item';
import type { RemovalAct } from '../../../lib/domain/outcome';
import type { Command, PageCommands } from '../../../lib/messaging/page-commands';
import type { FoundItem } from '../../../lib/platforms/contract';
import type { Session } from '../session';
import { isCardShown, hideCard } from './card-frame';
import { captureStructure } from './capture-structure';
import { coverItem } from './cover';
import { followFlow } from './flow-follower';
import { openCardHere } from './item-control';
import { drawPixels, placePicture } from './pictures';
import { pointAt } from './point-at';
import { hideHosts } from './shadow-host';
import { teachMenu } from './teach-menu';

type Answers = { [C in Command]: (request: PageCommands[C]['request'], session: Session) => Promise<PageCommands[C]['reply']> };

export function answerCommands(current: () => Session | undefined, restart: () => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    const { command, request } = message as { command?: Command; request?: unknown };
    if (command === undefined || !Object.hasOwn(answers, command)) return undefined;
    if (command === 'settings.changed') return restart().then(() => ({}));
    const session = current();
    if (session === undefined) return Promise.resolve({ error: 'no session on this page' });
    // The table is typed per command; here the command is only known at run time.
    return (answers[command] as (request: unknown, session: Session) => Promise<unknown>)(request, session);
  });
}

let act: Promise<unknown> = Promise.resolve();

const answers: Answers = {
  'item.capture': ({ ref }, session) => captureStructure(session, ref),
  'item.compare': async ({ ref }, session) => {
    const found = session.platform.relocate(document, ref);
    if (found.kind === 'absent') return { kind: 'absent', trace: found.trace };
    if (found.kind === 'ambiguous') return { kind: 'ambiguous', trace: found.trace };
    await session.platform.expand(found.item, session.actEnv(session.signal));
    const again = session.platform.relocate(document, ref);
    if (again.kind !== 'found') return { kind: 'unreadable', trace: `after expanding: ${again.kind}` };
    return { kind: 'same', text: session.platform.read(document, again.item).text.normalised, copies: again.copies };
  },
  'picture.place': (request, session) => placePicture(session, request),
  'overlay.hide': async ({ hidden }) => {
    const names = hideHosts(hidden);
    await twoFrames();
    return { hidden: names };
  },
  'card.open-here': (_request, session) => openCardHere(session),
  'item.render': ({ ref, transferId }, session) => drawPixels(session, ref, transferId),
  'item.remove': (request, session) => {
    const running = act.then(() => removeNow(session, request));
    act = running.catch(() => undefined);
    return running;
  },
  'item.point-at': ({ ref, flowId }, session) => Promise.resolve({ pointed: pointAt(session, ref, flowId) }),
  'item.gone-check': async ({ ref }, session) => {
    await act;
    return session.platform.goneCheck(document, ref, session.actEnv(session.signal));
  },
  'item.cover': ({ ref }, session) => Promise.resolve({ covered: coverItem(session, ref) }),
  'page.health': (_request, session) => Promise.resolve(session.platform.health(document)),
  'account.read': ({ ref }, session) => Promise.resolve(ref === null ? readAccount(session, null) : accountFor(session, ref)),
  'page.owner': (_request, session) => {
    const first = firstItem(session);
    const owner = first === undefined ? null : session.platform.owner(document, first);
    return Promise.resolve({ owner, ...readAccount(session, first?.ref ?? null) });
  },
  'card.hide': () => {
    hideCard();
    return Promise.resolve({});
  },
  'menu.teach': ({ ref }, session) => {
    teachMenu(session, ref);
    return Promise.resolve({});
  },
  'flow.show': ({ flow }, session) => {
    followFlow(session, flow, isCardShown());
    return Promise.resolve({});
  },
  'settings.changed': () => Promise.resolve({}),
};

const ACCOUNT_EVERY = 250;

/**
 * The act dies with its worker, with its page view, with its time and with the account: then the adapter stops before its next press.
 * The words and the account are looked at once more here, in the same turn as the adapter begins, since messages lie between this and the comparison.
 */
async function removeNow(session: Session, { ref, text, notAfter }: PageCommands['item.remove']['request']): Promise<PageCommands['item.remove']['reply']> {
  const stopped = (trace: string): RemovalAct => ({ kind: 'changed', step: 'find', trace });
  if (session.signal.aborted) return stopped('the page view has ended');
  if (Date.now() >= notAfter) return stopped('the page slept past the time of the act');
  if (!navigator.onLine) return { kind: 'assisted', step: 'network', trace: 'the browser says that it is offline' };
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found') return stopped(found.trace);
  if (session.platform.read(document, found.item).text.normalised !== text) return stopped('the words changed after they were compared');
  const isStillMunicipality = (): boolean => accountFor(session, ref).classification.state === 'municipality';
  if (!isStillMunicipality()) return { kind: 'refused', step: 'find', trace: 'the account changed after it was read' };
  const controller = new AbortController();
  const port = browser.runtime.connect({ name: 'act' });
  const stop = (): void => controller.abort(new Error('the background was stopped'));
  port.onDisconnect.addListener(stop);
  session.signal.addEventListener('abort', stop, { signal: controller.signal });
  const late = setTimeout(stop, notAfter - Date.now());
  // While the item can still be found; when it is gone there is no thread to be the account of, and nothing more to press.
  const watch = setInterval(() => {
    if (session.platform.relocate(document, ref).kind === 'found' && !isStillMunicipality()) stop();
  }, ACCOUNT_EVERY);
  try {
    const ended = await session.platform.remove(document, found.item, session.actEnv(controller.signal));
    // A menu or a question that never came has its reason here.
    return ended.kind === 'assisted' && !navigator.onLine ? { ...ended, step: 'network' } : ended;
  } finally {
    clearTimeout(late);
    clearInterval(watch);
    port.onDisconnect.removeListener(stop);
    port.disconnect();
  }
}

/** For an act or a record: an item that stands in no registered thread is nobody's to remove, whoever one is. */
function accountFor(session: Session, ref: ItemRef): PageCommands['account.read']['reply'] {
  const read = readAccount(session, ref);
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found' || session.registeredOf(found.item) !== null) return read;
  return { ...read, classification: { state: 'unknown', name: null, reason: 'the item stands in no registered thread' } };
}

function readAccount(session: Session, ref: ItemRef | null): PageCommands['account.read']['reply'] {
  const account = session.platform.readAccount(document, document.cookie);
  const found = ref === null ? undefined : session.platform.relocate(document, ref);
  const thread = found?.kind === 'found' ? session.registeredOf(found.item) : session.thread;
  return { account, classification: classify(account, session.register, thread) };
}

/** A registered item when there is one, since a feed holds many owners; else the first. */
function firstItem(session: Session): FoundItem | undefined {
  const items = session.platform.findItems(document);
  return items.find((item) => session.registeredOf(item) !== null) ?? items[0];
}
