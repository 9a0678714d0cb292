/** What the card and the pages that open it ask for: show an item, save its evidence, undo, confirm. */
import { browser } from '../../../lib/browser';
import { decide } from '../../../lib/assessment/build-decision';
import type { Flow } from '../../../lib/domain/flow';
import { itemKey } from '../../../lib/domain/item-key';
import { localDay } from '../../../lib/domain/local-day';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { flowsForItem, getFlow, saveFlow } from '../../../lib/evidence/flows';
import { appendJournal } from '../../../lib/evidence/journal';
import { storeForbiddenNote } from '../../../lib/evidence/forbidden';
import { uuid7 } from '../../../lib/evidence/uuid7';
import { packInForce } from '../../../lib/guidelines/packs';
import { ask } from '../../../lib/messaging/page-commander';
import type { CardState } from '../../../lib/messaging/protocol';
import type { Asker, Handlers } from '../../../lib/messaging/server';
import { readSettings } from '../../../lib/settings/store';
import { cardOf, changeCard, setCard } from '../cards';
import { nextPictureOf, readyForPicture } from '../armed-tabs';
import { checkAgain, isRunning, recoverHere, release, reserve, start } from '../flow-host';
import { refuseWhileRed, tellCard } from '../health/against-removal';
import { readHealth } from '../health/read-health';
import { answer } from '../official';
import { answerOnPage } from './answer';

type CardKinds =
  | 'card.open' | 'card.prepare' | 'card.state' | 'card.close' | 'card.answer' | 'evidence.save' | 'eyes.note' | 'image.forbidden' | 'image.cover' | 'flow.confirm-missing' | 'flow.undo'
  | 'flow.skip-wait' | 'flow.check-again' | 'flow.by-hand' | 'flow.told' | 'flow.alive';

