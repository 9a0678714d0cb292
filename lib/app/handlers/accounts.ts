/** Messages of the accounts page and the popup about the register. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { dateOf, realClock, type Clock } from '../../util/clock';
import { readAccounts, readStandings, sayOfAccount } from '../accounts/accounts';

export function accountsHandlers(
  db: EvidenceDatabase,
  clock: Clock = realClock,
): Pick<Handlers, 'accounts.read' | 'accounts.standing' | 'accounts.say'> {
  const env = { db, now: () => dateOf(clock) };
  return {
    'accounts.read': () => readAccounts(env),
    'accounts.standing': () => readStandings(env),
    'accounts.say': async ({ accountId, said }) => {
      await sayOfAccount(accountId, said, env);
      return {};
    },
  };
}
