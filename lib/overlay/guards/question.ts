/**
 * The question that the platform asks after an entry of an item's menu: whose it is, from the entry until its dialog is
 * closed. A dialog that stood open before, or that opens long after, is not it.
 */
import { isShown } from '../../platforms/dom/menu';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { SHOWN_BY, untilHidden } from '../../platforms/dom/until-hidden';

/** How long a platform takes to ask, in milliseconds. */
const ASKS_WITHIN = 10_000;

interface Question {
  /** Selector of what may be a dialog. */
  dialogs: string;
  /** Shown all along since before the entry. */
  before: Set<Element>;
  /** What has opened since, and is not closed yet. */
  open: Set<Element>;
  /** Milliseconds since 1970: what opens later is not its dialog. */
  until: number;
  waiting: AbortController;
}

/** By item key. Shared by our scripts on the page, as the passes are. */
const questions = onceAPage('uppsiktQuestions', () => new Map<string, Question>());

/** An entry of this item's menu is being pressed; what was asked of others asks nothing more. */
export function mayAsk(itemKey: string, dialogs: string): void {
  asksNoMore();
  waitFor(itemKey, dialogs);
}

/** Another menu: dialogs that open from now on are not those of an entry before it. One that stands open stays its. */
export function asksNoMore(): void {
  for (const question of questions.values()) endWaiting(question);
}

/** Its dialog has been answered: another may be asked after it. */
export function wasAnswered(itemKey: string, dialogs: string): void {
  const question = questions.get(itemKey);
  if (question !== undefined) endWaiting(question);
  waitFor(itemKey, dialogs);
}

/** Whose question this stands in, by item key; mostly one, none where nobody knows. */
export const askedAround = (target: Element): string[] =>
  [...questions].flatMap(([key, question]) => {
    look(question);
    return [...question.open].some((dialog) => dialog.contains(target)) ? [key] : [];
  });

/** Whether its question stands open, or is about to be asked. */
export function isAsked(itemKey: string): boolean {
  const question = questions.get(itemKey);
  if (question === undefined) return false;
  look(question);
  if (question.open.size > 0 || Date.now() < question.until) return true;
  questions.delete(itemKey);
  return false;
}

/** What stands open of its question already stays its. */
function waitFor(itemKey: string, dialogs: string): void {
  const waiting = new AbortController();
  const open = questions.get(itemKey)?.open ?? new Set<Element>();
  const now = { dialogs, before: shownNow(dialogs), open, until: Date.now() + ASKS_WITHIN, waiting };
  questions.set(itemKey, now);
  // A hovering card may open first, and whichever closes may be shown again for another item.
  const observer = new MutationObserver(() => look(now));
  observer.observe(document, { childList: true, attributes: true, attributeFilter: SHOWN_BY, subtree: true });
  const over = setTimeout(() => waiting.abort(), ASKS_WITHIN);
  waiting.signal.addEventListener('abort', () => {
    clearTimeout(over);
    observer.disconnect();
  });
}

function endWaiting(question: Question): void {
  look(question);
  question.until = 0;
  question.waiting.abort();
}

function look(question: Question): void {
  const { dialogs, before, open, until } = question;
  if (Date.now() >= until) return;
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
