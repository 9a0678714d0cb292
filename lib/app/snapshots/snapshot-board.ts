/** The due snapshots of each account, and when one was last taken. */
import type { RegisteredAccount } from '../../domain/account';
import type { EvidenceDatabase } from '../../evidence/database';
import { snapshotsOfAccount, storeNotTaken } from '../../evidence/snapshots';
import { uuid7 } from '../../evidence/uuid7';
import type { Reply } from '../../messaging/protocol';
import { wallTimeOf } from '../../questions/stockholm-time';
import { dueDays } from '../../snapshots/due';
import type { NotTakenReason } from '../../snapshots/not-taken';
import { isoOf, type Clock } from '../../util/clock';

type AccountSnapshot = Reply<'snapshot.board'>['accounts'][number];

interface BoardEnv {
  db: EvidenceDatabase;
  /** MM-DD */
  setDays: readonly string[];
  clock: Clock;
}

/** An account whose snapshots cannot be read is marked so, and the others are still shown. */
export const snapshotBoard = (register: readonly RegisteredAccount[], env: BoardEnv): Promise<AccountSnapshot[]> =>
  Promise.all(register.map((account) => boardOf(account, env)));

async function boardOf({ id, name, registeredAt }: RegisteredAccount, env: BoardEnv): Promise<AccountSnapshot> {
  const account = { id, name };
  const stored = await snapshotsOfAccount(env.db, id).catch((error: unknown) => {
    console.error('Uppsikt snapshots', error);
    return null;
  });
  if (stored === null) return { ...account, isRead: false, last: null, due: [] };
  const today = dayOf(env.clock.now());
  const last = stored.taken.toSorted((a, b) => a.sealedAt.localeCompare(b.sealedAt)).at(-1);
  const due = dueDays({
    setDays: env.setDays,
    // Without a valid date, count from the start of this year.
    since: Number.isNaN(Date.parse(registeredAt)) ? `${today.slice(0, 4)}-01-01` : dayOf(Date.parse(registeredAt)),
    today,
    taken: stored.taken.map(({ sealedAt }) => dayOf(Date.parse(sealedAt))),
    explained: stored.notTaken.map((line) => line.due),
  });
  return {
    ...account,
    isRead: true,
    last:
      last === undefined
        ? null
        : { number: last.seq, day: dayOf(Date.parse(last.sealedAt)), isPartial: last.state === 'partial' },
    due: due.map((day) => ({ day, isLate: day < today })),
  };
}

const dayOf = (at: number): string => wallTimeOf(at).day;

/** @throws Error when no snapshot is due that day; nothing is explained in advance */
export async function explainNotTaken(
  { account, due, reason }: { account: RegisteredAccount; due: string; reason: NotTakenReason },
  operator: string | null,
  env: BoardEnv,
): Promise<void> {
  const board = await boardOf(account, env);
  if (!board.due.some(({ day }) => day === due)) throw new Error('no snapshot is due that day');
  await storeNotTaken(env.db, { id: uuid7(), accountId: account.id, due, at: isoOf(env.clock), operator, reason });
}
