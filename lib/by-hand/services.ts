/**
 * The services that evidence is laid in from by hand. Data only: a name and
 * the hosts that suggest it; the official may choose another.
 */
import type { Language } from '../i18n/language';
import { descriptions } from '../platforms/manifests';

export interface HandService {
  id: string;
  name: string;
  /** Host names without `www.`; a host counts when it ends with one of these. */
  hosts: string[];
  /** Whether a thing there is most often a message to the municipality, not a comment below something. */
  messages: boolean;
}

const OTHER: Record<Language, string> = { sv: 'Annan tjänst', en: 'Another service' };

export const handServices: HandService[] = [
  { id: 'messenger', name: 'Messenger', hosts: ['messenger.com'], messages: true },
  { id: 'business-suite', name: 'Business Suite', hosts: ['business.facebook.com'], messages: true },
  { id: 'instagram', name: 'Instagram', hosts: ['instagram.com'], messages: false },
  { id: 'x', name: 'X', hosts: ['x.com', 'twitter.com'], messages: false },
  { id: 'linkedin', name: 'LinkedIn', hosts: ['linkedin.com'], messages: false },
  ...descriptions.map(({ manifest: { id, name }, hosts }) => ({ id, name, hosts, messages: false })),
  { id: 'other', name: OTHER.sv, hosts: [], messages: false },
];

/**
 * What people call it; the id itself for one that is none of ours.
 *
 * @param which of what is shown on a screen; what leaves the authority is Swedish
 */
export const serviceName = (id: string, which: Language = 'sv'): string =>
  id === 'other' ? OTHER[which] : (handServices.find((service) => service.id === id)?.name ?? id);

/**
 * Which service an address belongs to; the more particular host is
 * listed first. `other` for all else, and for what is no address.
 *
 * @example serviceOf('https://www.messenger.com/t/1').id === 'messenger'
 */
export function serviceOf(address: string | null): HandService {
  const host = hostOf(address);
  const found =
    host === null
      ? undefined
      : handServices.find(({ hosts }) => hosts.some((each) => host === each || host.endsWith(`.${each}`)));
  return found ?? (handServices.at(-1) as HandService);
}

function hostOf(address: string | null): string | null {
  if (address === null) return null;
  try {
    return new URL(address).hostname.toLowerCase();
  } catch {
    return null;
  }
}
