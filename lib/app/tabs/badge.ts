/**
 * The toolbar badge for the account, beside the marker on the page. Of a private account it stores and shows only that
 * it is not the municipality's.
 */
import { browser } from '../../browser';
import { browserText } from '../../i18n/browser-texts';
import type { Request } from '../../messaging/protocol';
import { readSettings } from '../../settings/store';

type State = Request<'account.report'>['state'];

/** The colour of the default badge, which counts due questions (questions/due-count). */
export const GENERAL_COLOUR = '#5a6472';

const BADGES: Record<State, { text: string | null; colour: string }> = {
  // Null: no text for this tab, so the default badge shows.
  off: { text: null, colour: GENERAL_COLOUR },
  checking: { text: '…', colour: GENERAL_COLOUR },
  municipality: { text: 'OK', colour: '#1d6b3a' },
  'other-municipal': { text: '≠', colour: '#8a4b00' },
  'work-account': { text: 'TJ', colour: '#8a4b00' },
  private: { text: '!', colour: '#a3201d' },
  unknown: { text: '?', colour: '#8a4b00' },
};

export async function showBadge(tabId: number, state: State): Promise<void> {
  const { text, colour } = BADGES[state];
  // Read again: this report may have woken the worker before its language was set.
  const { language } = await readSettings();
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title: browserText(`badge-${state}`, {}, language) }),
  ]);
}
