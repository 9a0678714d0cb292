import type { PlatformDescription } from '../description';
import { youtubeManifest } from './manifest';
import { knownWords } from './menu-words';
import { whatHappens } from './what-happens';
import { bringBack } from './bring-back';

export const youtubeDescription: PlatformDescription = {
  manifest: youtubeManifest,
  knownWords,
  whatHappens,
  bringBack,
  hosts: ['youtube.com'],
  pageWorldAnswers: true,
  ownView: ({ hostname }) => (hostname === 'studio.youtube.com' ? 'studio' : null),
  // Stored channel ids are lower case and do not work in an address. Studio opens for the channel that the account acts
  // as.
  filterLog: {
    addressOf: () => 'https://studio.youtube.com/',
    where: {
      sv: 'Byt till kanalen. Öppna Kommentarer och fliken för kvarhållna. De försvinner efter 60 dagar.',
      en: 'Switch to the channel. Open Comments and the tab for held ones. They go after 60 days.',
    },
  },
  account: {
    firstId: {
      label: { sv: 'Kanalens id', en: "The channel's id" },
      help: { sv: 'Börjar med UC.', en: 'Starts with UC.' },
      form: /^uc[\w-]{10,}$/iu,
      mayBe: /^uc/iu,
      fault: { sv: 'Kanalens id börjar med UC.', en: "The channel's id starts with UC." },
      isOwners: true,
    },
    // For a brand channel: it identifies who acts, not who owns the page.
    secondId: {
      label: { sv: 'Kanalens sidnummer', en: "The channel's page number" },
      help: {
        sv: 'Bara siffror. YouTube visar det inte. Byt till kanalen, öppna Uppsikt igen och tryck på knappen nedan.',
        en:
          'Digits only. YouTube does not show it. ' +
          'Switch to the channel, open Uppsikt again and press the button below.',
      },
      form: /^\d+$/u,
      mayBe: /^\d+$/u,
      fault: { sv: 'Ett id har bara siffror.', en: 'An id has digits only.' },
      isOwners: false,
    },
    slug: { label: { sv: 'Kanalens @namn', en: "The channel's @handle" } },
    // Stored channel ids are lower case and do not work in an address.
    addressOf: ({ slug }) => (slug === '' ? '' : `https://www.youtube.com/${slug}`),
  },
};
