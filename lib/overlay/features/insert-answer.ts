/**
 * An official's words put into the platform's own box, asked for in the popup, at the side or in the card. From it
 * the focus goes over to the box, where the official goes on; where nothing was inserted, or the card has more to ask,
 * it comes back.
 */
import type { Insertion } from '../../domain/insertion';
import type { ItemRef } from '../../domain/item';
import type { PageCommands } from '../../messaging/page-commands';
import { cursorIn } from '../../platforms/dom/insert-text';
import { realClock } from '../../util/clock';
import { takeFirst } from '../guards/first-in-line';
import type { Session } from '../session';
import { focusCard, hasCardFocus, hideCard, isCardShown, whenCardChanges } from './card-frame';

/** Kept from the panel's opening to each press in it; a box that the page has taken away is not held on to. */
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
  // Another item's may have been opened meanwhile: it stands, and takes the focus itself.
  if (!asking.stands()) return ended;
  if (ended.kind === 'inserted' && stays !== true) hideCard('stays');
  else {
    letKeyGo();
    focusCard();
  }
  return ended;
}

/** Whether the card that asked has stood all the time, until `end`. */
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
 * The key that pressed *Infoga* may be held: in the platform's box its repeats would be keys, and Enter sends. They are
 * taken until it comes up, or another key goes down.
 *
 * @returns ends it
 */
function takeHeldKey(): () => void {
  const letGo = takeFirst((event) => {
    if (!event.isTrusted || !(event instanceof KeyboardEvent)) return false;
    // The Tab or Shift that came before may come up after the press; the press is held all the same.
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
