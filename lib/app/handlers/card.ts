/** What the card and the pages that open it ask for: show an item, save its evidence, undo, confirm. */
import { archiveHash, VIEW_HASH } from '../../domain/archive-place';
import { itemKey } from '../../domain/item-key';
import type { EvidenceDatabase } from '../../evidence/database';
import { destroyedWhole } from '../../evidence/destroyed';
import { beginPress, flowsForItem, getFlow, noteHandPress } from '../../evidence/flows';
import { ask } from '../../messaging/page-commander';
import type { CardState } from '../../messaging/protocol';
import type { Asker, Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { tellColleagues } from '../cards/colleagues';
import { cardOf, giveFirstKeys, letGoOfCards, openCard, setCard } from '../cards/card-sessions';
import { cardDrawn, untilDrawn } from '../cards/card-drawn';
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

// long because it is one table: what the card and the pages that open it may ask
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
      return {};
    },
    'card.drawn': ({ openedAt }, asker) => {
      cardDrawn(tabOf(asker), openedAt);
      return {};
    },
    'card.prepare': async (_request, asker) => {
      const token = await prepareFrame(tabOf(asker));
      // What was the card until now is told nothing more.
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
      // Another item may have been opened meanwhile; the late close must not hide that one.
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
    // One that no worker runs any more, or that is only looked after, has nobody to look at what a press did.
    'flow.press': async ({ flowId, press }, asker) => ({
      may: isActing(flowId, tabOf(asker)) && (await beginPress(db, flowId, press)) === 'begun',
    }),
    'flow.hand-pressed': async ({ flowId, at }) => {
      // Its worker may be stopped before the flow goes on.
      answer.pressed(flowId, at);
      await noteHandPress(db, flowId, at);
      return {};
    },
    'flow.hand-stopped': async ({ flowId, why, pressed }, asker) => {
      // Its worker was stopped, and the page still points: the hand's pass is taken back, so it is looked and told.
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
    // Its arrival is its work: an event keeps the worker from being stopped in the middle of a flow.
    'flow.alive': () => ({}),
  };
}

/** Longer than the page waits for one answer, milliseconds. */
const STILL_DRAWING = 4_000;

type OpenRequest = Parameters<Handlers['card.open']>[0];

/** The last opening that was asked for in each tab: one that took longer than a later one must not come over it. */
const asked = new Map<number, object>();

async function open(
  db: EvidenceDatabase,
  { tabId, request: { registeredId, flowId, sameAs, ...shown } }: { tabId: number; request: OpenRequest },
  clock: Clock,
): ReturnType<typeof openCard> {
  const mine = {};
  asked.set(tabId, mine);
  // The official waits for all of this, and none of it for another.
  const [settings, earlier, destroyed, nextPicture, last, others] = await Promise.all([
    readSettings(),
    flowsForItem(db, itemKey(shown.reading.ref)),
    destroyedWhole(db),
    nextPictureOf(tabId),
    lastHandledIn(tabId),
    linesOrNone(db, tabId),
  ]);
  const registered = settings.register.find((account) => account.id === registeredId);
  if (registered === undefined) throw new Error('the page is not registered');
  const unfinished = earlier.filter((flow) => flow.phase !== 'ended');
  for (const left of unfinished) if (!isRunning(left.id)) void recoverHere(db, left.id, tabId, clock);
  const sameAsLast = await likeLast(last, { reading: shown.reading, registered }, earlier);
  const state: CardState = {
    ...shown,
    // Only what the button told of, and only for the very same words: what has a link in common is to be read first.
    sameNow: sameAsLast?.by === 'text' && sameAsLast.flowId === sameAs,
    ...withoutPrivate(shown),
    tabId,
    registered,
    openedAt: isoOf(clock),
    nextPicture,
    planned: settings.plan !== null,
    // One that is still running is shown as it runs; ended ones are history, unless the official asks for that very
    // one. One that was cut off does not bar a new try.
    flow: unfinished.find((flow) => isRunning(flow.id)) ?? earlier.find((flow) => flow.id === flowId) ?? null,
    menu: null,
    sameAsLast,
    earlier: earlier.flatMap(({ evidenceId, updatedAt: at, outcome }) =>
      evidenceId === null
        ? []
        : { evidenceId, at, outcome, ...(destroyed.has(evidenceId) ? { destroyed: true as const } : {}) },
    ),
    others,
  };
  return present(db, state, mine);
}

