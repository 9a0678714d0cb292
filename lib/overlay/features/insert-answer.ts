/**
 * Inserts the official's text into the platform's own box, requested from the popup, the side panel or the card. From
 * the card, the focus moves to the box, where the official continues. If nothing was inserted, or the card has more to
 * ask, the focus returns to the card.
 */
import type { Insertion } from '../../domain/insertion';
import type { ItemRef } from '../../domain/item';
import type { PageCommands } from '../../messaging/page-commands';
import { cursorIn } from '../../platforms/dom/insert-text';
import { realClock } from '../../util/clock';
import { takeFirst } from '../guards/first-in-line';
import type { Session } from '../session';
import { focusCard, hasCardFocus, hideCard, isCardShown, whenCardChanges } from './card-frame';

/**
 * The box that had the cursor when the panel was opened, for each press in the panel. A WeakRef, so that a removed box
 * is not retained.
 */
let atOpening: WeakRef<Element> | undefined;

export function noteBoxAtOpening(): Promise<Record<string, never>> {
  const node = cursorIn(document, hasCardFocus());
  const box = (node instanceof Element ? node : node?.parentElement)?.closest('[contenteditable="true"]');
  atOpening = box ? new WeakRef(box) : undefined;
  return Promise.resolve({});
}

export async function insertAnswer(
  { text, answered, isOnCard, stays }: PageCommands['answer.insert']['request'],
  session: Session,
): Promise<Insertion> {
  if (!isOnCard) return insertOnPage(text, answered, session);
  const letKeyGo = takeHeldKey();
  const asking = untilCardChanges();
  const ended = await insertOnPage(text, answered, session).finally(asking.end);
  // Another item's card may have been opened meanwhile. It stays and takes the focus itself.
  if (!asking.stands()) return ended;
  if (ended.kind === 'inserted' && stays !== true) hideCard('stays');
  else {
    letKeyGo();
    focusCard();
  }
  return ended;
}

/** Tells whether the requesting card has stayed open and unchanged, until `end` is called. */
function untilCardChanges(): { stands: () => boolean; end: () => void } {
  const watch = new AbortController();
  let hasChanged = false;
  whenCardChanges(() => void (hasChanged = true), watch.signal);
  return { stands: () => !hasChanged && isCardShown(), end: () => watch.abort() };
}

function insertOnPage(text: string, answered: ItemRef | null, session: Session): Promise<Insertion> {
  const found = answered === null ? null : session.platform.relocate(document, answered);
  if (found !== null && found.kind !== 'found') return Promise.resolve({ kind: 'item-gone', trace: found.trace });
  return session.platform.insertText(document, text, {
    clock: realClock,
    signal: session.signal,
    mayWriteIn: (item) => (item === null ? session.thread : session.registeredOf(item)) !== null,
    answered: found?.item ?? null,
    isCursorAway: hasCardFocus(),
    boxAtOpening: atOpening?.deref(),
  });
}

/** Keys that press a button. */
const PRESSES = new Set(['Enter', ' ']);

/**
 * The key that pressed *Infoga* may still be held down. Its repeats would reach the platform's box, where Enter sends.
 * They are kept from the page until the key comes up or another key goes down.
 *
 * @returns a function that ends this
 */
function takeHeldKey(): () => void {
  const letGo = takeFirst((event) => {
    if (!event.isTrusted || !(event instanceof KeyboardEvent)) return false;
    // The Tab or Shift used before may come up after the press; the pressing key is still held.
    if (event.type === 'keyup' && !PRESSES.has(event.key)) return false;
    const isHeld = event.type === 'keydown' && event.repeat;
    if (!isHeld && event.type !== 'keypress') letGo();
    if (event.type === 'keydown' && !isHeld) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  });
  return letGo;
}
