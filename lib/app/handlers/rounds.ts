/** The daily round, from the pages it is done on and from the board. */
import { crisisAt } from '../../domain/crisis';
import type { EvidenceDatabase } from '../../evidence/database';
import { noteOwnPost } from '../../evidence/rounds';
import type { Asker, Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { platformOf } from '../page/platform-of';
import { finishRound, readRound, startRound, stopRound, walkOn, type RoundEnv } from '../rounds/daily-round';
import { explainDay, noteFiltersSeen, todaysAccounts } from '../rounds/todays-accounts';
import { dateOf, realClock, type Clock } from '../../util/clock';
import { workingDaysNow } from '../rounds/working-days-now';

type RoundKinds =
  | 'round.read'
  | 'round.begin'
  | 'round.walk'
  | 'round.stop'
  | 'round.finish'
  | 'round.own-post'
  | 'round.board'
  | 'round.explain'
  | 'round.filters-seen';

export function roundHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, RoundKinds> {
  const now = (): Date => dateOf(clock);
  const env: RoundEnv = { db, now, operator: async () => (await readSettings()).operator.name || null };
  return {
    'round.read': async ({ accountId }, asker) => {
      await mustBeRegistered(accountId, asker);
      return readRound(accountId, env);
    },
    'round.begin': async ({ accountId }, asker) => {
      await mustBeRegistered(accountId, asker);
      return { running: await startRound(accountId, env) };
    },
    'round.walk': async ({ accountId, ...walked }, asker) => {
      await mustBeRegistered(accountId, asker);
      return { goesOn: await walkOn(accountId, walked, env) };
    },
    'round.stop': async ({ accountId }, asker) => {
      await mustBeRegistered(accountId, asker);
      await stopRound(accountId, env);
      return {};
    },
    'round.finish': async ({ accountId }, asker) => {
      await mustBeRegistered(accountId, asker);
      return { done: await finishRound(accountId, env) };
    },
    'round.own-post': async ({ accountId, at }, asker) => {
      await mustBeRegistered(accountId, asker);
      // Ignores a post dated in the future by a wrong clock on the page.
      if (Date.parse(at) <= now().getTime()) await noteOwnPost(db, accountId, at);
      return {};
    },
    'round.board': async () => {
      const { register, crises } = await readSettings();
      const crisisRounds = crisisAt(crises, clock.now())?.roundsADay ?? null;
      const isWorkingDay = await workingDaysNow();
      return { accounts: await todaysAccounts(register, { db, now, isWorkingDay, crisisRounds }) };
    },
    'round.explain': async (missed) => {
      await explainDay(missed, { ...env, isWorkingDay: await workingDaysNow() });
      return {};
    },
    'round.filters-seen': async ({ accountId }) => {
      const { register } = await readSettings();
      if (!register.some(({ id }) => id === accountId)) throw new Error('no such account');
      await noteFiltersSeen(accountId, env);
      return {};
    },
  };
}

/** @throws Error when the account is not registered, or belongs to another platform than the page */
async function mustBeRegistered(accountId: string, { url }: Asker): Promise<void> {
  const { register } = await readSettings();
  const account = register.find(({ id }) => id === accountId);
  if (account === undefined || account.platform !== platformOf(url)) throw new Error('no such account on this page');
}
