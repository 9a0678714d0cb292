import type { PlatformDescription } from '../description';
import { facebookManifest } from './manifest';
import { knownWords } from './menu-words';
import { whatHappens } from './what-happens';
import { bringBack } from './bring-back';

const DIGITS = {
  form: /^\d+$/u,
  mayBe: /^\d+$/u,
  fault: { sv: 'Ett id har bara siffror.', en: 'An id has digits only.' },
  isOwners: true,
};

export const facebookDescription: PlatformDescription = {
  manifest: facebookManifest,
  knownWords,
  whatHappens,
  bringBack,
  hosts: ['facebook.com'],
  pageWorldAnswers: false,
  ownView: () => null,
  // The page itself links to this address (seen 2024-03). We have seen no address of the log itself.
  filterLog: {
    addressOf: ({ firstId }) =>
      `https://www.facebook.com/${firstId === '' ? '' : `${firstId}/`}professional_dashboard/`,
    where: {
      sv: 'Byt till sidan. Öppna hjälpen för moderering och dess logg.',
      en: 'Switch to the page. Open Moderation Assist and its activity log.',
    },
  },
  account: {
    firstId: {
      label: { sv: 'Sidans id', en: "The page's id" },
      help: {
        sv: 'Bara siffror. Uppsikt fyller i det som sidan visar.',
        en: 'Digits only. Uppsikt fills in what the page shows.',
      },
      ...DIGITS,
    },
    secondId: {
      label: { sv: 'Sidans andra id', en: "The page's second id" },
      help: {
        sv: 'En sida kan ha två id. Lämna tomt om du bara ser ett.',
        en: 'A page may have two ids. Leave it empty if you see one only.',
      },
      ...DIGITS,
    },
    slug: { label: { sv: 'Namnet i adressen', en: 'The name in the address' } },
    addressOf: ({ firstId, slug }) => (slug || firstId ? `https://www.facebook.com/${slug || firstId}` : ''),
  },
};
