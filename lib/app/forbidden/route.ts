/**
 * The route for a picture that must not be saved, for one item: read from the note and its journal, or from a choice
 * that is not noted yet.
 */
import { bareReading } from '../../capture/covering/bare-reading';
import type { ForbiddenRoute, StepTick, StoredOfItem } from '../../domain/forbidden';
import type { ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import { isSameItem } from '../../domain/same-item';
import type { EvidenceDatabase } from '../../evidence/database';
import { findNote, storeForbiddenNote } from '../../evidence/forbidden';
import { ticksByNote, tickStep } from '../../evidence/forbidden-life';
import { stateOfStore, storedOf } from '../../evidence/forbidden-lock';
import type { CardState } from '../../messaging/protocol';
import { readSettings } from '../../settings/store';
import { changeCards } from '../cards/card-sessions';
import { coverInEveryTab } from './cover-page';
import { heldAs, hold, letGo, type HeldItem } from './held';
import { asTold } from './running';
import { isoOf, realClock, type Clock } from '../../util/clock';

type Shown = Pick<CardState, 'reading' | 'tabId'>;

/** Null for an item with another ground, or none yet. */
async function routeOf(
  db: EvidenceDatabase,
  shown: Shown,
): Promise<{ route: ForbiddenRoute; permalink: string | null } | null> {
  const { ref } = shown.reading;
  const [row, held] = await Promise.all([findNote(db, ref), heldOf(shown)]);
  if (row === undefined && held === undefined) return null;
  const noteId = row?.id ?? held?.noteId ?? null;
  const ticks = noteId === null ? [] : ((await ticksByNote(db)).get(noteId) ?? []);
  return {
    route: {
      noteId,
      ticks,
      removal: row?.removal === undefined ? null : asTold(row.removal),
      stored: await stored(db, ref),
    },
    permalink: row?.note.permalink ?? held?.permalink ?? null,
  };
}

const counted = new Map<string, { state: string; found: Promise<StoredOfItem> }>();

/** Counted again only after something was saved, copied or destroyed, because every record is searched. */
async function stored(db: EvidenceDatabase, ref: ItemRef): Promise<StoredOfItem> {
  const key = itemKey(ref);
  const state = await stateOfStore(db);
  const known = counted.get(key);
  if (known?.state === state) return known.found;
  const found = storedOf(db, ref);
  counted.set(key, { state, found });
  found.catch(() => counted.delete(key));
  return found;
}

/** Drops the cached count when the ground is chosen again: the item may have been saved since. */
export const countAnew = (ref: ItemRef): boolean => counted.delete(itemKey(ref));

/** An item without an id counts only if it is covered on the page, which means that nothing of it was read. */
async function heldOf({ reading, tabId }: Shown): Promise<HeldItem | undefined> {
  const wasRead = reading.text.raw !== '' || reading.author.name !== null;
  return reading.ref.id === null && wasRead ? undefined : heldAs(reading.ref, tabId);
}

/** The card without anything read from the item. Unchanged when its ground forbids nothing. */
export async function withoutTheForbidden(db: EvidenceDatabase, card: CardState): Promise<CardState> {
  const found = await routeOf(db, card);
  return found === null ? card : emptied(card, found.route, found.permalink);
}

function emptied(card: CardState, route: ForbiddenRoute, permalink: string | null): CardState {
  const { ref, owner } = card.reading;
  return {
    ...card,
    pageTitle: '',
    menu: null,
    repliesSaid: null,
    sameAsLast: null,
    reading: bareReading(ref, owner, permalink),
    forbidden: route,
  };
}

/** Runs first, before anything else is read or counted: removes what was read of the item from every card. */
export const forgetInCards = (shown: Shown): Promise<void> =>
  changeCards((each) => {
    const card = withoutItsName(each, shown.reading.ref);
    return isShownBy(shown, card) ? emptied(card, card.forbidden ?? NOT_BEGUN, card.reading.permalink) : card;
  });

/** Also removes its name from the list of ongoing flows, which other items' cards show too. */
const withoutItsName = (card: CardState, ref: ItemRef): CardState =>
  card.others?.some((line) => isSameItem(line.ref, ref)) === true
    ? { ...card, others: card.others.map((line) => (isSameItem(line.ref, ref) ? { ...line, name: null } : line)) }
    : card;

const NOT_BEGUN: ForbiddenRoute = { noteId: null, ticks: [], removal: null, stored: { kind: 'unknown' } };

const isShownBy = ({ reading: { ref }, tabId }: Shown, card: CardState): boolean =>
  isSameItem(card.reading.ref, ref) && (ref.id !== null || card.tabId === tabId);

/** Updates the cards of every tab that shows the item. */
export async function showRoute(db: EvidenceDatabase, shown: Shown): Promise<void> {
  const { ref } = shown.reading;
  const found = await routeOf(db, { ...shown, reading: bareReading(ref, shown.reading.owner) });
  if (found === null) return;
  await changeCards((card) => (isShownBy(shown, card) ? emptied(card, found.route, found.permalink) : card));
}

/** The note of the card's item. Created now if there is none, since any first step creates it. */
export async function noteOf(db: EvidenceDatabase, card: CardState): Promise<{ noteId: string; isNew: boolean }> {
  const { ref } = card.reading;
  const row = await findNote(db, ref);
  if (row !== undefined) return { noteId: row.id, isNew: false };
  const held = await heldAs(ref, card.tabId);
  if (held === undefined) throw new Error('the ground is not chosen');
  if (held.noteId !== null) return { noteId: held.noteId, isNew: false };
  const { noteId } = await storeForbiddenNote(db, {
    platform: ref.platform,
    pageUrl: held.pageUrl,
    permalink: held.permalink,
    itemId: ref.id,
    postId: ref.postId,
    parentId: ref.parentId,
    registeredAccountId: held.registeredId,
    operator: await operator(),
    knownAt: held.knownAt,
    ...(held.unsure ? { unsure: true as const } : {}),
    ...(ref.aliases === undefined ? {} : { aliases: ref.aliases }),
    ...(held.pictures === undefined || held.pictures.length === 0 ? {} : { pictures: held.pictures }),
  });
  // The note now holds the item. One without an id still has to be recognised by its element.
  await (ref.id === null ? hold({ ...held, noteId }) : letGo(ref, card.tabId));
  // Not awaited: a tab that does not answer must not block the steps.
  void coverInEveryTab(db, ref.platform).catch((error: unknown) => console.error('Uppsikt cover', error));
  return { noteId, isNew: true };
}

export async function tick(
  db: EvidenceDatabase,
  noteId: string,
  { step, caseNumber }: Omit<StepTick, 'at'>,
  clock: Clock = realClock,
): Promise<void> {
  await tickStep(db, noteId, { step, at: isoOf(clock), caseNumber }, await operator());
}

export const operator = async (): Promise<string | null> => (await readSettings()).operator.name || null;
