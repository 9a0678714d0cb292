/** Texts in the browser's own interface: the toolbar button's title and the context menu. */
import { translator, type Table } from './translate';

export const browserTable = {
  'badge-off': { sv: 'Uppsikt', en: 'Uppsikt' },
  'badge-due': {
    sv: 'Uppsikt: {count} att svara på eller återbesöka i dag',
    en: 'Uppsikt: {count} to answer or revisit today',
  },
  'badge-checking': { sv: 'Uppsikt: kontrollerar konto', en: 'Uppsikt: checking the account' },
  'badge-municipality': { sv: 'Uppsikt: du är kommunens konto', en: "Uppsikt: you are the municipality's account" },
  'badge-other-municipal': {
    sv: 'Uppsikt: du är ett annat kommunkonto',
    en: 'Uppsikt: you are another municipal account',
  },
  'badge-work-account': {
    sv: 'Uppsikt: du är ditt tjänstekonto, inte kommunens sida',
    en: "Uppsikt: you are your work account, not the municipality's page",
  },
  'badge-private': {
    sv: 'Uppsikt: du är inte inloggad som kommunen',
    en: 'Uppsikt: you are not logged in as the municipality',
  },
  'badge-unknown': {
    sv: 'Uppsikt kan inte se vilket konto du använder',
    en: 'Uppsikt cannot see which account you use',
  },
  'menu-save': { sv: 'Spara bevis för det här inlägget', en: 'Save evidence of this item' },
} satisfies Table;

export const browserText = translator(browserTable);
