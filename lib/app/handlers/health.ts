/** Health as the popup and the settings ask for it. */
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { Handlers } from '../../../lib/messaging/server';
import { changeSettings } from '../settings/change-settings';
import { forgetHealth, readHealth } from '../health/read-health';

export function healthHandlers(db: EvidenceDatabase): Pick<Handlers, 'health.read' | 'copy-age.save'> {
  return {
    'health.read': ({ tabId, again }) => {
      if (again) forgetHealth();
      return readHealth(db, tabId);
    },
    'copy-age.save': async ({ days }) => {
      await changeSettings(db, () => ({ copyMaxAgeDays: days }));
      return {};
    },
  };
}
