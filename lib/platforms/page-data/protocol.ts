/**
 * How the isolated world queries the page's own world. A question is an event on the node it is about; the answer is an
 * event on the document. Both worlds share the DOM's event dispatch, so the answer has arrived when `dispatchEvent`
 * returns. Details are JSON strings, because objects do not cross. The page can read and forge both events, so an
 * answer is only a second confirmation or a reason to stop. It never permits an act on its own.
 */
import type { PageQuestion } from '../contract';
import { isRecord } from '../../util/is-record';

export const questionEvent = 'uppsikt-page-data';
export const answerEvent = 'uppsikt-page-data-answer';

/** Longer answers are dropped unread, so that a page cannot make us parse megabytes. */
const longestAnswer = 200_000;

export interface AskedQuestion {
  nonce: string;
  question: PageQuestion;
}

const questions: readonly string[] = ['menu-items', 'comment-data', 'identity', 'labels'] satisfies PageQuestion[];

export function parseQuestion(detail: unknown): AskedQuestion | null {
  const value = parseJson(detail);
  if (!isRecord(value)) return null;
  const { nonce, question } = value;
  if (typeof nonce !== 'string' || typeof question !== 'string' || !questions.includes(question)) return null;
  return { nonce, question: question as PageQuestion };
}

/** The answer to the question with this nonce; undefined if it belongs to another question or is malformed. */
export function parseAnswer(detail: unknown, nonce: string): { value: unknown } | undefined {
  const value = parseJson(detail);
  return isRecord(value) && value['nonce'] === nonce && 'value' in value ? { value: value['value'] } : undefined;
}

function parseJson(detail: unknown): unknown {
  if (typeof detail !== 'string' || detail.length > longestAnswer) return null;
  try {
    return JSON.parse(detail) as unknown;
  } catch {
    return null;
  }
}
