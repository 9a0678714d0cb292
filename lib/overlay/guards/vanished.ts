/**
 * Detects items that disappear from a registered thread, or are hidden there, without Uppsikt. After an official's own
 * press it is 'borttaget utan bevis', otherwise 'försvunnen – okänt av vem'. Only ids are reported. Lists unmount
 * distant items and are re-sorted, so an item counts as vanished only when both of its neighbours are still there, side
 * by side, at the same address and in the same sort order.
 */
import { destroys, type Act } from '../../domain/act';
import { itemKey } from '../../domain/item-key';
import type { ItemRef } from '../../domain/item';
import { send } from '../../messaging/client';
import type { FoundItem, Relocation } from '../../platforms/contract';
import { isShown } from '../../platforms/dom/menu';
import { partFor } from '../../platforms/part-for';
import { pageGuards } from '../../platforms/registry';
import { isCovered } from '../features/cover';
import { agedSince, thisMoment, type Moment } from '../features/passed-since';
import type { Look, Session } from '../session';

/** Delay before checking: a re-rendered item is absent for a moment. */
const LOOK_AFTER = 2_500;
/** How long a press is remembered: the platform may take time to carry it out. */
const PRESS_MEMORY = 60_000;

interface Press {
  act: Act | null;
  at: Moment;
  /** The item was visibly not hidden when pressed. */
  shown: boolean;
  early: EarlyPress | undefined;
}
/** The press reached the platform before any script of ours could judge it. */
interface EarlyPress {
  /** Milliseconds since 1970. */
  at: number;
  registeredId: string;
}
/** Per document: an item pressed in one page view may vanish in the next, if the press changes the address. */
const pressed = new Map<string, Press>();

/** A disappearance whose cause is unknown. */
const ANOTHERS: Told = { act: null, own: false, seen: 'gone' };

/** Acts that do not remove the item itself. If it is missing, there is another reason. */
const LEAVES: ReadonlySet<Act | null> = new Set<Act>(['ban', 'comments-off', 'edit']);

/**
 * The official pressed the platform's own button. An item without an id cannot be looked for afterwards.
 *
 * @param early set if the platform may have answered already; the item's earlier state is then not read from the page
 */
export function pressedNatively(session: Session, ref: ItemRef, act: Act | null, early?: EarlyPress): void {
  if (ref.id === null) return;
  const found = session.platform.relocate(document, ref);
  const shown = early !== undefined || (found.kind === 'found' && hiddenAt(session, found.item) === 'no');
  const press: Press = { act, at: thisMoment(), shown, early };
  pressed.set(itemKey(ref), press);
  session.platform.beforePress(document, ref, session.actEnv(session.signal));
  setTimeout(() => void lookFor(session, ref, press), LOOK_AFTER);
}

/**
 * Absence alone proves nothing: the list may be rendered differently. The platform's own check says whether the item is
 * gone. If that gives no answer, the journal row of the way through is all that is known. An act that hides leaves the
 * item in place, and the item itself shows that it is hidden.
 */
async function lookFor(session: Session, ref: ItemRef, press: Press): Promise<void> {
  const isOver = (): boolean => session.signal.aborted || pressed.get(itemKey(ref)) !== press;
  if (isOver()) return;
  const found = session.platform.relocate(document, ref);
  const seen = found.kind === 'absent' ? await hasGone(session, ref, press.act) : hiddenSince(session, found, press);
  if (isOver()) return;
  if (seen !== null) tell(session, ref, seen === 'by-another' ? ANOTHERS : { act: press.act, own: true, seen });
  else if (agedSince(press.at) < PRESS_MEMORY) setTimeout(() => void lookFor(session, ref, press), LOOK_AFTER);
  else if (await cameToNothing(session, ref, press)) tellOfNothing(ref, press);
}

/**
 * For an early press that was meant to remove: after the longest time an answer takes, the item is still in place and
 * no dialog is open. For other acts this proves nothing.
 */
async function cameToNothing(session: Session, ref: ItemRef, press: Press): Promise<boolean> {
  if (press.early === undefined || press.act === null || !destroys(press.act) || isAsking(session, ref)) return false;
  const env = { ...session.actEnv(session.signal), quiet: true };
  const seen = await session.platform.seen(document, ref, press.act, env).catch(() => undefined);
  return seen?.kind === 'present' && !session.signal.aborted && pressed.get(itemKey(ref)) === press;
}

/** A dialog counts as asking, unless the item is inside it and nowhere else. */
function isAsking({ platform }: Session, ref: ItemRef): boolean {
  const found = platform.relocate(document, ref);
  if (found.kind !== 'found') return true;
  const { item, copies } = found;
  return [...document.querySelectorAll(partFor(pageGuards, platform.manifest.id).dialogs)].some(
    (dialog) => isShown(dialog) && !(copies === 1 && dialog.contains(item.element)),
  );
}

function tellOfNothing(ref: ItemRef, { act, early }: Press): void {
  pressed.delete(itemKey(ref));
  if (act !== null && early !== undefined)
    void send('native.came-to-nothing', { ref, act, pressedAt: early.at, registeredId: early.registeredId });
}

/**
 * YouTube reports `hidden` when its author is hidden, and the item is gone all the same. An item that is back is
 * checked again. `by-another`: nothing shows that this press removed it.
 */
async function hasGone(
  session: Session,
  ref: ItemRef,
  act: Act | null,
): Promise<'gone' | 'hidden' | 'by-another' | null> {
  if (LEAVES.has(act)) return null;
  const env = { ...session.actEnv(session.signal), quiet: true };
  const seen = await session.platform.seen(document, ref, act ?? 'delete', env).catch(() => undefined);
  if (seen?.kind !== 'gone' && seen?.kind !== 'hidden') return null;
  if (session.platform.relocate(document, ref).kind !== 'absent') return null;
  // The platform may have refused the press, and somebody else may have removed the item since.
  return seen.byPress === true ? seen.kind : 'by-another';
}

