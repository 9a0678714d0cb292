/**
 * Removing what must not be saved: without capture, without words, without a hash of them. What stands in evidence's
 * place is the note, sealed by its hash in the journal. Small and of its own, so that no branch of the other flow can
 * lead here, nor this one to a capture. See removal.design.md.
 *
 * The account is read by its two signals, the intent is journalled, the item is found again by id and the platform's
 * own menu driven in the page's one turn, then it is looked whether it is gone, and the
 * outcome is journalled. After a kill only the look is left.
 */
import type { Classification } from '../domain/account';
import type { Uncaptured, UncapturedOutcome, UncapturedPhase } from '../domain/forbidden';
import type { ItemRef } from '../domain/item';
import { mayHaveActed, type GoneCheck, type RemovalAct, type StoppedBy } from '../domain/outcome';
import { isPageBusy } from './end-flow';
import type { TurnWait } from './environment';
import { lookRow, lookUnderAccount } from './look';
import { RECOVERY_PATIENCE } from './recovery-patience';

export interface UncapturedEnv {
  page: {
    readAccount(ref: ItemRef): Promise<Classification>;
    /** Finds the item anew by its id and drives the platform's own menu. Compares no words and gives none back. */
    remove(ref: ItemRef): Promise<RemovalAct>;
    pointAt(ref: ItemRef, noteId: string): Promise<void>;
    /** @param since the item is known from then on; ISO 8601 */
    goneCheck(ref: ItemRef, since: string): Promise<GoneCheck>;
  };
  note: {
    /** It is there, and is what the journal says it was. */
    holds(noteId: string): Promise<boolean>;
    save(state: Uncaptured): Promise<void>;
    journal(
      noteId: string,
      kind: 'intent' | 'gone-check' | 'action',
      data: Record<string, string | null>,
    ): Promise<void>;
  };
  /** Ends when the official says that it is time to look, or when its page was opened anew. Never by time. */
  official: { doneByHand(noteId: string): Promise<unknown> };
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
  /** One at a time per item, across tabs; `undefined` when somebody else is at it. */
  lock(name: string, work: () => Promise<Uncaptured>): Promise<Uncaptured | undefined>;
  /**
   * As the other flow's: rejects with the kind 'page-busy' when the turn did not come, and nothing was begun. The wait
   * of one that has not ended is told.
   */
  turn<T>(at: Uncaptured, work: () => Promise<T>, wait?: TurnWait): Promise<T>;
  changed(state: Uncaptured): void;
}

/** It has ended, or the official is to press: then when that is done. */
interface Acted {
  now: Uncaptured;
  done?: Promise<unknown>;
}

/** @returns the ended state, or undefined when the same item is already being removed. */
export const removeUncaptured = (start: Uncaptured, env: UncapturedEnv): Promise<Uncaptured | undefined> =>
  env.lock(`uppsikt:uncaptured:${start.noteId}`, () => steps(start, env));

async function steps(start: Uncaptured, env: UncapturedEnv): Promise<Uncaptured> {
  let checked = start;
  try {
    checked = await enter(start, 'checking', env);
  } catch {
    // What cannot be told afterwards must not be begun.
    return end(checked, 'not-written', env);
  }
  // One turn on the page from the account to the last look.
  const acted = await env
    .turn(checked, () => actAndLook(checked, env))
    .catch(async (error: unknown): Promise<Acted> => {
      if (isPageBusy(error)) return { now: await end(checked, 'page-busy', env) };
      throw error;
    });
  if (acted.done === undefined) return acted.now;
  await acted.done;
  return unlessBusy(lookInTurn(acted.now, env), () => end(acted.now, 'unknown', env));
}

async function actAndLook(start: Uncaptured, env: UncapturedEnv): Promise<Acted> {
  const now = await toThePress(start, env);
  if (now.phase === 'ended') return { now };
  const acted = await driveMenu(now, env);
  return acted.phase === 'ended' ? { now: acted } : leaveToHand(acted, env);
}

/** Everything before the press. Ends it on every doubt. */
async function toThePress(start: Uncaptured, env: UncapturedEnv): Promise<Uncaptured> {
  let now = start;
  try {
    // After the wait for the page: it is the note of this moment that stands in the evidence's place.
    if (!(await env.note.holds(now.noteId))) return await end(now, 'note-missing', env);
    const account = await env.page.readAccount(now.ref).catch(() => undefined);
    if (account === undefined) return await end(now, 'page-gone', env);
    if (account.state !== 'municipality')
      return await end(now, account.state === 'unknown' ? 'unknown-account' : 'wrong-account', env);
    now = await enter(now, 'intent', env);
    await env.note.journal(now.noteId, 'intent', {});
    return await enter(now, 'removing', env);
  } catch {
    // What cannot be told afterwards must not be begun.
    return end(now, 'not-written', env);
  }
}

/** @returns one that has not ended where the official must take over */
async function driveMenu(start: Uncaptured, env: UncapturedEnv): Promise<Uncaptured> {
  const done = await env.page.remove(start.ref).catch(() => undefined);
  // The page may have gone in the middle of the act: look, do not guess.
  if (done === undefined) return lookWhetherGone(start, env);
  const { kind, step, stopped } = done;
  const now = { ...start, act: stopped === undefined ? { kind, step } : { kind, step, stopped } };
  if (done.step === 'network') return end(now, 'offline', env);
  if (stopped !== undefined && !mayHaveActed(done)) return end(now, STOPPED[stopped], env);
  return BY_HAND.has(done.kind) ? now : lookWhetherGone(now, env);
}

