/**
 * The hard stop (law-and-records 1.9): a picture that must not be saved is covered, forgotten, noted and removed.
 * Nothing of it comes here.
 */
import { isPictureAddress } from '../../by-hand/picture-address';
import { inPageTurn, PageBusy } from '../../capture/page-turn';
import { itemKey } from '../../domain/item-key';
import type { EvidenceDatabase } from '../../evidence/database';
import { findNote, storeForbiddenNote } from '../../evidence/forbidden';
import { ticksByNote } from '../../evidence/forbidden-life';
import { forgetItem } from '../../evidence/forget-item';
import { ask } from '../../messaging/page-commander';
import type { CardState } from '../../messaging/protocol';
import type { Asker, Handlers } from '../../messaging/server';
import { cardOf, quietCards } from '../cards/card-sessions';
import { coverOnPage, shieldOf } from '../forbidden/cover-page';
import { heldAs, hold, holdPictures, letGo } from '../forbidden/held';
import { checkUncaptured, startUncaptured } from '../forbidden/removal-host';
import { countAnew, forgetInCards, noteOf, operator, showRoute, tick } from '../forbidden/route';
import { stopCapture } from '../forbidden/under-capture';
import { forgetHandled } from '../cards/last-handled';
import { showUnderWayEverywhere } from '../under-way/tell-flow';
import { forgetAnswered } from '../cards/answered-item';
import { forgetKeptCards } from '../under-way/under-way';
import { tabOf } from './card';
import { ProblemError } from '../../problems/problem-error';
import { isoOf, realClock, type Clock } from '../../util/clock';

type ForbiddenKinds =
  | 'image.cover'
  | 'image.back'
  | 'image.step'
  | 'image.remove'
  | 'image.check'
  | 'image.show-menu'
  | 'hand.shield'
  | 'hand.forbidden';

export function forbiddenHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, ForbiddenKinds> {
  return {
    'image.cover': async ({ unsure }, asker) => {
      const endQuiet = quietCards();
      try {
        return await done(choose(db, await shown(asker), { unsure, forgotten: endQuiet }, clock));
      } finally {
        await endQuiet();
      }
    },
    'image.back': async (_request, asker) => done(goBack(db, await shown(asker), clock)),
    'image.step': async (request, asker) => done(step(db, await shown(asker), request, clock)),
    'image.remove': async (_request, asker) => done(remove(db, await shown(asker), clock)),
    'image.check': async (_request, asker) => {
      const { forbidden, tabId } = await shown(asker);
      if (forbidden?.removal) await checkUncaptured(db, forbidden.removal, tabId, clock);
      return {};
    },
    'image.show-menu': async (_request, asker) => {
      const { tabId, reading } = await shown(asker);
      // In the page's turn, since the page is scrolled to the item.
      const show = (): Promise<{ shown: boolean }> => ask(tabId, 'item.show-menu', { ref: reading.ref }, 5_000);
      const { shown: isShown } = await inPageTurn(tabId, show, { patience: 5_000 }).catch((error: unknown) => {
        // The generic busy message speaks of saving or removing, which is unknown here.
        throw error instanceof PageBusy ? new ProblemError('page-busy-now') : error;
      });
      if (!isShown) throw new ProblemError('not-here');
      return {};
    },
    'hand.shield': async ({ tabId }) => ({ shield: await shieldOf(db, tabId) }),
    'hand.forbidden': (request) => byHand(db, request, clock),
  };
}

const done = async (work: Promise<void>): Promise<Record<string, never>> => {
  await work;
  return {};
};

async function shown(asker: Asker): Promise<CardState> {
  const card = await cardOf(tabOf(asker));
  if (card === null) throw new Error('no item is shown');
  return card;
}

/**
 * At the moment the ground is chosen: covers the item on the page and deletes whatever was read, captured or staged of
 * it. Keeps only which item it is.
 */
async function choose(
  db: EvidenceDatabase,
  card: CardState,
  { unsure, forgotten }: { unsure: boolean; forgotten?: () => Promise<void> },
  clock: Clock,
): Promise<void> {
  const {
    tabId,
    reading: { ref, permalink },
    pageUrl,
    registered,
  } = card;
  const covering = coverOnPage(tabId, { refs: [ref], pictures: [] });
  // Awaited below. Deleting must not wait for a page that does not answer.
  covering.catch(() => undefined);
  // Also holds it again when another tab's card chose the ground and has reverted it since.
  if ((await heldAs(ref, tabId)) === undefined && (await findNote(db, ref)) === undefined)
    await hold({
      ref,
      tabId,
      pageUrl,
      permalink,
      registeredId: registered.id,
      knownAt: isoOf(clock),
      unsure,
      noteId: null,
    });
  stopCapture(itemKey(ref));
  countAnew(ref);
  await forgetInCards(card);
  await forgetKeptCards(ref);
  await forgetAnswered(ref);
  await forgotten?.();
  await forgetHandled(tabId);
  await forgetItem(db, itemKey(ref), { ref, pictures: [], notedAt: { pageUrl, permalink, unnamed: ref.id === null } });
  await showRoute(db, card);
  await showUnderWayEverywhere(db);
  const { pictures } = await covering;
  if (pictures !== undefined) await holdPictures(ref, tabId, pictures);
}

/** Nothing was noted, so nothing needs undoing. The page reopens the card. */
async function goBack(db: EvidenceDatabase, card: CardState, clock: Clock): Promise<void> {
  const {
    tabId,
    reading: { ref },
  } = card;
  if (card.forbidden?.noteId !== null) throw new Error('it is noted already');
  await letGo(ref, tabId);
  const { reopened } = await ask(tabId, 'item.reopen', { ref }, 8_000).catch(() => ({ reopened: false }));
  if (reopened) return;
  await choose(db, { ...card, forbidden: undefined }, { unsure: false }, clock);
  throw new ProblemError('not-here');
}

async function step(
  db: EvidenceDatabase,
  card: CardState,
  request: { step: Parameters<typeof tick>[2]['step']; caseNumber: string | null },
  clock: Clock,
): Promise<void> {
  const { noteId, isNew } = await noteOf(db, card);
  // The note's own row already records that the address was noted.
  if (!(isNew && request.step === 'address')) await tick(db, noteId, request, clock);
  await showRoute(db, card);
}

async function remove(db: EvidenceDatabase, card: CardState, clock: Clock): Promise<void> {
  const {
    tabId,
    reading: { ref },
    pageUrl,
  } = card;
  const { noteId } = await noteOf(db, card);
  await showRoute(db, card);
  startUncaptured(db, { noteId, ref, pageUrl, tabId }, clock);
}

type HandRequest = Parameters<Handlers['hand.forbidden']>[0];

/** From the form for evidence by hand: no adapter knows the item, so the official removes it and ticks the step. */
async function byHand(
  db: EvidenceDatabase,
  { noteId: known, step: done_, caseNumber, ...note }: HandRequest,
  clock: Clock,
) {
  if (known === null && isPictureAddress(note.pageUrl)) throw new ProblemError('picture-address');
  const made =
    known ??
    (
      await storeForbiddenNote(db, {
        ...note,
        permalink: null,
        itemId: null,
        postId: null,
        parentId: null,
        operator: await operator(),
        knownAt: isoOf(clock),
      })
    ).noteId;
  if (known !== null || done_ !== 'address') await tick(db, made, { step: done_, caseNumber }, clock);
  return { noteId: made, ticks: (await ticksByNote(db)).get(made) ?? [] };
}
