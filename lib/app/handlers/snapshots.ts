/** Snapshots, from the popup. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { realClock, type Clock } from '../../util/clock';
import { cancelSnapshot, isSnapshotRunning, toldSnapshot } from '../snapshots/running';
import { explainNotTaken, snapshotBoard } from '../snapshots/snapshot-board';
import { takeSnapshot } from '../snapshots/take-snapshot';

type SnapshotKinds = 'snapshot.board' | 'snapshot.take' | 'snapshot.run' | 'snapshot.cancel' | 'snapshot.not-taken';

export function snapshotHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, SnapshotKinds> {
  return {
    'snapshot.board': async () => {
      const { register, snapshotDays } = await readSettings();
      return { accounts: await snapshotBoard(register, { db, setDays: snapshotDays, clock }) };
    },
    // Not awaited: it takes long, and the popup may close meanwhile and later ask for the progress.
    'snapshot.take': (wanted) => {
      const begun = !isSnapshotRunning();
      if (begun) void takeSnapshot(db, wanted, clock);
      return Promise.resolve({ begun });
    },
    'snapshot.run': async () => ({ run: await toldSnapshot() }),
    'snapshot.cancel': () => {
      cancelSnapshot();
      return Promise.resolve({});
    },
    'snapshot.not-taken': async ({ accountId, due, reason }) => {
      const { register, snapshotDays, operator } = await readSettings();
      const account = register.find(({ id }) => id === accountId);
      if (account === undefined) throw new Error('no such account');
      await explainNotTaken({ account, due, reason }, operator.name || null, { db, setDays: snapshotDays, clock });
      return {};
    },
  };
}