/** The menu was not known, or the last press is left to the official. */
const BY_HAND: ReadonlySet<RemovalAct['kind']> = new Set(['assisted', 'no-menu', 'left-to-official']);

/** The official presses; it is looked whether it is gone all the same. */
async function leaveToHand(start: Uncaptured, env: UncapturedEnv): Promise<Acted> {
  const now = await enter(start, 'assisted', env).catch(() => undefined);
  if (now === undefined) return { now: await end(start, 'not-written', env) };
  // Heard from now on: the official may be done before the page has answered.
  const done = env.official.doneByHand(now.noteId);
  await env.page.pointAt(now.ref, now.noteId).catch(() => undefined);
  return { now, done };
}

/**
 * A look in a turn of its own, also when the official asks for another. Rejects with the kind 'page-busy' where that
 * does not come: nobody has seen how it went, and what was seen before stands.
 */
export const lookInTurn = (start: Uncaptured, env: UncapturedEnv, wait?: TurnWait): Promise<Uncaptured> =>
  env.turn(start, () => lookWhetherGone(start, env), wait);

const unlessBusy = (work: Promise<Uncaptured>, otherwise: () => Promise<Uncaptured>): Promise<Uncaptured> =>
  work.catch((error: unknown) => {
    if (isPageBusy(error)) return otherwise();
    throw error;
  });

/** Looks and presses nothing; only in the page's turn. */
async function lookWhetherGone(start: Uncaptured, env: UncapturedEnv): Promise<Uncaptured> {
  let now: Uncaptured = { ...start, outcome: null };
  try {
    now = await enter(now, 'gone-check', env);
    const gone = await lookUnderAccount(
      now.ref,
      { readAccount: (ref) => env.page.readAccount(ref), seen: () => env.page.goneCheck(now.ref, now.startedAt) },
      env,
    );
    now = { ...now, gone };
    await env.note.journal(now.noteId, 'gone-check', lookRow(gone, gone.kind));
  } catch {
    return end(now, 'unknown', env);
  }
  return end(now, outcomeOf(now), env);
}

/** It stands there still, and what stopped the act is why. */
const STOPPED: Record<StoppedBy, UncapturedOutcome> = {
  time: 'took-too-long',
  account: 'unknown-account',
  page: 'page-gone',
};

/** Without an answer of the act's it may have pressed. */
function outcomeOf({ act, gone }: Uncaptured): UncapturedOutcome {
  const kind = act?.kind ?? 'pressed';
  if (gone === null || gone.kind === 'unknown') return 'unknown';
  // Driven up to the last press is not by hand, whoever made it.
  if (gone.kind === 'gone')
    return kind === 'pressed' || kind === 'left-to-official' || (act !== null && mayHaveActed(act))
      ? 'removed'
      : BY_HAND.has(kind)
        ? 'done-by-hand'
        : 'already-absent';
  if (act?.stopped !== undefined) return STOPPED[act.stopped];
  // Hidden is not removed: the picture is still there for its author and the author's friends.
  return kind === 'changed' ? 'changed' : 'still-present';
}

/**
 * A worker or browser was killed under it. Nothing is pressed again: the official asks anew.
 *
 * @param pageReachable whether the item's page is open; if not, the look waits for its next visit
 */
export async function recoverUncaptured(
  left: Uncaptured,
  pageReachable: boolean,
  env: UncapturedEnv,
): Promise<Uncaptured> {
  if (left.phase === 'ended') return left;
  // Not even the intent was told.
  if (left.phase === 'checking') return end(left, 'interrupted', env);
  // The intent was told and nothing pressed: what is gone by now went otherwise.
  const known: Uncaptured = left.phase === 'intent' ? { ...left, act: { kind: 'changed', step: 'find' } } : left;
  const wait = (): Promise<Uncaptured> =>
    left.phase === 'gone-check' ? Promise.resolve(left) : enter(known, 'gone-check', env);
  if (!pageReachable) return wait();
  return unlessBusy(
    env.turn(known, () => lookWhetherGone(known, env), { patience: RECOVERY_PATIENCE }),
    wait,
  );
}

/** Saved before the phase's work begins. */
async function enter(state: Uncaptured, phase: UncapturedPhase, env: UncapturedEnv): Promise<Uncaptured> {
  const next: Uncaptured = { ...state, phase, updatedAt: new Date(env.now()).toISOString() };
  await env.note.save(next);
  env.changed(next);
  return next;
}

/**
 * Journals the outcome, then ends. Where that cannot be written the
 * phase stands as it was, and is looked after at the next start.
 */
async function end(state: Uncaptured, outcome: UncapturedOutcome, env: UncapturedEnv): Promise<Uncaptured> {
  const ended: Uncaptured = { ...state, outcome };
  try {
    await env.note.journal(ended.noteId, 'action', { outcome, act: ended.act?.kind ?? null });
    return await enter(ended, 'ended', env);
  } catch {
    const told: Uncaptured = { ...ended, phase: 'ended' };
    env.changed(told);
    return told;
  }
}
