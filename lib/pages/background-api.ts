/**
 * Requests from the popup, the settings page and the welcome page to the background. A refusal comes back as a message.
 */
import type { RegisteredAccount } from '../domain/account';
import { browser } from '../browser';
import { setLanguage } from '../i18n/language';
import { send } from '../messaging/client';
import type { Kind, Reply, Request } from '../messaging/protocol';
import { refusalText } from '../problems/refusal-text';
import type { ChangedSettings, Plan, Settings } from '../settings/schema';

export type PopupState = Reply<'popup.state'>;

async function ask<K extends Kind>(kind: K, payload: Request<K>): Promise<string | null> {
  const answer = await send(kind, payload);
  return answer.ok ? null : refusalText(answer);
}

/** Changes the named settings; the rest stay. */
export const changeSettings = (change: ChangedSettings): Promise<string | null> => ask('settings.change', change);
export const savePlan = (plan: Plan): Promise<string | null> => changeSettings({ plan });
export const saveOperator = (operator: Settings['operator']): Promise<string | null> => changeSettings({ operator });
export const saveSignature = (signature: Settings['signature']): Promise<string | null> =>
  changeSettings({ signature });
export const saveAccount = (account: RegisteredAccount): Promise<string | null> => ask('register.save', account);
export const removeAccount = (id: string): Promise<string | null> => ask('register.remove', { id });
export const tick = (key: string, ticks: string[]): Promise<string | null> => ask('checklist.tick', { key, ticks });
export const fold = (checklistsFolded: boolean): Promise<string | null> => changeSettings({ checklistsFolded });
export const keepDraft = (accountId: string, item: string, text: string): Promise<string | null> =>
  ask('answer.draft', { accountId, item, text });
export const told = (flowId: string): Promise<string | null> => ask('flow.told', { flowId, away: true });
export const openLeft = (): Promise<string | null> => ask('archive.open', { evidenceId: null, left: true });
export const openArchive = (evidenceId: string | null): Promise<string | null> => ask('archive.open', { evidenceId });

/** A refusal is treated as no card being open: the official must do the same thing. */
export async function showLearning(tabId: number): Promise<Reply<'menu.show'>['said']> {
  const answer = await send('menu.show', { tabId });
  return answer.ok ? answer.value.said : 'no-item';
}

/** @param tabId the tab with the page that it is about; -1 when there is none */
export const openByHand = (tabId: number): Promise<string | null> =>
  ask('hand.open', { tabId: tabId < 0 ? null : tabId });

/** The popup was opened over the tab, which permits one screenshot of it. */
export const armTab = (tabId: number): Promise<string | null> => ask('tab.arm', { tabId });

/** A message when the background refused. */
export async function readPopupState(tabId: number): Promise<PopupState | string> {
  const answer = await send('popup.state', { tabId });
  if (!answer.ok) return refusalText(answer);
  setLanguage(answer.value.settings.language);
  document.documentElement.lang = answer.value.settings.language;
  return answer.value;
}

/** The tab that the popup was opened over. `?tab=` names it where the popup is opened as a page. */
export async function tabOfPopup(): Promise<number> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active?.id ?? -1;
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
export const openStatistics = (): Promise<void> => openTab(browser.runtime.getURL('/statistics.html'));
export const openOptions = (anchor: string): Promise<void> => openTab(browser.runtime.getURL(`/options.html${anchor}`));
