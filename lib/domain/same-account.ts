/**
 * Which account of one browser's register is which of another's: each browser has an id of its own for it, the
 * platform's keys are shared. Pure.
 */
import type { RegisteredAccount } from './account';

type Known = Pick<RegisteredAccount, 'id' | 'platform' | 'ownerKeys'>;

/** Of the same platform, and with a key in common. */
export const isSameAccount = (one: Omit<Known, 'id'>, other: Omit<Known, 'id'>): boolean =>
  one.platform === other.platform && one.ownerKeys.some((key) => other.ownerKeys.includes(key));

/** Our ids by theirs; those that are not in our register are not in it. */
export function idsByTheirs(theirs: readonly Known[], ours: readonly Known[]): Map<string, string> {
  return new Map(
    theirs.flatMap((account) => {
      const same = ours.find((each) => isSameAccount(each, account));
      return same === undefined ? [] : [[account.id, same.id] as const];
    }),
  );
}