export function cardHandlers(db: EvidenceDatabase): Pick<Handlers, CardKinds> {
  return {
    'card.prepare': () => {
      // Found out before it is asked for.
      void readHealth(db, null);
      return {};
    },
    'card.open': async (request, asker) => {
      await openCard(db, tabOf(asker), request);
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
    'evidence.save': (request, asker) => save(db, tabOf(asker), request),
    'eyes.note': async (eyes, asker) => {
      await noteEyes(db, tabOf(asker), eyes);
      return {};
    },
    'image.cover': async (_request, asker) => {
      const card = await cardOf(tabOf(asker));
      if (card !== null) await ask(tabOf(asker), 'item.cover', { ref: card.reading.ref }, 5_000);
      return {};
    },
    'image.forbidden': (_request, asker) => noteForbidden(db, tabOf(asker)),
    'flow.confirm-missing': ({ flowId, yes }) => {
      answer.missing(flowId, yes);
      return {};
    },
    'flow.undo': ({ flowId }) => {
      answer.undo(flowId);
      return {};
    },
    'flow.skip-wait': ({ flowId }) => {
      answer.go(flowId);
      return {};
    },
    'flow.check-again': async ({ flowId }) => {
      if (!answer.check(flowId)) await checkAgain(db, flowId);
      return {};
    },
    'flow.by-hand': ({ flowId }) => {
      answer.check(flowId);
      return {};
    },
    'flow.told': async ({ flowId }) => {
      const flow = await getFlow(db, flowId);
      if (flow?.phase === 'ended') await saveFlow(db, { ...flow, told: true });
      return {};
    },
    // Its arrival is its work: an event keeps the worker from being stopped in the middle of a flow.
    'flow.alive': () => ({}),
  };
}

type OpenRequest = Parameters<Handlers['card.open']>[0];

async function openCard(db: EvidenceDatabase, tabId: number, { registeredId, ...shown }: OpenRequest): Promise<void> {
  const settings = await readSettings();
  const registered = settings.register.find((account) => account.id === registeredId);
  if (registered === undefined) throw new Error('the page is not registered');
  const earlier = await flowsForItem(db, itemKey(shown.reading.ref));
  const unfinished = earlier.filter((flow) => flow.phase !== 'ended');
  for (const left of unfinished) if (!isRunning(left.id)) void recoverHere(db, left.id, tabId);
  const state: CardState = {
    ...shown,
    ...withoutPrivate(shown),
    tabId,
    registered,
    openedAt: new Date().toISOString(),
    nextPicture: await nextPictureOf(tabId),
    planned: settings.plan !== null,
    // One that is still running is shown as it runs; ended ones are history, and one that was cut off does not bar a new try.
    flow: unfinished.find((flow) => isRunning(flow.id)) ?? null,
    menu: null,
    earlier: earlier.filter((flow) => flow.evidenceId !== null).map((flow) => ({ evidenceId: flow.evidenceId ?? '', at: flow.updatedAt, outcome: flow.outcome })),
  };
  await setCard(tabId, state);
  if (state.nextPicture === 'screen') readyForPicture(tabId);
  void tellCard(db, tabId).catch(() => undefined);
}

type SaveRequest = Parameters<Handlers['evidence.save']>[0];

async function save(db: EvidenceDatabase, tabId: number, request: SaveRequest): Promise<{ flowId: string }> {
  // First, so that the card which is read next is the one that is saved.
  if (request.intent === 'save-and-remove') await refuseWhileRed(db, tabId);
  const card = await cardOf(tabId);
  const settings = await readSettings();
  if (card === null) throw new Error('no item is shown');
  if (request.openedAt !== undefined && request.openedAt !== card.openedAt) throw new Error('another item is shown by now');
  if (settings.plan === null) throw new Error('plan-missing');
  // Until hiding is driven: the official hides on the page, with evidence saved first.
  if (request.intent === 'save-and-hide') throw new Error('hide-not-driven');
  const { openedAt: _openedAt, ...judgement } = request;
  const built = decide(packInForce(), judgement, { now: Date.now(), today: localDay(new Date()), filledIn: settings.originalDisposal });
  if (built.kind === 'refused') throw new Error(built.reason);
  const now = new Date().toISOString();
  const flow: Flow = {
    id: uuid7(), platform: card.reading.ref.platform, itemKey: itemKey(card.reading.ref), ref: card.reading.ref, pageUrl: card.pageUrl, permalink: card.reading.permalink, tabId,
    // What is urgent goes at once: its ten seconds would be ten seconds more of it.
    ...(built.decision.urgency === 'omgående' ? { urgent: true } : {}),
    intent: request.intent, phase: 'capturing', evidenceId: null, textSha256: null, missing: [], confirmedMissing: false, replies: 0, undoUntil: null, act: null, gone: null,
    outcome: null, message: null, startedAt: now, updatedAt: now, told: false,
  };
  const already = reserve(flow);
  if (already !== undefined) return { flowId: already };
  try {
    await changeCard(tabId, (current) => ({ ...current, flow }));
  } catch (error) {
    release(flow);
    throw error;
  }
  start(db, flow, { card, decision: built.decision });
  return { flowId: flow.id };
}

/** The item stays, so nothing of it is kept: which it was, who was asked and what they said. */
async function noteEyes(db: EvidenceDatabase, tabId: number, eyes: Parameters<Handlers['eyes.note']>[0]): Promise<void> {
  const card = await cardOf(tabId);
  if (card === null) throw new Error('no item is shown');
  const { operator } = await readSettings();
  const data = { about: 'second-eyes', itemKey: itemKey(card.reading.ref), why: eyes.why, of: eyes.of, answer: eyes.answer };
  await appendJournal(db, { kind: 'note', recordId: null, operator: operator.name || null, data, at: new Date().toISOString() });
}

/** The hard stop (law-and-records 1.9): address, ids, time and operator, nothing else; what the card held of the item is forgotten. */
async function noteForbidden(db: EvidenceDatabase, tabId: number): Promise<{ noteId: string }> {
  const card = await cardOf(tabId);
  if (card === null) throw new Error('no item is shown');
  await ask(tabId, 'item.cover', { ref: card.reading.ref }, 5_000).catch(() => undefined);
  // Wiped before the note is stored, so also when that fails.
  await setCard(tabId, emptied(card));
  const { operator } = await readSettings();
  const { ref, permalink } = card.reading;
  const { noteId } = await storeForbiddenNote(db, {
    platform: ref.platform, pageUrl: card.pageUrl, permalink, itemId: ref.id, postId: ref.postId, parentId: ref.parentId, registeredAccountId: card.registered.id,
    operator: operator.name || null, knownAt: new Date().toISOString(),
  });
  return { noteId };
}

/** Of an account that is not the municipality's nor a work account, only the state is kept, in memory too: no name, no id, no sign (guideline l.105). */
function withoutPrivate({ account, classification }: Pick<OpenRequest, 'account' | 'classification'>): Pick<CardState, 'account' | 'classification'> {
  if (classification.state !== 'private' && classification.state !== 'unknown') return { account, classification };
  return {
    account: { kind: account.kind, id: null, name: null, signals: [], trace: 'utelämnat' },
    classification: { state: classification.state, name: null, reason: 'utelämnat' },
  };
}

/** The card without anything that was read from the item. */
function emptied(card: CardState): CardState {
  const nobody = { name: null, profileUrl: null, id: null };
  return { ...card, pageTitle: '', menu: null, reading: { ...card.reading, author: nobody, text: { raw: '', normalised: '', truncated: false }, media: [], links: [], mentions: [], reactions: null, menuLabel: null, trace: [] } };
}

export function tabOf(asker: Asker): number {
  if (asker.tabId === null) throw new Error('not in a tab');
  return asker.tabId;
}

/** Opens the archive, on one record when named. */
export async function openArchive(evidenceId: string | null): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`archive.html${evidenceId === null ? '' : `#${evidenceId}`}`) });
}
