/** Health, requested by the popup and the settings. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { forgetHealth, readHealth } from '../health/read-health';
import { realClock, type Clock } from '../../util/clock';

export function healthHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, 'health.read'> {
  return {
    'health.read': ({ tabId, again }) => {
      if (again) forgetHealth();
      return readHealth(db, tabId, 'look', clock);
    },
  };
}
