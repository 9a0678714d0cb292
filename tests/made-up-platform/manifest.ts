/** Torget is a made-up third platform. It shows that a platform is one folder and its lines in the lists. */
import type { BringBack, WhatHappens } from '../../lib/help/measures';
import type { PlatformManifest } from '../../lib/platforms/contract';
import type { PlatformDescription } from '../../lib/platforms/description';

export const torgetManifest: PlatformManifest = {
  id: 'torget',
  name: 'Torget',
  matches: ['https://www.torget.example/*'],
  assetHosts: ['https://bilder.torget.example/*'],
};

const id = {
  label: { sv: 'Ståndets nummer', en: 'The number of the stall' },
  help: { sv: 'Börjar med T.', en: 'Starts with T.' },
  form: /^t\d+$/iu,
  mayBe: /^t\d+$/iu,
  fault: { sv: 'Numret börjar med T.', en: 'The number starts with T.' },
  isOwners: true,
};

const unknown = { sv: 'Det vet vi inte.', en: 'We do not know.', basis: 'unknown' } as const;
const nothingKnown = {
  what: unknown,
  whoSees: unknown,
  kept: unknown,
  replies: unknown,
  told: unknown,
  undo: unknown,
};
const bringBack: BringBack = {
  delete: unknown,
  hide: unknown,
  'hide-user': null,
  ban: null,
  spam: null,
  trash: null,
  'comments-off': null,
};
const whatHappens: WhatHappens = { delete: nothingKnown, hide: nothingKnown, hold: nothingKnown };

export const torgetDescription: PlatformDescription = {
  manifest: torgetManifest,
  knownWords: () => [],
  whatHappens,
  bringBack,
  hosts: ['torget.example'],
  pageWorldAnswers: false,
  ownView: () => null,
  filterLog: {
    addressOf: ({ firstId }) => `https://www.torget.example/${firstId}/hidden`,
    where: { sv: 'Öppna listan över dolda.', en: 'Open the list of what is hidden.' },
  },
  account: {
    firstId: id,
    secondId: id,
    slug: { label: { sv: 'Namnet i adressen', en: 'The name in the address' } },
    addressOf: ({ slug }) => (slug === '' ? '' : `https://www.torget.example/${slug}`),
  },
};
