/** Messages of the popup and the settings page: reading and saving. */
import { localDay } from '../../domain/local-day';
import type { RegisteredAccount } from '../../domain/account';
import { registeredOwner } from '../../accounts/classify';
import type { EvidenceDatabase } from '../../evidence/database';
import { interruptedUntold } from '../../evidence/flows';
import { ask } from '../../messaging/page-commander';
import type { Handlers } from '../../messaging/server';
import { countLeft } from '../../records/left-lines';
import { readLeft } from '../../records/read-left';
import type { Settings } from '../../settings/schema';
import { readSettings, readSettingsAndUnread } from '../../settings/store';
import { tellRegisterChange } from '../accounts/accounts';
import { grantCapture } from '../capture/capture-permission';
import { changeSettings, seeToSettings } from '../settings/change-settings';
import { saveSettings } from '../settings/save-settings';
import { tellTabs } from '../settings/tell-tabs';
import { platformOf } from '../page/platform-of';
import { browserTabs, type Tabs } from '../ports/tabs';
import { openArchive } from './card';
import { labelHandlers } from './labels';
import { dateOf, realClock, type Clock } from '../../util/clock';

type SettingKinds =
  | 'tab.arm'
  | 'popup.state'
  | 'left.count'
  | 'register.save'
  | 'register.remove'
  | 'settings.change'
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

export function settingsHandlers(
  db: EvidenceDatabase,
  clock: Clock = realClock,
  tabs: Pick<Tabs, 'addressOf' | 'openOwn'> = browserTabs,
): Pick<Handlers, SettingKinds> {
  const env = { db, now: () => dateOf(clock) };
  return {
    'tab.arm': async ({ tabId }) => {
      await grantCapture(tabId);
      return {};
    },
    'popup.state': ({ tabId }) => popupState(db, tabId, tabs),
    'left.count': async () => {
      const today = localDay(dateOf(clock));
      return countLeft(await readLeft(db, today), today);
    },
    'register.save': async (account) => {
      await tellRegisterChange({ id: account.id, after: account }, env);
      const others = (now: Settings): RegisteredAccount[] => now.register.filter((each) => each.id !== account.id);
      await changeSettings(db, (now) => ({ register: [...others(now), account] }), {}, clock);
      await tellTabs();
      return {};
    },
    'register.remove': async ({ id }) => {
      await tellRegisterChange({ id, after: null }, env);
      await changeSettings(db, (now) => ({ register: now.register.filter((each) => each.id !== id) }), {}, clock);
      await tellTabs();
      return {};
    },
    'settings.change': async (change) => {
      await saveSettings(db, change, clock);
      return {};
    },
    'settings.unreadable': async () => ({ fields: (await readSettingsAndUnread()).unread }),
    'settings.seen-to': async () => {
      await seeToSettings(db, clock);
      await tellTabs();
      return {};
    },
    'checklist.tick': async ({ key, ticks }) => {
      const ticked = (now: Settings) => ({ checklistTicks: { ...now.checklistTicks, [key]: ticks } });
      await changeSettings(db, ticked, {}, clock);
      return {};
    },
    'archive.open': async ({ evidenceId, left }) => {
      await openArchive(evidenceId, left, tabs);
      return {};
    },
    ...labelHandlers(db, clock),
  };
}

type PopupState = Awaited<ReturnType<Handlers['popup.state']>>;

async function popupState(db: EvidenceDatabase, tabId: number, tabs: Pick<Tabs, 'addressOf'>): Promise<PopupState> {
  const [settings, page, url, interrupted] = await Promise.all([
    readSettings(),
    ask(tabId, 'page.owner', {}, 2_000).catch(() => null),
    tabs.addressOf(tabId),
    interruptedUntold(db),
  ]);
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
    interrupted,
  };
}
