/**
 * The queue of stamps: requests what is due, keeps the answers, and backs off while the authority cannot be reached. No
 * browser code: store, settings, permission, network and clock are passed in. It never delays a removal, because nobody
 * waits for it. See time-stamps.design.md.
 */
import { stampReasonText } from '../i18n/time-stamps';
import { askStamp, stampedData, type AskEnv, type AskedStamp, type Authority } from './ask-stamp';
import { fateOf, isStampReason, type StampReason } from './reasons';

/** A request as the store keeps it (lib/evidence/schema). */
interface Question {
  id: string;
  over: 'capture' | 'seal';
  sha256: string;
  state: 'queued' | 'had' | 'failed';
  reason: string | null;
  attempts: number;
  nextAt: string;
  entry: { kind: 'stamped' | 'stamp-failed'; at: string; data: Record<string, unknown> } | null;
}
type Change = Partial<Pick<Question, 'state' | 'reason' | 'attempts' | 'nextAt'>> & {
  entry?:
    | { kind: 'stamped'; at: string; data: ReturnType<typeof stampedData> }
    | { kind: 'stamp-failed'; at: string; data: FailedData };
};
type FailedData = {
  over: 'capture' | 'seal';
  sha256: string;
  reason: string;
  text: string;
  detail: string;
  attempts: number;
};

export interface StampStore {
  /** Requests without an answer, oldest first. */
  queued(): Promise<Question[]>;
  /** Changes those requests that are still for the same hash. */
  change(questions: Question[], change: (question: Question) => Change): Promise<void>;
  /** Writes results into the journal, for records that are sealed. */
  settle(): Promise<void>;
}

export interface QueueEnv extends AskEnv {
  store: StampStore;
  /** Null: no authority is set, and nothing leaves the browser. */
  authority: () => Promise<Authority | null>;
  /** Whether the browser's permission for that address has been given. */
  permitted: (url: string) => Promise<boolean>;
  online: () => boolean;
}

/** How many tries a request with wrong answers gets in all. */
export const WRONG_ANSWERS = 3;
const SECOND = 1000;
const LONGEST_PAUSE = 60 * 60 * SECOND;

/**
 * Milliseconds until the next try: 30 s, 1 min, 2 min … at most an hour. Browser alarms cannot be shorter than 30 s.
 */
export const pauseAfter = (attempts: number): number =>
  Math.min(30 * SECOND * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE);

/**
 * Works through what is due once.
 *
 * @returns when the next run should be, or null when nothing waits
 */
export async function workQueue(env: QueueEnv): Promise<Date | null> {
  const due = (await env.store.queued()).filter(({ nextAt }) => isDue(nextAt, env.now()));
  if (due.length > 0) await ask(due, env);
  await env.store.settle();
  const left = await env.store.queued();
  const next = left.map(({ nextAt }) => nextAt).sort()[0];
  return next === undefined ? null : new Date(next);
}

/** A due time further ahead than the longest pause was written before the clock was set back, so it counts as due. */
const isDue = (nextAt: string, now: Date): boolean =>
  Date.parse(nextAt) <= now.getTime() || Date.parse(nextAt) > now.getTime() + LONGEST_PAUSE;

async function ask(due: Question[], env: QueueEnv): Promise<void> {
  const authority = await env.authority();
  if (authority === null) return postpone(due, 'not-set', env);
  if (!(await env.permitted(authority.url))) return postpone(due, 'permission', env);
  if (!env.online()) return postpone(due, 'offline', env);
  for (const [index, question] of due.entries()) {
    const asked = await askStamp(authority, question.sha256, env);
    // The authority does not answer. The other requests would fail too, each after the longest wait.
    if (asked.kind === 'fault' && fateOf(asked.reason) === 'wait') return postpone(due.slice(index), asked.reason, env);
    await keep(question, asked, env);
    // Journal the stamp at once: the worker may be stopped before the next answer.
    await env.store.settle();
  }
}

async function postpone(questions: Question[], reason: StampReason, env: QueueEnv): Promise<void> {
  await env.store.change(questions, (question) => later(tries(question, reason), reason, env));
}

/** Counts tries of one kind in a row, so that a night offline does not use up the tries for wrong answers. */
const tries = ({ attempts, reason: before }: Question, reason: StampReason): number =>
  isStampReason(before) && fateOf(before) === fateOf(reason) ? attempts + 1 : 1;

const later = (attempts: number, reason: StampReason, env: QueueEnv): Change => ({
  reason,
  attempts,
  nextAt: new Date(env.now().getTime() + pauseAfter(attempts)).toISOString(),
});

/**
 * What happened, always in Swedish, because the journal belongs to the municipality. The advice is left out: it is
 * shown where the official can act on it.
 */
const happened = (reason: StampReason): string =>
  (stampReasonText(reason, 'sv').match(/^.*?[.](?= |$)/) ?? [reason])[0];

async function keep(question: Question, asked: AskedStamp, env: QueueEnv): Promise<void> {
  const at = env.now().toISOString();
  const { over, sha256 } = question;
  await env.store.change([question], (now) => {
    if (asked.kind === 'stamp')
      return { state: 'had', reason: null, entry: { kind: 'stamped', at, data: stampedData(over, sha256, asked) } };
    const attempts = tries(now, asked.reason);
    if (fateOf(asked.reason) === 'again' && attempts < WRONG_ANSWERS) return later(attempts, asked.reason, env);
    return {
      state: 'failed',
      reason: asked.reason,
      attempts,
      entry: {
        kind: 'stamp-failed',
        at,
        data: { over, sha256, reason: asked.reason, text: happened(asked.reason), detail: asked.detail, attempts },
      },
    };
  });
}
