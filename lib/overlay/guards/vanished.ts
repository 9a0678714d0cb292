/**
 * What disappears from a registered thread without Uppsikt, or is hidden there: after an official's own press it is
 * 'borttaget utan bevis', else 'försvunnen – okänt av vem'. Only ids are told. Lists unmount what is far away and are
 * sorted anew, so an item counts as vanished only when both of its neighbours still stand, side by side, in a list that
 * is drawn as it was.
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
import type { Look, Session } from '../session';

/** An item that is drawn anew is away for a moment. */
const LOOK_AFTER = 2_500;
/** After one's own press the platform may take its time. */
const PRESS_MEMORY = 60_000;

interface Press {
  act: Act | null;
  at: number;
  /** It was to be seen then that it was not hidden yet. */
  shown: boolean;
  early: EarlyPress | undefined;
}
/** It reached the platform before anything here could judge it. */
interface EarlyPress {
  /** Milliseconds since 1970. */
  at: number;
  registeredId: string;
}
/** The document's: what was pressed in one page view vanishes in the next, where the press changes the address. */
const pressed = new Map<string, Press>();

/** Nobody knows whose. */
const ANOTHERS: Told = { act: null, own: false, seen: 'gone' };

/** None of these takes the item itself away: that it is not seen has another reason. */
const LEAVES: ReadonlySet<Act | null> = new Set<Act>(['ban', 'comments-off', 'edit']);

/**
 * The official went through on the platform's own button. What has no id cannot be looked for afterwards.
 *
 * @param early the platform may have answered already, so how the item stood before is not asked of the page
 */
export function pressedNatively(session: Session, ref: ItemRef, act: Act | null, early?: EarlyPress): void {
  if (ref.id === null) return;
  const found = session.platform.relocate(document, ref);
  const shown = early !== undefined || (found.kind === 'found' && hiddenAt(session, found.item) === 'no');
  const press: Press = { act, at: Date.now(), shown, early };
  pressed.set(itemKey(ref), press);
  session.platform.beforePress(document, ref, session.actEnv(session.signal));
  setTimeout(() => void lookFor(session, ref, press), LOOK_AFTER);
}

/**
 * That it is away says nothing yet: the list may be drawn otherwise. The platform's own look says whether it has gone;
 * where that cannot tell, the row of the way through is all that is known. What hides leaves it there, and then it says
 * so itself.
 */
async function lookFor(session: Session, ref: ItemRef, press: Press): Promise<void> {
  const isOver = (): boolean => session.signal.aborted || pressed.get(itemKey(ref)) !== press;
  if (isOver()) return;
  const found = session.platform.relocate(document, ref);
  const seen = found.kind === 'absent' ? await hasGone(session, ref, press.act) : hiddenSince(session, found, press);
  if (isOver()) return;
  if (seen !== null) tell(session, ref, seen === 'by-another' ? ANOTHERS : { act: press.act, own: true, seen });
  else if (Date.now() < press.at + PRESS_MEMORY) setTimeout(() => void lookFor(session, ref, press), LOOK_AFTER);
  else if (await cameToNothing(session, ref, press)) tellOfNothing(ref, press);
}

/**
 * An early press that was to remove, as long ago as any answer takes: the item stands where it stood, and nothing is
 * asked any more. Of other acts that says nothing.
 */
async function cameToNothing(session: Session, ref: ItemRef, press: Press): Promise<boolean> {
  if (press.early === undefined || press.act === null || !destroys(press.act) || isAsking(session, ref)) return false;
  const env = { ...session.actEnv(session.signal), quiet: true };
  const seen = await session.platform.seen(document, ref, press.act, env).catch(() => undefined);
  return seen?.kind === 'present' && !session.signal.aborted && pressed.get(itemKey(ref)) === press;
}

/** A dialog that the item stands in, and nowhere else, asks nothing. */
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
 * YouTube calls it hidden where its author is, and it is away all the same; one that has come back is looked at anew.
 * `by-another`: nothing shows that the press took it away.
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
  // The platform may have refused, and somebody else have taken it away since.
  return seen.byPress === true ? seen.kind : 'by-another';
}

const hiddenSince = (session: Session, found: Relocation, { act, shown }: Press): 'hidden' | null =>
  (act === 'hide' || act === 'spam') && shown && found.kind === 'found' && hiddenAt(session, found.item) === 'drawn'
    ? 'hidden'
    : null;

/** `drawn`: what the page's data says is of when it was loaded, so only what is drawn there says something of now. */
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
  /** How the list around it was drawn, as its next neighbour had it; null where nobody can tell. */
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
      // A re-used node: what it held may be gone, or only elsewhere.
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
  // What was seen before this came to the page.
  tell({ ours: [...session.controls.values()].map(({ item }) => item), others: [], gone: [] });
}

/** Who stands beside whom, in the document's order. */
function takePlaces(session: Session, standing: Map<Element, Standing>): void {
  const inOrder = ordered(standing);
  const listOf = listsOf(session);
  inOrder.forEach((each, index) => {
    const after = inOrder[index + 1]?.item;
    // The last of its list, or alone in it, is just what a list lacks that is folded.
    const isInside = after !== undefined && isBeside(after.ref, each.item.ref);
    each.before = inOrder[index - 1]?.item.ref.id ?? null;
    each.after = isInside ? after.ref.id : null;
    each.list = isInside ? listOf(after) : null;
  });
}

const isBeside = (one: ItemRef, other: ItemRef): boolean =>
  one.kind === other.kind && one.parentId === other.parentId && (one.kind === 'post' || one.postId === other.postId);

/** As they are drawn now. */
const listsOf = ({ platform }: Session) => partFor(pageGuards, platform.manifest.id).listState(document);

const ordered = (standing: Map<Element, Standing>): Standing[] =>
  [...standing.values()]
    .filter(({ item }) => item.element.isConnected)
    // Mostly in order already. Then the latter is compared with the former, and the browser, asked the other way about,
    // would go through all the list before it.
    .sort((a, b) =>
      b.item.element.compareDocumentPosition(a.item.element) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
    );

function look(session: Session, standing: Map<Element, Standing>, was: Standing): void {
  const { item, before, after, list } = was;
  if (session.signal.aborted || document.visibilityState !== 'visible' || before === null || after === null) return;
  // After one's own press the platform's own look says what came of it; where it cannot, nobody knows whose it was.
  const press = pressed.get(itemKey(item.ref));
  const left = PRESS_MEMORY - (Date.now() - (press?.at ?? 0));
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
  // Last, since it reads the whole page: a list that is sorted anew takes hundreds away at once.
  if (session.platform.health(document).level !== 'green') return;
  tell(session, item.ref, ANOTHERS);
}

/**
 * The document's, so that nothing is told twice: the same item may be seen to be away in two ways, and hidden before
 * that.
 */
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
