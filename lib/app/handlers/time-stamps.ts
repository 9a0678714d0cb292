/** Messages of the settings page about time stamps. */
import type { EvidenceDatabase } from '../../evidence/database';
import { stampQueueState } from '../../evidence/stamps';
import type { Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { askStamp } from '../../time-stamps/ask-stamp';
import { askEnv, isPermitted, retryWaiting } from '../time-stamps/stamp-queue';
import { toHex } from '../../util/hex';
import { realClock, type Clock } from '../../util/clock';

type TimeStampKinds = 'time-stamps.state' | 'time-stamps.retry' | 'time-stamps.try';

export function timeStampHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, TimeStampKinds> {
  return {
    'time-stamps.state': async () => {
      const { timeStamping } = await readSettings();
      return {
        authority: timeStamping,
        permitted: timeStamping !== null && (await isPermitted(timeStamping.url)),
        queue: await stampQueueState(db),
      };
    },
    'time-stamps.retry': async () => {
      await retryWaiting(db, clock);
      return {};
    },
    'time-stamps.try': async () => {
      const { timeStamping } = await readSettings();
      if (timeStamping === null) return { kind: 'fault', reason: 'not-set' };
      if (!(await isPermitted(timeStamping.url))) return { kind: 'fault', reason: 'permission' };
      // A random hash, so no data is involved. The stamp is discarded.
      const asked = await askStamp(timeStamping, toHex(crypto.getRandomValues(new Uint8Array(32))), askEnv(clock));
      return asked.kind === 'fault'
        ? { kind: 'fault', reason: asked.reason }
        : {
            kind: 'ok',
            authority: asked.verdict.authority,
            trusted: asked.verdict.trusted,
            offsetSeconds: asked.clock.offsetSeconds,
          };
    },
  };
}
