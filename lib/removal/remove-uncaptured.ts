/**
 * Removes content that must not be saved: no capture, no text, no hash of the text. The note takes the place of
 * evidence, sealed by its hash in the journal. Kept small and separate, so that no branch of the other flow leads here,
 * and none here leads to a capture. See removal.design.md.
 *
 * In one turn on the page, the account is read by its two signals, the intent is journalled, the item is found again by
 * id, the platform's own menu is driven, and a look tells whether the item is gone. Then the outcome is journalled.
 * After a kill, only the look is done.
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
    /** Finds the item again by its id and drives the platform's own menu. Compares no text and returns none. */
    remove(ref: ItemRef): Promise<RemovalAct>;
    pointAt(ref: ItemRef, noteId: string): Promise<void>;
    /** @param since when the item became known; ISO 8601 */
    goneCheck(ref: ItemRef, since: string): Promise<GoneCheck>;
  };
  note: {
    /** Whether the note exists and matches its hash in the journal. */
    holds(noteId: string): Promise<boolean>;
    save(state: Uncaptured): Promise<void>;
    journal(
      noteId: string,
      kind: 'intent' | 'gone-check' | 'action',
      data: Record<string, string | null>,
    ): Promise<void>;
  };
  /** Resolves when the official says it is time to look, or when the page was opened again. Never times out. */
  official: { doneByHand(noteId: string): Promise<unknown> };
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
  /** One removal at a time per item, across tabs. `undefined` when the lock is taken. */
  lock(name: string, work: () => Promise<Uncaptured>): Promise<Uncaptured | undefined>;
  /**
   * Like the other flow's turn: rejects with the kind 'page-busy' when the turn did not come and nothing was begun. The
   * wait is shown for a removal that has not ended.
   */
  turn<T>(at: Uncaptured, work: () => Promise<T>, wait?: TurnWait): Promise<T>;
  changed(state: Uncaptured): void;
}

/** The removal has ended, or the official is to press. `done` resolves when they have. */
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
    // Work that could not be reported afterwards must not begin.
    return end(checked, 'not-written', env);
  }
  // One turn on the page, from reading the account to the last look.
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
  const now = await prepareToPress(start, env);
  if (now.phase === 'ended') return { now };
  const acted = await driveMenu(now, env);
  return acted.phase === 'ended' ? { now: acted } : leaveToHand(acted, env);
}

/** Everything before the press. Every doubt ends the removal. */
async function prepareToPress(start: Uncaptured, env: UncapturedEnv): Promise<Uncaptured> {
  let now = start;
  try {
    // Checked after the wait for the page: the note must hold at this moment, since it replaces the evidence.
    if (!(await env.note.holds(now.noteId))) return await end(now, 'note-missing', env);
    const account = await env.page.readAccount(now.ref).catch(() => undefined);
    if (account === undefined) return await end(now, 'page-gone', env);
    if (account.state !== 'municipality')
      return await end(now, account.state === 'unknown' ? 'unknown-account' : 'wrong-account', env);
    now = await enter(now, 'intent', env);
    await env.note.journal(now.noteId, 'intent', {});
    return await enter(now, 'removing', env);
  } catch {
    // Work that could not be reported afterwards must not begin.
    return end(now, 'not-written', env);
  }
}

/** @returns a state that has not ended when the official must take over */
async function driveMenu(start: Uncaptured, env: UncapturedEnv): Promise<Uncaptured> {
  const done = await env.page.remove(start.ref).catch(() => undefined);
  // The page may have closed in the middle of the act: look instead of guessing.
  if (done === undefined) return lookWhetherGone(start, env);
  const { kind, step, stopped } = done;
  const now = { ...start, act: stopped === undefined ? { kind, step } : { kind, step, stopped } };
  if (done.step === 'network') return end(now, 'offline', env);
  if (stopped !== undefined && !mayHaveActed(done)) return end(now, STOPPED[stopped], env);
  return BY_HAND.has(done.kind) ? now : lookWhetherGone(now, env);
}

/** The menu was not recognised, or the last press is left to the official. */
const BY_HAND: ReadonlySet<RemovalAct['kind']> = new Set(['assisted', 'no-menu', 'left-to-official']);

/** The official presses. Whether the item is gone is checked all the same. */
async function leaveToHand(start: Uncaptured, env: UncapturedEnv): Promise<Acted> {
  const now = await enter(start, 'assisted', env).catch(() => undefined);
  if (now === undefined) return { now: await end(start, 'not-written', env) };
  // Listen from now on: the official may be done before the page has answered.
  const done = env.official.doneByHand(now.noteId);
  await env.page.pointAt(now.ref, now.noteId).catch(() => undefined);
  return { now, done };
}

/**
 * A look in its own turn, also when the official asks for another. Rejects with the kind 'page-busy' when the turn does
 * not come. Then nobody has looked, and the earlier result stands.
 */
export const lookInTurn = (start: Uncaptured, env: UncapturedEnv, wait?: TurnWait): Promise<Uncaptured> =>
  env.turn(start, () => lookWhetherGone(start, env), wait);

const unlessBusy = (work: Promise<Uncaptured>, otherwise: () => Promise<Uncaptured>): Promise<Uncaptured> =>
  work.catch((error: unknown) => {
    if (isPageBusy(error)) return otherwise();
    throw error;
  });

/** Looks and presses nothing. Call it only in the page's turn. */
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

/** The outcome when the item is still present because the act was stopped. */
const STOPPED: Record<StoppedBy, UncapturedOutcome> = {
  time: 'took-too-long',
  account: 'unknown-account',
  page: 'page-gone',
};

/** Without an answer the act may have pressed. */
function outcomeOf({ act, gone }: Uncaptured): UncapturedOutcome {
  const kind = act?.kind ?? 'pressed';
  if (gone === null || gone.kind === 'unknown') return 'unknown';
  // Not by hand when Uppsikt drove the menu up to the last press, even if the official made that press.
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
 * Handles a removal whose worker or browser was killed. Nothing is pressed again; the official starts it anew.
 *
 * @param pageReachable whether the item's page is open; if not, the look waits for the next visit
 */
export async function recoverUncaptured(
  left: Uncaptured,
  pageReachable: boolean,
  env: UncapturedEnv,
): Promise<Uncaptured> {
  if (left.phase === 'ended') return left;
  // The intent had not been journalled yet.
  if (left.phase === 'checking') return end(left, 'interrupted', env);
  // The intent was journalled and nothing pressed, so Uppsikt did not remove an item that is gone by now.
  const known: Uncaptured = left.phase === 'intent' ? { ...left, act: { kind: 'changed', step: 'find' } } : left;
  const wait = (): Promise<Uncaptured> =>
    left.phase === 'gone-check' ? Promise.resolve(left) : enter(known, 'gone-check', env);
  if (!pageReachable) return wait();
  return unlessBusy(
    env.turn(known, () => lookWhetherGone(known, env), { patience: RECOVERY_PATIENCE }),
    wait,
  );
}

/** Saves the phase before its work begins. */
async function enter(state: Uncaptured, phase: UncapturedPhase, env: UncapturedEnv): Promise<Uncaptured> {
  const next: Uncaptured = { ...state, phase, updatedAt: new Date(env.now()).toISOString() };
  await env.note.save(next);
  env.changed(next);
  return next;
}

/**
 * Journals the outcome, then ends the removal. If that cannot be written, the stored phase stays as it was and is
 * recovered at the next start.
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
