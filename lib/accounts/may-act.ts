/**
 * Whether one may speak or act in a registered thread as the account
 * one is (guideline l.105). Unknown is treated as wrong. Pure.
 */
import type { AccountState, Classification } from '../domain/account';

export type MayAct =
  | { kind: 'go' }
  | { kind: 'hold'; state: Exclude<AccountState, 'municipality'>; name: string | null };

/**
 * @example mayAct({ state: 'private', name: 'Klara Lind', reason: '…' })
 *   // { kind: 'hold', state: 'private', name: 'Klara Lind' }
 */
export const mayAct = ({ state, name }: Classification): MayAct =>
  state === 'municipality' ? { kind: 'go' } : { kind: 'hold', state, name };
