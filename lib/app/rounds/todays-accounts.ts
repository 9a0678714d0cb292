/** 'Mina konton i dag': each registered account, with its rounds and its latest own post. */
import type { RegisteredAccount } from '../../domain/account';
import { localDay } from '../../domain/local-day';
import type { EvidenceDatabase } from '../../evidence/database';
import { roundsOf, storeFiltersSeen, storeMissedDay } from '../../evidence/rounds';
import { uuid7 } from '../../evidence/uuid7';
import type { Reply } from '../../messaging/protocol';
import type { MissedReason } from '../../rounds/missed-reasons';
import { daysBetween, filtersDue, keptOn, missedDays, roundToday, type IsWorkingDay } from '../../rounds/round-days';
import { lastKept, type RoundEnv } from './daily-round';

interface BoardEnv {
  db: EvidenceDatabase;
  now: () => Date;
  isWorkingDay: IsWorkingDay;
  /** How many rounds today requires: more than one in a crisis; null without a crisis. */
  crisisRounds: number | null;
}

type AccountToday = Reply<'round.board'>['accounts'][number];

/** An account whose rounds cannot be read is `unknown`, and the others are still shown. */
export const todaysAccounts = (register: readonly RegisteredAccount[], env: BoardEnv): Promise<AccountToday[]> =>
  Promise.all(register.map((account) => todayOf(account, env)));

async function todayOf(registered: RegisteredAccount, env: BoardEnv): Promise<AccountToday> {
  const { id, name, address, platform } = registered;
  const account = { id, name, address, platform, ownerKeys: registered.ownerKeys, filters: registered.filters ?? null };
  const today = localDay(env.now());
  const rounds = await roundsOf(env.db, id).catch((error: unknown) => {
    console.error('Uppsikt rounds', error);
    return null;
  });
  if (rounds === null)
    return {
      ...account,
      today: 'unknown',
      crisisRounds: null,
      lastAt: null,
      missed: [],
      ownPostDaysAgo: null,
      filtersDue: true,
    };
  const { lines, ownPostAt } = rounds;
  return {
    ...account,
    today: roundToday(lines, today, env.isWorkingDay, env.crisisRounds ?? 1),
    crisisRounds: env.crisisRounds === null ? null : { kept: keptOn(lines, today), needed: env.crisisRounds },
    lastAt: lastKept(lines)?.to ?? null,
    missed: missedDays(lines, today, env.isWorkingDay),
    filtersDue: filtersDue(lines, today),
    ownPostDaysAgo: ownPostAt === null ? null : daysBetween(localDay(new Date(ownPostAt)), today),
  };
}

/** @throws Error when that day does not lack a round; nothing is explained in advance */
export async function explainDay(
  { accountId, day, reason }: { accountId: string; day: string; reason: MissedReason },
  { db, now, operator, isWorkingDay }: Omit<BoardEnv, 'crisisRounds'> & Pick<RoundEnv, 'operator'>,
): Promise<void> {
  const { lines } = await roundsOf(db, accountId);
  if (lines.some((line) => line.kind !== 'filters' && line.day === day)) return;
  if (!missedDays(lines, localDay(now()), isWorkingDay).includes(day)) throw new Error('the day lacks no round');
  const at = now().toISOString();
  await storeMissedDay(db, { kind: 'missed', id: uuid7(), accountId, day, at, operator: await operator(), reason });
}

/** Records that the official has reviewed what the platform's own filters hid. */
export async function noteFiltersSeen(accountId: string, { db, now, operator }: RoundEnv): Promise<void> {
  const [at, day] = [now().toISOString(), localDay(now())];
  await storeFiltersSeen(db, { kind: 'filters', id: uuid7(), accountId, day, at, operator: await operator() });
}
