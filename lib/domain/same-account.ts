/**
 * Matches the accounts of one browser's register with those of another's. Each browser gives an account its own id; the
 * platform's keys are shared. Pure.
 */
import type { RegisteredAccount } from './account';

type Known = Pick<RegisteredAccount, 'id' | 'platform' | 'ownerKeys'>;

/** Same platform, and at least one key in common. */
export const isSameAccount = (one: Omit<Known, 'id'>, other: Omit<Known, 'id'>): boolean =>
  one.platform === other.platform && one.ownerKeys.some((key) => other.ownerKeys.includes(key));

/** Maps their account ids to ours. Accounts that are not in our register are left out. */
export function idsByTheirs(theirs: readonly Known[], ours: readonly Known[]): Map<string, string> {
  return new Map(
    theirs.flatMap((account) => {
      const same = ours.find((each) => isSameAccount(each, account));
      return same === undefined ? [] : [[account.id, same.id] as const];
    }),
  );
}
