/** The toolbar's word for the account, beside the marker on the page. Nothing of a private account is stored or shown here but that it is not the municipality's. */
import { browser } from '../../lib/browser';
import type { Request } from '../../lib/messaging/protocol';

type State = Request<'account.report'>['state'];

const BADGES: Record<State, { text: string; colour: string; title: string }> = {
  off: { text: '', colour: '#5a6472', title: 'Uppsikt' },
  checking: { text: '…', colour: '#5a6472', title: 'Uppsikt: kontrollerar konto' },
  municipality: { text: 'OK', colour: '#1d6b3a', title: 'Uppsikt: du är kommunens konto' },
  'other-municipal': { text: '≠', colour: '#8a4b00', title: 'Uppsikt: du är ett annat kommunkonto' },
  'work-account': { text: 'TJ', colour: '#8a4b00', title: 'Uppsikt: du är ditt tjänstekonto, inte kommunens sida' },
  private: { text: '!', colour: '#a3201d', title: 'Uppsikt: du är inte inloggad som kommunen' },
  unknown: { text: '?', colour: '#8a4b00', title: 'Uppsikt kan inte se vilket konto du använder' },
};

export async function showBadge(tabId: number, state: State): Promise<void> {
  const { text, colour, title } = BADGES[state];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
