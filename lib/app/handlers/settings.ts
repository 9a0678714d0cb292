/** What the popup and the options ask for and save. */
import { browser } from '../../../lib/browser';
import { localDay } from '../../../lib/domain/local-day';
import { registeredOwner } from '../../../lib/accounts/classify';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { interruptedUntold } from '../../../lib/evidence/flows';
import { ask } from '../../../lib/messaging/page-commander';
import type { Handlers } from '../../../lib/messaging/server';
import { countLeft } from '../../../lib/records/left-lines';
import { readLeft } from '../../../lib/records/read-left';
import { readSettings, readSettingsAndUnread } from '../../../lib/settings/store';
import { answeredIn, answeredOf } from '../cards/answered-item';
import { cardOf } from '../cards/card-sessions';
import { grantCapture } from '../capture/capture-permission';
import { changeSettings, seeToSettings } from '../settings/change-settings';
import { changeLanguage } from '../settings/init-language';
import { platformOf } from '../page/platform-of';
import { openArchive } from './card';
import { labelHandlers } from './labels';
import { settingsChanged } from './page';

type SettingKinds =
  | 'popup.state'
  | 'left.count'
  | 'register.save'
  | 'register.remove'
  | 'plan.save'
  | 'disposal.save'
  | 'operator.save'
  | 'language.save'
  | 'last-press.save'
  | 'settings.unreadable'
  | 'settings.seen-to'
  | 'checklist.tick'
  | 'archive.open'
  | 'labels.learn'
  | 'labels.import'
  | 'labels.forget'
  | 'menu.open'
  | 'menu.show'
  | 'menu.shown'
  | 'menu.teach';

export function settingsHandlers(db: EvidenceDatabase): Pick<Handlers, SettingKinds> {
  return {
    'popup.state': ({ tabId }) => popupState(db, tabId),
    'left.count': async () => {
      const today = localDay(new Date());
      return countLeft(await readLeft(db, today), today);
    },
    'register.save': async (account) => {
      await changeSettings(db, (now) => ({
        register: [...now.register.filter((each) => each.id !== account.id), account],
      }));
      await settingsChanged();
      return {};
    },
    'register.remove': async ({ id }) => {
      await changeSettings(db, (now) => ({ register: now.register.filter((each) => each.id !== id) }));
      await settingsChanged();
      return {};
    },
    'plan.save': async (plan) => {
      await changeSettings(db, () => ({ plan }));
      await settingsChanged();
      return {};
    },
    'disposal.save': async ({ disposal }) => {
      await changeSettings(db, () => ({ originalDisposal: disposal }));
      return {};
    },
    'operator.save': async (operator) => {
      await changeSettings(db, () => ({ operator }));
      return {};
    },
    'language.save': async ({ language }) => {
      await changeLanguage(db, language);
      await settingsChanged();
      return {};
    },
    'last-press.save': async ({ lastPress }) => {
      await changeSettings(db, () => ({ lastPress }));
      return {};
    },
    'settings.unreadable': async () => ({ fields: (await readSettingsAndUnread()).unread }),
    'settings.seen-to': async () => {
      await seeToSettings(db);
      await settingsChanged();
      return {};
    },
    'checklist.tick': async ({ key, ticks }) => {
      await changeSettings(db, (now) => ({ checklistTicks: { ...now.checklistTicks, [key]: ticks } }));
      return {};
    },
    'archive.open': async ({ evidenceId, left }) => {
      await openArchive(evidenceId, left);
      return {};
    },
    ...labelHandlers(db),
  };
}

type PopupState = Awaited<ReturnType<Handlers['popup.state']>>;

async function popupState(db: EvidenceDatabase, tabId: number): Promise<PopupState> {
  // Opening the popup is a press on the toolbar button: the browser has just granted activeTab for this tab.
  await grantCapture(tabId);
  const settings = await readSettings();
  const page = await ask(tabId, 'page.owner', {}, 2_000).catch(() => null);
  const card = await cardOf(tabId);
  const { url } = await browser.tabs.get(tabId);
  const platform = platformOf(url) ?? null;
  const registered =
    page === null || page.owner === null || platform === null
      ? null
      : registeredOwner(page.owner.keys, platform, settings.register);
  return {
    settings,
    url: url ?? null,
    isMute: platform !== null && page === null,
    platform,
    classification: page?.classification ?? null,
    account: page?.account ?? null,
    owner: page?.owner ?? null,
    registered,
    lastItem: card === null ? await answeredIn(tabId) : answeredOf(card),
    interrupted: await interruptedUntold(db),
  };
}