const linesOrNone = (db: EvidenceDatabase, tabId: number): ReturnType<typeof linesIn> =>
  linesIn(db, tabId).catch(() => []);

/** @param mine what stands in `asked` as long as no later opening has been asked for */
async function present(db: EvidenceDatabase, state: CardState, mine: object): ReturnType<typeof openCard> {
  const { tabId, openedAt } = state;
  const flow = state.flow && (await withWordsOfNow(db, state.flow));
  // An item whose ground was chosen before opens at its steps, and nothing that was read of it stays. Looked for last,
  // when all else is known: nothing that takes its time comes between this and the card.
  const ready = await withoutTheForbidden(db, { ...state, flow });
  if (asked.get(tabId) !== mine) return { show: false, drawn: false, openedAt };
  const opened = openCard(tabId, ready);
  // When it is drawn, or late: the official waits for the worker and the page until then.
  void opened.then(() => tellMore(db, state)).catch(() => undefined);
  return opened;
}

/** What a card that has been opened is told besides, and what the next press would else wait for. */
function tellMore(db: EvidenceDatabase, { tabId, reading, flow }: CardState): void {
  const key = itemKey(reading.ref);
  const told = [
    tellCard(db, tabId),
    tellColleagues(db, tabId, key),
    tellKept(db, tabId, key),
    // What changed in the list while the card was on its way was told to a card that was not there yet.
    listOnCard(db, tabId),
    ...(flow?.phase === 'ended' && flow.evidenceId !== null ? [tellSaved(db, flow.evidenceId)] : []),
  ];
  for (const each of told) each.catch(() => undefined);
  preloadCaptureScripts(tabId);
}

/** What was asked of 'Lär in menyn' while it was kept is not asked of it now. */
const NOTHING_LEARNT = { menu: null, menusRead: undefined, learning: undefined };

/** The card as the flow was begun on it: its item need not stand on the page. Else as the page reads it now. */
async function openFlow(
  db: EvidenceDatabase,
  { tabId, flowId }: { tabId: number; flowId: string },
  clock: Clock,
): ReturnType<typeof openCard> {
  const mine = {};
  asked.set(tabId, mine);
  const [kept, flow, others] = await Promise.all([keptCard(flowId), flowNow(db, flowId), linesOrNone(db, tabId)]);
  // Of a removal without capture there is no card to keep: it is opened at its item, covered as it stands.
  const ref = flow?.ref ?? (await uncapturedOf(db, flowId))?.ref;
  if (ref === undefined) throw new Error('no such flow');
  if (kept !== null && flow !== undefined)
    return present(db, { ...kept, tabId, flow, others, ...NOTHING_LEARNT, openedAt: isoOf(clock) }, mine);
  const { opened } = await ask(tabId, 'flow.open-here', { ref, flowId }, 8_000);
  if (!opened) throw new ProblemError('not-here');
  return { show: false, drawn: false, openedAt: '' };
}

/**
 * Of an account that is not the municipality's nor a work account, only the state is kept,
 * in memory too: no name, no id, no sign (guideline l.105).
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

/** Opens the archive, on one record when named. */
export async function openArchive(
  evidenceId: string | null,
  left = false,
  tabs: Pick<Tabs, 'openOwn'> = browserTabs,
): Promise<void> {
  const place = evidenceId === null ? (left ? VIEW_HASH.left : '') : archiveHash({ id: evidenceId });
  await tabs.openOwn(`archive.html${place}`);
}
