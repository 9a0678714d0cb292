/**
 * What disappears from a registered thread without Uppsikt: after an official's own press it is 'borttaget utan bevis',
 * else 'försvunnen – okänt av vem'. Only ids are told. Lists unmount what is far away and are sorted anew, so an item
 * counts as vanished only when both of its neighbours still stand, side by side.
 */
import type { Act } from '../../lib/domain/act';
import { itemKey } from '../../lib/domain/item-key';
import type { ItemRef } from '../../lib/domain/item';
import { send } from '../../lib/messaging/client';
import type { FoundItem } from '../../lib/platforms/contract';
import type { Look, Session } from '../overlay.content/session';

/** An item that is drawn anew is away for a moment. */
const LOOK_AFTER = 2_500;
/** After one's own press the platform may take its time. */
const PRESS_MEMORY = 60_000;

const pressed = new Map<string, { act: Act | null; at: number }>();

/** The official went through on the platform's own button. */
export function pressedNatively(session: Session, ref: ItemRef, act: Act | null): void {
  pressed.set(itemKey(ref), { act, at: Date.now() });
  setTimeout(() => lookFor(session, ref), LOOK_AFTER);
}

/** Of one whose own press is known it is enough that it is away: it was there when it was pressed. */
function lookFor(session: Session, ref: ItemRef, until = Date.now() + PRESS_MEMORY): void {
  const press = pressed.get(itemKey(ref));
  if (session.signal.aborted || press === undefined) return;
  if (session.platform.relocate(document, ref).kind === 'absent') tell(session, ref, press.act, true);
  else if (Date.now() < until) setTimeout(() => lookFor(session, ref, until), LOOK_AFTER);
}

interface Standing {
  item: FoundItem;
  before: string | null;
  after: string | null;
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
      else standing.set(item.element, { item, before: null, after: null });
    }
    for (const was of left) setTimeout(() => look(session, standing, was), LOOK_AFTER);
    takePlaces(standing);
  };
  session.lookers.add(tell);
  session.signal.addEventListener('abort', () => session.lookers.delete(tell));
  // What was seen before this came to the page.
  tell({ ours: [...session.controls.values()].map(({ item }) => item), others: [], gone: [] });
}

/** Who stands beside whom, in the document's order. */
function takePlaces(standing: Map<Element, Standing>): void {
  const inOrder = ordered(standing);
  inOrder.forEach((each, index) => {
    each.before = inOrder[index - 1]?.item.ref.id ?? null;
    each.after = inOrder[index + 1]?.item.ref.id ?? null;
  });
}

const ordered = (standing: Map<Element, Standing>): Standing[] =>
  [...standing.values()]
    .filter(({ item }) => item.element.isConnected)
    // Mostly in order already. Then the latter is compared with the former, and the browser, asked the other way about,
    // would go through all the list before it.
    .sort((a, b) =>
      b.item.element.compareDocumentPosition(a.item.element) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
    );

function look(session: Session, standing: Map<Element, Standing>, { item, before, after }: Standing): void {
  if (session.signal.aborted || document.visibilityState !== 'visible' || before === null || after === null) return;
  if (session.platform.relocate(document, item.ref).kind !== 'absent') return;
  const ids = ordered(standing).map((each) => each.item.ref.id);
  const at = ids.indexOf(before);
  if (at === -1 || ids[at + 1] !== after) return;
  // Last, since it reads the whole page: a list that is sorted anew takes hundreds away at once.
  if (session.platform.health(document).level !== 'green') return;
  const press = pressed.get(itemKey(item.ref));
  const own = press !== undefined && Date.now() - press.at < PRESS_MEMORY;
  tell(session, item.ref, own ? press.act : null, own);
}

/** The same item may be seen to be away in two ways. */
const told = new Set<string>();

function tell(session: Session, ref: ItemRef, act: Act | null, own: boolean): void {
  pressed.delete(itemKey(ref));
  if (told.has(itemKey(ref))) return;
  told.add(itemKey(ref));
  void send('item.vanished', { ref, act, own, registeredId: session.thread?.id ?? null });
}
