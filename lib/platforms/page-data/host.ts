/**
 * The page world's side: listens for questions and answers them. Uses no extension API. Reads only; it never writes and
 * never calls the page's functions.
 */
import type { PageQuestion } from '../contract';
import { answerEvent, parseQuestion, questionEvent } from './protocol';

/** Answers one question about one node with JSON, or null if it has no answer. Must not change the page. */
export type Answerer = (question: PageQuestion, node: Element | null, view: Window) => unknown;

export function answerQuestions(root: Document, answerer: Answerer, signal?: AbortSignal): void {
  const view = root.defaultView;
  if (view === null) return;
  const onQuestion = (event: Event): void => {
    const asked = parseQuestion((event as CustomEvent<unknown>).detail);
    if (asked === null) return;
    const target = event.composedPath()[0] ?? event.target;
    const node = target instanceof view.Element ? target : null;
    root.dispatchEvent(
      new view.CustomEvent(answerEvent, {
        detail: JSON.stringify({ nonce: asked.nonce, value: safely(() => answerer(asked.question, node, view)) }),
      }),
    );
  };
  root.addEventListener(questionEvent, onQuestion, { capture: true, ...(signal === undefined ? {} : { signal }) });
}

/** A page's getter may throw. That counts as no answer. */
function safely(answer: () => unknown): unknown {
  try {
    return answer() ?? null;
  } catch {
    return null;
  }
}
