/** The background: serves messages, lets cards in, and looks after what a killed worker left. Wiring only. */
import { defineBackground } from 'wxt/utils/define-background';
import { EvidenceDatabase } from '../../lib/evidence/database';
import { serve } from '../../lib/messaging/server';
import { followPermission } from './armed-tabs';
import { acceptCards } from './cards';
import { recover } from './flow-host';
import { speakAsSet } from './language';
import { cardHandlers } from './handlers/card';
import { pageHandlers } from './handlers/page';
import { secondCopyHandlers } from './handlers/second-copy';
import { finishHandDrafts, handHandlers } from './handlers/hand';
import { healthHandlers } from './handlers/health';
import { settingsHandlers } from './handlers/settings';
import { retryFailedCopies } from './second-copies';
import { timeStampHandlers } from './handlers/time-stamps';
import { watchForChanges } from './health/read-health';
import { keepTimeStamps } from './time-stamps';
import { offerWaysIn } from './ways-in';
import { welcomeAtInstall } from './welcome';

export default defineBackground({
  type: 'module',
  main() {
    const db = new EvidenceDatabase();
    serve({ ...cardHandlers(db), ...pageHandlers(db), ...secondCopyHandlers(db), ...settingsHandlers(db), ...timeStampHandlers(db), ...healthHandlers(db), ...handHandlers(db) });
    welcomeAtInstall();
    void speakAsSet();
    acceptCards();
    retryFailedCopies(db);
    offerWaysIn();
    followPermission();
    keepTimeStamps(db);
    watchForChanges();
    void finishHandDrafts(db);
    void recover(db, null);
  },
});
