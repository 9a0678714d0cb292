/**
 * The background service worker: serves messages, admits the card's frame, and recovers what a stopped worker left
 * unfinished. Wiring only.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser';
import { EvidenceDatabase } from '../../lib/evidence/database';
import { rememberHeads } from '../../lib/evidence/remembered-heads';
import { serve } from '../../lib/messaging/server';
import { headsMemory } from '../../lib/settings/heads-memory';
import { followPermission } from '../../lib/app/capture/capture-permission';
import { listenForCards } from '../../lib/app/cards/card-sessions';
import { keepUnreadable } from '../../lib/app/settings/change-settings';
import { lookAfterClosed, recover } from '../../lib/app/removal/removal-runner';
import { recoverAllUncaptured } from '../../lib/app/forbidden/removal-host';
import { initLanguage } from '../../lib/app/settings/init-language';
import { accountsHandlers } from '../../lib/app/handlers/accounts';
import { answeringHandlers } from '../../lib/app/handlers/answering';
import { actHandlers } from '../../lib/app/handlers/acts';
import { forgetWithTab } from '../../lib/app/cards/last-handled';
import { forgetAnsweredWithTab } from '../../lib/app/cards/answered-item';
import { cardHandlers } from '../../lib/app/handlers/card';
import { featureHandlers } from '../../lib/app/handlers/feature';
import { forbiddenHandlers } from '../../lib/app/handlers/forbidden';
import { nativeHandlers } from '../../lib/app/handlers/native';
import { pageHandlers } from '../../lib/app/handlers/page';
import { crisisHandlers } from '../../lib/app/handlers/crisis';
import { questionHandlers } from '../../lib/app/handlers/questions';
import { followCrisis } from '../../lib/app/crisis/crisis';
import { followAbsence } from '../../lib/app/hand-over/follow-absence';
import { followDueCount } from '../../lib/app/questions/due-count';
import { pictureHandlers } from '../../lib/app/handlers/picture';
import { recordHandlers } from '../../lib/app/handlers/record';
import { roundHandlers } from '../../lib/app/handlers/rounds';
import { secondCopyHandlers } from '../../lib/app/handlers/second-copy';
import { finishHandDrafts, handHandlers } from '../../lib/app/handlers/by-hand';
import { handOverHandlers } from '../../lib/app/handlers/hand-over';
import { healthHandlers } from '../../lib/app/handlers/health';
import { helpHandlers } from '../../lib/app/handlers/help';
import { lossHandlers } from '../../lib/app/handlers/loss';
import { settingsHandlers } from '../../lib/app/handlers/settings';
import { closeStorageToPages } from '../../lib/app/settings/own-storage';
import { onlySeen } from '../../lib/app/cards/only-visible-card';
import { forgetFrames, isPreparedFrame } from '../../lib/app/cards/prepared-frames';
import { retryFailedCopies } from '../../lib/app/copies/second-copies';
import { finishSnapshots } from '../../lib/app/snapshots/seal-snapshot';
import { snapshotHandlers } from '../../lib/app/handlers/snapshots';
import { timeStampHandlers } from '../../lib/app/handlers/time-stamps';
import { watchForChanges } from '../../lib/app/health/watch-for-changes';
import { checkFolderAtStart } from '../../lib/app/copies/check-folder-at-start';
import { startStampQueue } from '../../lib/app/time-stamps/stamp-queue';
import { deferUpdates } from '../../lib/app/lifecycle/update-waits';
import { registerShortcuts } from '../../lib/app/tabs/shortcuts';
import { startInOpenTabs } from '../../lib/app/tabs/open-tabs';
import { welcomeAtInstall } from '../../lib/app/lifecycle/welcome';

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
      ...helpHandlers(db),
      ...accountsHandlers(db),
      ...lossHandlers(db),
      ...handHandlers(db),
      ...answeringHandlers(db),
      ...questionHandlers(db),
      ...crisisHandlers(db),
      ...handOverHandlers(db),
      ...featureHandlers(),
      ...actHandlers(db),
      ...recordHandlers(db),
      ...roundHandlers(db),
      ...snapshotHandlers(db),
      ...nativeHandlers(db),
      ...forbiddenHandlers(db),
    });
    serve(handlers, isPreparedFrame);
    welcomeAtInstall();
    startInOpenTabs();
    void initLanguage();
    listenForCards();
    forgetFrames();
    forgetWithTab();
    forgetAnsweredWithTab();
    retryFailedCopies(db);
    registerShortcuts();
    followPermission();
    startStampQueue(db);
    watchForChanges();
    deferUpdates(db);
    followDueCount(db);
    followAbsence(db);
    followCrisis(db);
    void keepUnreadable(db).catch((error: unknown) => console.error('Uppsikt settings', error));
    void rememberHeads(db, headsMemory).catch((error: unknown) => console.error('Uppsikt chains', error));
    void checkFolderAtStart(db).catch((error: unknown) => console.error('Uppsikt folder', error));
    void finishHandDrafts(db);
    void finishSnapshots(db);
    void recover(db, null);
    browser.tabs.onRemoved.addListener((tabId) => void lookAfterClosed(db, tabId));
    void recoverAllUncaptured(db, null).catch((error: unknown) => console.error('Uppsikt recovery', error));
  },
});
