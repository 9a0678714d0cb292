/**
 * Messages of a content script when a page opens, and its reports. On an unregistered page it only requests the
 * register and reports nothing.
 */
import type { EvidenceDatabase } from '../../evidence/database';
import { fetchImage } from '../../capture/fetch-image';
import type { Handlers } from '../../messaging/server';
import { readSettings } from '../../settings/store';
import { showBadge } from '../tabs/badge';
import { changeCard } from '../cards/card-sessions';
import { recover } from '../removal/removal-runner';
import { menuRead } from '../cards/menu-read';
import { showUnderWay } from '../under-way/tell-flow';
import { linesIn, noteVisit } from '../under-way/under-way';
import { untilItAnswers } from '../page/until-it-answers';
import { bringCover, isNothing } from '../forbidden/cover-page';
import { neverSavedOn } from '../forbidden/never-saved';
import { recoverAllUncaptured } from '../forbidden/removal-host';
import { tabOf } from './card';

type PageKinds = 'session.open' | 'account.report' | 'image.fetch' | 'menu.read';

export function pageHandlers(db: EvidenceDatabase): Pick<Handlers, PageKinds> {
  return {
    'session.open': async ({ platform }, asker) => {
      const tabId = tabOf(asker);
      const settings = await readSettings();
      const register = settings.register.filter((account) => account.platform === platform);
      // Checks removals that a killed browser left, now that their page is open again.
      if (register.length > 0) {
        void recover(db, { tabId, url: asker.url }).then(() => tellLate(db, tabId));
        void recoverAllUncaptured(db, { tabId, url: asker.url }).catch((error: unknown) =>
          console.error('Uppsikt recovery', error),
        );
      }
      await noteVisit(db, tabId).catch((error: unknown) => console.error('Uppsikt under way', error));
      const underWay = register.length === 0 ? [] : await linesIn(db, tabId).catch(() => []);
      // On every page: a comment also appears in the feed, and on pages that are no longer registered.
      const covered = await neverSavedOn(db, platform);
      if (!isNothing(covered)) await bringCover(tabId).catch((error: unknown) => console.error('Uppsikt cover', error));
      return {
        language: settings.language,
        register,
        learnt: settings.learnt.filter((each) => each.platform === platform),
        underWay,
        covered,
      };
    },
    'account.report': async ({ state }, asker) => {
      await showBadge(tabOf(asker), state);
      return {};
    },
    'image.fetch': ({ url }) => fetchImage(url),
    'menu.read': async ({ openedAt, menu }, asker) => {
      await changeCard(tabOf(asker), menuRead(openedAt, menu));
      return {};
    },
  };
}

/** Sends what a recovery found after the page got its list. Does nothing for a page without such lines. */
async function tellLate(db: EvidenceDatabase, tabId: number): Promise<void> {
  const lines = await linesIn(db, tabId).catch(() => []);
  if (lines.length > 0 && (await untilItAnswers(tabId)) === 'answers') await showUnderWay(db, tabId);
}
