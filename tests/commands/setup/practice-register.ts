/**
 * Settings as an official would have entered them: the practice municipality's pages, where evidence is kept and for
 * how long, and the official's name.
 */
import type { RegisteredAccount } from '../../../lib/domain/account';
import type { Settings } from '../../../lib/settings/schema';
import { library, municipality, workAccount } from '../../simulator/facebook/practice-data';
import { municipality as channel, workAccount as youtubeWorkAccount } from '../../simulator/youtube/practice-data';

const people = {
  manager: 'Ulla Chef',
  responsible: 'Klara Lind',
  deputy: 'Omar Ersättare',
  registeredAt: '2026-11-01T08:00:00.000Z',
};

export const facebookPage: RegisteredAccount = {
  id: 'ovning-facebook',
  platform: 'facebook',
  name: municipality.name,
  address: `https://www.facebook.com/${municipality.slug}`,
  ownerKeys: [municipality.id, municipality.delegateId, municipality.slug],
  workAccountIds: [workAccount.id],
  ...people,
};

export const facebookLibrary: RegisteredAccount = {
  id: 'ovning-bibliotek',
  platform: 'facebook',
  name: library.name,
  address: `https://www.facebook.com/${library.slug}`,
  ownerKeys: [library.id, library.delegateId, library.slug],
  workAccountIds: [],
  ...people,
};

export const youtubeChannel: RegisteredAccount = {
  id: 'ovning-youtube',
  platform: 'youtube',
  name: channel.name,
  address: `https://www.youtube.com/${channel.handle}`,
  ownerKeys: [channel.id.toLowerCase(), channel.handle.toLowerCase()],
  // YouTube's pages identify a personal channel by its Google account's number.
  workAccountIds: [youtubeWorkAccount.id, youtubeWorkAccount.userId],
  ...people,
};

/** Settings with which everything works at once. */
export function practiceSettings(changes: Partial<Settings> = {}): Settings {
  return {
    version: 2,
    installationId: '0190f7a0-0000-7000-8000-000000000001',
    operator: { name: 'Klara Lind', role: 'Kommunikatör', unit: 'Kommunikationsenheten' },
    signature: { form: 'both', protectedIdentity: false },
    language: 'sv',
    register: [facebookPage, facebookLibrary, youtubeChannel],
    workingTime: null,
    absence: null,
    snapshotDays: ['03-01', '09-01'],
    crises: [],
    election: { period: null, parties: [], candidatePages: [], elected: [] },
    plan: {
      where: 'Kommunens arkivserver, mappen Sociala medier',
      howLong: '2 år efter att inlägget togs bort',
      decision: 'Övningsbeslut KS 2026/1',
    },
    // The pack cites no decision; without one a house rule would only allow hiding or answering.
    originalDisposal: { id: 'Övningsbeslut KS 2026/2', date: '2026-01-15', body: 'Kommunstyrelsen' },
    learnt: [],
    timeStamping: null,
    secondCopy: { kind: 'off', reason: 'Övning' },
    copyMaxAgeDays: 3,
    checklistTicks: {},
    checklistsFolded: false,
    lastPress: 'extension',
    communicationsMail: 'kommunikation@ovning.example',
    mailDomains: ['ovning.example'],
    allowedLinks: [],
    ...changes,
  };
}
