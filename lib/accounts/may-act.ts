/**
 * Whether an official may post or act in a registered thread with the current account (guideline l.105). An unknown
 * account is treated as the wrong one. Pure.
 */
import type { AccountReading, AccountState, Classification } from '../domain/account';

/**
 * When the platform last said which account is in use. Used where the page does not notice an account switch in another
 * tab.
 */
export interface LastAnswer {
  /**
   * Start time of the request whose answer is known; null if there is none. Both times are from `performance.now`,
   * which is monotonic.
   */
  askedAt: number | null;
  /** Answers to requests made before this time may be stale: another tab may have switched accounts. */
  since: number;
}

/**
 * Whether a reading shows the current account, not just an earlier one.
 *
 * @param answer null where the page itself notices a switch
 */
export const isOfNow = ({ live }: Pick<AccountReading, 'live'>, answer: LastAnswer | null): boolean =>
  answer === null || (live === true && answer.askedAt !== null && answer.askedAt >= answer.since);

export type MayAct =
  | { kind: 'go' }
  | { kind: 'hold'; state: Exclude<AccountState, 'municipality'>; name: string | null };

/**
 * @example mayAct({ state: 'private', name: 'Klara Lind', reason: '…' })
 *   // { kind: 'hold', state: 'private', name: 'Klara Lind' }
 */
export const mayAct = ({ state, name }: Classification): MayAct =>
  state === 'municipality' ? { kind: 'go' } : { kind: 'hold', state, name };
