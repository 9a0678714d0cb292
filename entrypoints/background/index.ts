/** The background: serves messages, lets cards in, and looks after what a killed worker left. Wiring only. */
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser';
import { EvidenceDatabase } from '../../lib/evidence/database';
import { rememberHeads } from '../../lib/evidence/remembered-heads';
import { serve } from '../../lib/messaging/server';
import { headsMemory } from '../../lib/settings/heads-memory';
import { followPermission } from './armed-tabs';
import { acceptCards } from './cards';
import { keepUnreadable } from './change-settings';
import { lookAfterClosed, recover } from './flow-host';
import { recoverAllUncaptured } from './forbidden/removal-host';
import { speakAsSet } from './language';
import { answeringHandlers } from './handlers/answering';
import { actHandlers } from './handlers/acts';
import { forgetWithTab } from './last-handled';
import { forgetAnsweredWithTab } from './answered';
import { cardHandlers } from './handlers/card';
import { featureHandlers } from './handlers/feature';
import { forbiddenHandlers } from './handlers/forbidden';
import { nativeHandlers } from './handlers/native';
import { pageHandlers } from './handlers/page';
import { pictureHandlers } from './handlers/picture';
import { recordHandlers } from './handlers/record';
import { secondCopyHandlers } from './handlers/second-copy';
import { finishHandDrafts, handHandlers } from './handlers/hand';
import { healthHandlers } from './handlers/health';
import { lossHandlers } from './handlers/loss';
import { settingsHandlers } from './handlers/settings';
import { closeStorageToPages } from './own-storage';
import { onlySeen } from './only-seen';
import { forgetFrames, isPreparedFrame } from './prepared-frames';
import { retryFailedCopies } from './second-copies';
import { timeStampHandlers } from './handlers/time-stamps';
import { watchForChanges } from './health/read-health';
import { lookAtStart } from './look-at-start';
import { keepTimeStamps } from './time-stamps';
import { letUpdatesWait } from './update-waits';
import { offerWaysIn } from './ways-in';
import { startInOpenTabs } from './open-tabs';
import { welcomeAtInstall } from './welcome';

export default defineBackground({
  type: 'module',
  main() {
    void closeStorageToPages().catch((error: unknown) => console.error('Uppsikt storage', error));
    const db = new EvidenceDatabase('uppsikt', { memory: headsMemory });
    const handlers = onlySeen({
      ...cardHandlers(db),
      ...pageHandlers(db),
      ...pictureHandlers,
      ...secondCopyHandlers(db),
      ...settingsHandlers(db),
      ...timeStampHandlers(db),
      ...healthHandlers(db),
      ...lossHandlers(db),
      ...handHandlers(db),
      ...answeringHandlers(db),
      ...featureHandlers,
      ...actHandlers(db),
      ...recordHandlers(db),
      ...nativeHandlers(db),
      ...forbiddenHandlers(db),
    });
    serve(handlers, isPreparedFrame);
    welcomeAtInstall();
    startInOpenTabs();
    void speakAsSet();
    acceptCards();
    forgetFrames();
    forgetWithTab();
    forgetAnsweredWithTab();
    retryFailedCopies(db);
    offerWaysIn();
    followPermission();
    keepTimeStamps(db);
    watchForChanges();
    letUpdatesWait(db);
    void keepUnreadable(db).catch((error: unknown) => console.error('Uppsikt settings', error));
    void rememberHeads(db, headsMemory).catch((error: unknown) => console.error('Uppsikt chains', error));
    void lookAtStart(db).catch((error: unknown) => console.error('Uppsikt folder', error));
    void finishHandDrafts(db);
    void recover(db, null);
    browser.tabs.onRemoved.addListener((tabId) => void lookAfterClosed(db, tabId));
    void recoverAllUncaptured(db, null).catch((error: unknown) => console.error('Uppsikt recovery', error));
  },
});
