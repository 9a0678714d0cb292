/**
 * Asks the page's own world one question. The answer is available when the call returns; null if none of our scripts is
 * there (saved pages, a page that is still loading).
 */
import type { PageQuestion } from '../contract';
import { answerEvent, parseAnswer, questionEvent } from './protocol';

let asked = 0;

/**
 * `node` is the subject of the question; null means the document. The value is the page's word: check its shape before
 * use.
 *
 * @example askNow(document, 'identity', null) // { loggedIn: true, datasyncId: 'UC…||107…', … }
 */
export function askNow(root: Document, question: PageQuestion, node: Element | null): unknown {
  const view = root.defaultView;
  if (view === null) return null;
  asked += 1;
  const nonce = `${asked}-${Math.random().toString(36).slice(2)}`;
  let answer: { value: unknown } | undefined;
  const onAnswer = (event: Event): void => {
    answer ??= parseAnswer((event as CustomEvent<unknown>).detail, nonce);
  };
  root.addEventListener(answerEvent, onAnswer);
  try {
    const detail = JSON.stringify({ nonce, question });
    (node ?? root).dispatchEvent(new view.CustomEvent(questionEvent, { detail, bubbles: true, composed: true }));
  } finally {
    root.removeEventListener(answerEvent, onAnswer);
  }
  return answer?.value ?? null;
}
