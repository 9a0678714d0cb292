/** Messages of the card and of the pages that open it: show an item, save its evidence, undo, confirm. */
import { archiveHash, VIEW_HASH } from '../../domain/archive-place';
import { itemKey } from '../../domain/item-key';
import type { EvidenceDatabase } from '../../evidence/database';
import { destroyedWhole } from '../../evidence/destroyed';
import { beginPress, flowsForRef, getFlow, noteHandPress } from '../../evidence/flows';
import { ask } from '../../messaging/page-commander';
import type { CardState } from '../../messaging/protocol';
import type { Asker, Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { tellColleagues } from '../cards/colleagues';
import { earlierOf } from '../cards/earlier-of';
import { cardOf, giveFirstKeys, letGoOfCards, openCard, setCard } from '../cards/card-sessions';
import { cardDrawn, cardFocused, untilDrawn, untilFocused } from '../cards/card-stages';
import { nextPictureOf, preloadCaptureScripts } from '../capture/capture-permission';
import { isActing, isRunning, recoverHere, withWordsOfNow } from '../removal/removal-runner';
import { withoutTheForbidden } from '../forbidden/route';
import { uncapturedOf } from '../forbidden/uncaptured-lines';
import { tellCard } from '../health/removal-blockers';
import { lastHandledIn, likeLast } from '../cards/last-handled';
import { noteEyes, tellKept } from '../cards/second-review';
import { answer } from '../removal/pending-decisions';
import { admitFrame, prepareFrame } from '../cards/prepared-frames';
import { listOnCard, showUnderWay, tellFlow } from '../under-way/tell-flow';
import { tellSaved } from '../under-way/tell-saved';
import { flowNow, keptCard, linesIn, setTold } from '../under-way/under-way';
import { resolveFlow } from '../removal/resolve-flow';
import { answerOnPage } from './answer-on-page';
import { saveEvidence } from './evidence-save';
import { browserTabs, type Tabs } from '../ports/tabs';
import { ProblemError } from '../../problems/problem-error';
import { isoOf, realClock, type Clock } from '../../util/clock';

type CardKinds =
  | 'card.open'
  | 'card.await-drawn'
  | 'card.keys'
  | 'card.drawn'
  | 'card.prepare'
  | 'card.admit'
  | 'card.state'
  | 'card.close'
  | 'card.answer'
  | 'evidence.save'
  | 'eyes.note'
  | 'flow.resolve'
  | 'flow.by-hand'
  | 'flow.hand-pressed'
  | 'flow.press'
  | 'flow.hand-stopped'
  | 'flow.looks-gone'
  | 'flow.told'
  | 'flow.open'
  | 'flow.alive';

// long because it is one table: the messages of the card and of the pages that open it
export function cardHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, CardKinds> {
  return {
    'card.open': (request, asker) => open(db, { tabId: tabOf(asker), request }, clock),
    'card.await-drawn': async ({ openedAt }, asker) => {
      if (!(await untilDrawn(tabOf(asker), openedAt, STILL_DRAWING, clock)))
        throw new Error('the frame has not drawn the card');
      return {};
    },
    'card.keys': async (first, asker) => {
      await giveFirstKeys(tabOf(asker), first);
      cardFocused(tabOf(asker), first.openedAt);
      return {};
    },
    'card.drawn': ({ openedAt }, asker) => {
      cardDrawn(tabOf(asker), openedAt);
      return {};
    },
    'card.prepare': async (_request, asker) => {
      const token = await prepareFrame(tabOf(asker));
      // From now on the previous card's frame gets no updates.
      letGoOfCards(tabOf(asker));
      return { token };
    },
    'card.admit': async ({ token }, asker) => {
      if (asker.frame === undefined || !(await admitFrame(asker.frame, token)))
        throw new Error('no frame was prepared with this');
      return {};
    },
    'card.state': async (_request, asker) => cardOf(tabOf(asker)),
    'card.close': async (_request, asker) => {
      await setCard(tabOf(asker), null);
      // Another item may have been opened meanwhile, and a late close must not hide it.
      if ((await cardOf(tabOf(asker))) === null) await ask(tabOf(asker), 'card.hide', {}, 3_000).catch(() => undefined);
      return {};
    },
    'card.answer': async (_request, asker) => {
      await answerOnPage(tabOf(asker));
      return {};
    },
    'evidence.save': (request, asker) => saveEvidence(db, tabOf(asker), request, clock),
    'eyes.note': async (eyes, asker) => {
      const card = await cardOf(tabOf(asker));
      if (card === null) throw new Error('no item is shown');
      await noteEyes(db, eyes, { itemKey: itemKey(card.reading.ref) }, clock);
      return {};
    },
    'flow.resolve': ({ flowId, decision }) => resolveFlow(db, flowId, decision, clock),
    'flow.by-hand': async ({ flowId }, asker) => {
      if (!answer.resolve(flowId, 'check-again')) await recoverHere(db, flowId, tabOf(asker), clock);
      return {};
    },
    // A flow that no worker runs, or that is only being recovered, has nobody to check what the press did.
    'flow.press': async ({ flowId, press }, asker) => ({
      may: isActing(flowId, tabOf(asker)) && (await beginPress(db, flowId, press)) === 'begun',
    }),
    'flow.hand-pressed': async ({ flowId, at }) => {
      // Stored, since the worker may stop before the flow continues.
      answer.pressed(flowId, at);
      await noteHandPress(db, flowId, at);
      return {};
    },
    'flow.hand-stopped': async ({ flowId, why, pressed }, asker) => {
      // The flow's worker was stopped while the page still points. The press is no longer permitted, so the flow is
      // recovered: checked and reported.
      if (!answer.stopped(flowId, why, pressed)) await recoverHere(db, flowId, tabOf(asker), clock);
      return {};
    },
    'flow.looks-gone': async ({ flowId, isSeen }) => {
      const flow = await getFlow(db, flowId);
      if (flow?.phase === 'assisted') tellFlow(db, { ...flow, looksGone: !isSeen });
      return {};
    },
    'flow.told': async ({ flowId, away }, { tabId }) => {
      await setTold(db, flowId, tabId, away === true);
      if (tabId !== null) await showUnderWay(db, tabId);
      return {};
    },
    'flow.open': ({ flowId }, asker) => openFlow(db, { tabId: tabOf(asker), flowId }, clock),
    // Empty: receiving the event is enough to keep the worker from being stopped in the middle of a flow.
    'flow.alive': () => ({}),
  };
}

/** Milliseconds. Longer than the page waits for one answer. */
const STILL_DRAWING = 4_000;

type OpenRequest = Parameters<Handlers['card.open']>[0];

/** The latest opening requested in each tab. A slower earlier one must not replace it. */
const latestOpening = new Map<number, object>();

async function open(
  db: EvidenceDatabase,
  { tabId, request: { registeredId, flowId, sameAs, ...shown } }: { tabId: number; request: OpenRequest },
  clock: Clock,
): ReturnType<typeof openCard> {
  const token = {};
  latestOpening.set(tabId, token);
  // In parallel: the official waits for all of these, and they are independent.
  const [settings, earlier, destroyed, nextPicture, last, others] = await Promise.all([
    readSettings(),
    flowsForRef(db, shown.reading.ref),
    destroyedWhole(db),
    nextPictureOf(tabId),
    lastHandledIn(tabId),
    linesOrNone(db, tabId),
  ]);
  const registered = settings.register.find((account) => account.id === registeredId);
  if (registered === undefined) throw new Error('the page is not registered');
  const unfinished = earlier.filter((flow) => flow.phase !== 'ended');
  for (const left of unfinished) if (!isRunning(left.id)) void recoverHere(db, left.id, tabId, clock);
  const [sameAsLast, handledEarlier] = await Promise.all([
    likeLast(last, { reading: shown.reading, registered }, earlier),
    earlierOf(db, earlier, destroyed),
  ]);
  const state: CardState = {
    ...shown,
    // Only the judgement that the button showed, and only for identical text. An item that shares just a link must be
    // read first.
    sameNow: sameAsLast?.by === 'text' && sameAsLast.flowId === sameAs,
    ...withoutPrivate(shown),
    tabId,
    registered,
    openedAt: isoOf(clock),
    nextPicture,
    planned: settings.plan !== null,
    // A running flow is shown as it runs. Ended ones are history, unless the official asked for that one. An
    // interrupted one does not prevent a new attempt.
    flow: unfinished.find((flow) => isRunning(flow.id)) ?? earlier.find((flow) => flow.id === flowId) ?? null,
    menu: null,
    sameAsLast,
    earlier: handledEarlier,
    others,
  };
  return present(db, { state, token }, clock);
}

const linesOrNone = (db: EvidenceDatabase, tabId: number): ReturnType<typeof linesIn> =>
  linesIn(db, tabId).catch(() => []);

/** @param token this opening's entry in `latestOpening`, replaced when a later opening is requested */
async function present(
  db: EvidenceDatabase,
  { state, token }: { state: CardState; token: object },
  clock: Clock,
): ReturnType<typeof openCard> {
  const { tabId, openedAt } = state;
  const flow = state.flow && (await withWordsOfNow(db, state.flow));
  // An item whose ground was already chosen opens at its steps, with nothing that was read of it. Checked last, so that
  // nothing slow comes between this check and the card.
  const ready = await withoutTheForbidden(db, { ...state, flow });
  if (latestOpening.get(tabId) !== token) return { show: false, drawn: false, openedAt };
  const opened = openCard(tabId, ready);
  // Until the card has the focus the official is waiting for the worker and the page.
  void opened
    .then(() => untilFocused(tabId, openedAt, FOCUSED_WITHIN, clock))
    .then(() => tellMore(db, state))
    .catch(() => undefined);
  return opened;
}

/** Milliseconds. The page takes the focus by force after one second. */
const FOCUSED_WITHIN = 1_500;

/** Loads the rest of an opened card, and what the next press would otherwise wait for. */
function tellMore(db: EvidenceDatabase, { tabId, reading, flow }: CardState): void {
  const told = [
    tellCard(db, tabId),
    tellColleagues(db, tabId, reading.ref),
    tellKept(db, tabId, reading.ref),
    // Changes to the list while the card was opening were sent before there was a card.
    listOnCard(db, tabId),
    ...(flow?.phase === 'ended' && flow.evidenceId !== null ? [tellSaved(db, flow.evidenceId)] : []),
  ];
  for (const each of told) each.catch(() => undefined);
  preloadCaptureScripts(tabId);
}

/** Resets the 'Lär in menyn' state from when the card was kept. */
const NOTHING_LEARNT = { menu: null, menusRead: undefined, learning: undefined };

/**
 * Opens the card that the flow was started on, even if its item is not on the page. Without a kept card the page reads
 * the item now.
 */
async function openFlow(
  db: EvidenceDatabase,
  { tabId, flowId }: { tabId: number; flowId: string },
  clock: Clock,
): ReturnType<typeof openCard> {
  const token = {};
  latestOpening.set(tabId, token);
  const [kept, flow, others] = await Promise.all([keptCard(flowId), flowNow(db, flowId), linesOrNone(db, tabId)]);
  // A removal without capture has no kept card: its item is opened, covered.
  const ref = flow?.ref ?? (await uncapturedOf(db, flowId))?.ref;
  if (ref === undefined) throw new Error('no such flow');
  if (kept !== null && flow !== undefined)
    return present(
      db,
      { state: { ...kept, tabId, flow, others, ...NOTHING_LEARNT, openedAt: isoOf(clock) }, token },
      clock,
    );
  const { opened } = await ask(tabId, 'flow.open-here', { ref, flowId }, 8_000);
  if (!opened) throw new ProblemError('not-here');
  return { show: false, drawn: false, openedAt: '' };
}

/**
 * For an account that is neither the municipality's nor a work account only the state is kept, in memory too: no name,
 * id or signal (guideline l.105).
 */
function withoutPrivate({
  account,
  classification,
}: Pick<OpenRequest, 'account' | 'classification'>): Pick<CardState, 'account' | 'classification'> {
  if (classification.state !== 'private' && classification.state !== 'unknown') return { account, classification };
  return {
    account: { kind: account.kind, id: null, name: null, signals: [], trace: 'utelämnat' },
    classification: { state: classification.state, name: null, reason: 'utelämnat' },
  };
}

export function tabOf(asker: Asker): number {
  if (asker.tabId === null) throw new Error('not in a tab');
  return asker.tabId;
}

/** Opens the archive, at one record if given. */
export async function openArchive(
  evidenceId: string | null,
  left = false,
  tabs: Pick<Tabs, 'openOwn'> = browserTabs,
): Promise<void> {
  const place = evidenceId === null ? (left ? VIEW_HASH.left : '') : archiveHash({ id: evidenceId });
  await tabs.openOwn(`archive.html${place}`);
}
