/**
 * Whether one may speak or act in a registered thread as the account
 * one is (guideline l.105). Unknown is treated as wrong. Pure.
 */
import type { AccountReading, AccountState, Classification } from '../domain/account';

/** What the platform answered when asked who one is, where no page tells of a switch in another tab. */
export interface LastAnswer {
  /** When it was asked for; null where nothing is known by it. Both by `performance.now`, which nobody sets. */
  askedAt: number | null;
  /** What was asked for before then may be of another account: another tab may have switched. */
  since: number;
}

/**
 * Whether a reading says who one is now, and not only who one was.
 *
 * @param answer null where the page itself tells of a switch
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
