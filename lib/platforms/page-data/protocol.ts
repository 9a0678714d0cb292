/**
 * How the isolated world asks the page's own world. A question is an event on the node it is about; the answer is an
 * event on the document. Both worlds share the DOM's event dispatch, so an answer has come when `dispatchEvent`
 * returns; details are JSON strings, since objects do not cross. The page hears and can forge both: every answer is the
 * page's word, a second confirmation or a reason to stop, never alone a permission.
 */
import type { PageQuestion } from '../contract';
import { isRecord } from '../../util/is-record';

export const questionEvent = 'uppsikt-page-data';
export const answerEvent = 'uppsikt-page-data-answer';

/** Longer answers are dropped unread: a page must not make us parse megabytes. */
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

/** The answer to the question with this nonce; undefined when it is another's or not in shape. */
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
