/**
 * The queue of stamps: asks for what is due, keeps what came, backs off while the authority cannot be reached.
 * Host-free: store, settings, permission, network and clock are passed in. It never holds up
 * a removal: nobody waits for it. See time-stamps.design.md.
 */
import { stampReasonText } from '../i18n/time-stamps';
import { askStamp, stampedData, type AskEnv, type AskedStamp, type Authority } from './ask-stamp';
import { fateOf, isStampReason, type StampReason } from './reasons';

/** A question as the store keeps it (lib/evidence/schema). */
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
  /** Asked for and not had, oldest first. */
  queued(): Promise<Question[]>;
  /** Changes the questions that still ask for the same. */
  change(questions: Question[], change: (question: Question) => Change): Promise<void>;
  /** Tells the journal of what came, for records that are sealed. */
  settle(): Promise<void>;
}

export interface QueueEnv extends AskEnv {
  store: StampStore;
  /** Null: none is named, and nothing leaves the browser. */
  authority: () => Promise<Authority | null>;
  /** Has the browser's permission to talk to that address been given? */
  permitted: (url: string) => Promise<boolean>;
  online: () => boolean;
}

/** A wrong answer is asked for anew this many times in all. */
export const WRONG_ANSWERS = 3;
const SECOND = 1000;
const LONGEST_PAUSE = 60 * 60 * SECOND;

/**
 * Milliseconds until the next try: 30 s, 1 min, 2 min … at most an
 * hour. The browser's alarms know nothing shorter than 30 s.
 */
export const pauseAfter = (attempts: number): number =>
  Math.min(30 * SECOND * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE);

/**
 * One round over what is due.
 *
 * @returns when the next round should be, or null when nothing waits
 */
export async function workQueue(env: QueueEnv): Promise<Date | null> {
  const due = (await env.store.queued()).filter(({ nextAt }) => isDue(nextAt, env.now()));
  if (due.length > 0) await ask(due, env);
  await env.store.settle();
  const left = await env.store.queued();
  const next = left.map(({ nextAt }) => nextAt).sort()[0];
  return next === undefined ? null : new Date(next);
}

/** No pause is longer than the longest: a time farther off was written before somebody set the clock back. */
const isDue = (nextAt: string, now: Date): boolean =>
  Date.parse(nextAt) <= now.getTime() || Date.parse(nextAt) > now.getTime() + LONGEST_PAUSE;

async function ask(due: Question[], env: QueueEnv): Promise<void> {
  const authority = await env.authority();
  if (authority === null) return postpone(due, 'not-set', env);
  if (!(await env.permitted(authority.url))) return postpone(due, 'permission', env);
  if (!env.online()) return postpone(due, 'offline', env);
  for (const [index, question] of due.entries()) {
    const asked = await askStamp(authority, question.sha256, env);
    // Nobody answers: the others would not be answered either, and each would take the longest wait.
    if (asked.kind === 'fault' && fateOf(asked.reason) === 'wait') return postpone(due.slice(index), asked.reason, env);
    await keep(question, asked, env);
    // A stamp that has come goes into the journal at once: the worker may be stopped before the next has.
    await env.store.settle();
  }
}

async function postpone(questions: Question[], reason: StampReason, env: QueueEnv): Promise<void> {
  await env.store.change(questions, (question) => later(tries(question, reason), reason, env));
}

/** Tries of one kind in a row: a night without network must not use up the tries that a wrong answer has. */
const tries = ({ attempts, reason: before }: Question, reason: StampReason): number =>
  isStampReason(before) && fateOf(before) === fateOf(reason) ? attempts + 1 : 1;

const later = (attempts: number, reason: StampReason, env: QueueEnv): Change => ({
  reason,
  attempts,
  nextAt: new Date(env.now().getTime() + pauseAfter(attempts)).toISOString(),
});

/**
 * What happened, in Swedish whatever language is set: the journal is
 * the municipality's. What to do is told where it can be done.
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
