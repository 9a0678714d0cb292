/**
 * Tracks the dialog that the platform opens after a menu entry, and which item it belongs to, from the entry until the
 * dialog is closed. A dialog that was open before, or that opens long after, is not counted.
 */
import { isShown } from '../../platforms/dom/menu';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { SHOWN_BY, untilHidden } from '../../platforms/dom/until-hidden';

/** How long a platform may take to open the dialog, in milliseconds. */
const ASKS_WITHIN = 10_000;

interface Question {
  /** Selector that matches possible dialogs. */
  dialogs: string;
  /** Dialogs shown continuously since before the entry. */
  before: Set<Element>;
  /** Dialogs opened since and not closed yet. */
  open: Set<Element>;
  /** Milliseconds since 1970. A dialog that opens later is not counted. */
  until: number;
  waiting: AbortController;
}

/** By item key. Shared by our content scripts, like the permissions in allowed-presses. */
const questions = onceAPage('uppsiktQuestions', () => new Map<string, Question>());

/** An entry of this item's menu is being pressed. Stops waiting for dialogs of other items. */
export function mayAsk(itemKey: string, dialogs: string): void {
  asksNoMore();
  waitFor(itemKey, dialogs);
}

/**
 * Another menu was pressed: dialogs that open from now on do not belong to an earlier entry. Dialogs that are already
 * open keep their item.
 */
export function asksNoMore(): void {
  for (const question of questions.values()) endWaiting(question);
}

/** The item's dialog was answered; a second dialog may follow. */
export function wasAnswered(itemKey: string, dialogs: string): void {
  const question = questions.get(itemKey);
  if (question !== undefined) endWaiting(question);
  waitFor(itemKey, dialogs);
}

/** Keys of the items whose open dialog contains the target: usually one, none if unknown. */
export const askedAround = (target: Element): string[] =>
  [...questions].flatMap(([key, question]) => {
    look(question);
    return [...question.open].some((dialog) => dialog.contains(target)) ? [key] : [];
  });

/** Whether the item's dialog is open or may still open. */
export function isAsked(itemKey: string): boolean {
  const question = questions.get(itemKey);
  if (question === undefined) return false;
  look(question);
  if (question.open.size > 0 || isAwaited(question)) return true;
  questions.delete(itemKey);
  return false;
}

/** Dialogs of this item that are already open are kept. */
function waitFor(itemKey: string, dialogs: string): void {
  const waiting = new AbortController();
  const open = questions.get(itemKey)?.open ?? new Set<Element>();
  const now = { dialogs, before: shownNow(dialogs), open, until: Date.now() + ASKS_WITHIN, waiting };
  questions.set(itemKey, now);
  // A hover card may open first, and a closed dialog's element may be shown again for another item.
  const observer = new MutationObserver(() => look(now));
  observer.observe(document, { childList: true, attributes: true, attributeFilter: SHOWN_BY, subtree: true });
  const over = setTimeout(() => waiting.abort(), ASKS_WITHIN);
  waiting.signal.addEventListener('abort', () => {
    clearTimeout(over);
    observer.disconnect();
  });
}

/** By a timer too: the computer's clock may be set back. */
const isAwaited = ({ until, waiting }: Question): boolean => Date.now() < until && !waiting.signal.aborted;

function endWaiting(question: Question): void {
  look(question);
  question.until = 0;
  question.waiting.abort();
}

function look(question: Question): void {
  const { dialogs, before, open } = question;
  if (!isAwaited(question)) return;
  const shown = shownNow(dialogs);
  for (const dialog of before) if (!shown.has(dialog)) before.delete(dialog);
  for (const dialog of shown) {
    if (before.has(dialog) || open.has(dialog)) continue;
    open.add(dialog);
    untilHidden(dialog).addEventListener('abort', () => open.delete(dialog));
  }
}

const shownNow = (dialogs: string): Set<Element> =>
  new Set([...document.querySelectorAll(dialogs)].filter((dialog) => isShown(dialog)));