const hiddenSince = (session: Session, found: Relocation, { act, shown }: Press): 'hidden' | null =>
  (act === 'hide' || act === 'spam') && shown && found.kind === 'found' && hiddenAt(session, found.item) === 'drawn'
    ? 'hidden'
    : null;

/**
 * `drawn`: read from the rendered page. The page's data dates from when it was loaded, so only the rendered item shows
 * the current state.
 */
function hiddenAt(session: Session, item: FoundItem): 'drawn' | 'no' | 'unknown' {
  if (isCovered(session, item)) return 'unknown';
  const hidden = session.platform.read(document, item).marks?.hidden;
  if (hidden === undefined) return 'unknown';
  if (hidden.kind !== 'read') return 'no';
  return hidden.from === 'page' ? 'drawn' : 'unknown';
}

interface Standing {
  item: FoundItem;
  before: string | null;
  after: string | null;
  /** The address and sort order of the list, as read from the next neighbour; null if unknown. */
  list: string | null;
}

export function watchVanishing(session: Session): void {
  const standing = new Map<Element, Standing>();
  const tell = ({ ours, others, gone }: Look): void => {
    if (ours.length === 0 && others.length === 0 && gone.length === 0) return;
    const left = gone.flatMap((element) => {
      const was = standing.get(element);
      standing.delete(element);
      return was === undefined ? [] : [was];
    });
    for (const { element, ref } of [...ours, ...others]) {
      const was = standing.get(element);
      // The node was reused; its previous item may be gone, or only elsewhere.
      if (was !== undefined && was.item.ref.id !== ref.id) left.push(was);
    }
    for (const { element } of others) standing.delete(element);
    for (const item of ours) {
      if (item.ref.id === null) standing.delete(item.element);
      else standing.set(item.element, { item, before: null, after: null, list: null });
    }
    for (const was of left) setTimeout(() => look(session, standing, was), LOOK_AFTER);
    takePlaces(session, standing);
  };
  session.lookers.add(tell);
  session.signal.addEventListener('abort', () => session.lookers.delete(tell));
  // Items seen before this script loaded.
  tell({ ours: [...session.controls.values()].map(({ item }) => item), others: [], gone: [] });
}

/** Records each item's neighbours, in document order. */
function takePlaces(session: Session, standing: Map<Element, Standing>): void {
  const inOrder = ordered(standing);
  const listOf = listsOf(session);
  inOrder.forEach((each, index) => {
    const after = inOrder[index + 1]?.item;
    // A collapsed list lacks exactly its last or only item, so such an item has no next neighbour.
    const isInside = after !== undefined && isBeside(after.ref, each.item.ref);
    each.before = inOrder[index - 1]?.item.ref.id ?? null;
    each.after = isInside ? after.ref.id : null;
    each.list = isInside ? listOf(after) : null;
  });
}

const isBeside = (one: ItemRef, other: ItemRef): boolean =>
  one.kind === other.kind && one.parentId === other.parentId && (one.kind === 'post' || one.postId === other.postId);

/** The state of the lists as rendered now. */
const listsOf = ({ platform }: Session) => partFor(pageGuards, platform.manifest.id).listState(document);

const ordered = (standing: Map<Element, Standing>): Standing[] =>
  [...standing.values()]
    .filter(({ item }) => item.element.isConnected)
    // The items are mostly in order already. Comparing the later with the earlier node is then cheap; the other way
    // round the browser would walk the whole list before it.
    .sort((a, b) =>
      b.item.element.compareDocumentPosition(a.item.element) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
    );

function look(session: Session, standing: Map<Element, Standing>, was: Standing): void {
  const { item, before, after, list } = was;
  if (session.signal.aborted || document.visibilityState !== 'visible' || before === null || after === null) return;
  // After an own press the platform's check decides the result; if it cannot, the cause is unknown.
  const press = pressed.get(itemKey(item.ref));
  const left = press === undefined ? 0 : PRESS_MEMORY - agedSince(press.at);
  if (left > 0) {
    if (LEAVES.has(press?.act ?? null)) return;
    const lookThen = (): void => (told.has(itemKey(item.ref)) ? undefined : look(session, standing, was));
    setTimeout(lookThen, left);
    return;
  }
  if (session.platform.relocate(document, item.ref).kind !== 'absent') return;
  const inOrder = ordered(standing).map((each) => each.item);
  const at = inOrder.findIndex(({ ref }) => ref.id === before);
  const next = at === -1 ? undefined : inOrder[at + 1];
  if (next === undefined || next.ref.id !== after) return;
  if (list === null || listsOf(session)(next) !== list) return;
  // Checked last because it reads the whole page: re-sorting a list removes hundreds of items at once.
  if (session.platform.health(document).level !== 'green') return;
  tell(session, item.ref, ANOTHERS);
}

/** Per document, so that nothing is reported twice: an item may be found gone in two ways, and hidden before that. */
const told = new Map<string, Told['seen']>();

interface Told {
  act: Act | null;
  own: boolean;
  seen: 'gone' | 'hidden';
}

function tell(session: Session, ref: ItemRef, what: Told): void {
  const key = itemKey(ref);
  pressed.delete(key);
  const before = told.get(key);
  if (before === 'gone' || before === what.seen) return;
  told.set(key, what.seen);
  void send('item.vanished', { ref, ...what, registeredId: session.thread?.id ?? null });
}
