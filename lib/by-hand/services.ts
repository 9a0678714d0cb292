/**
 * The services for which evidence can be entered by hand. Data only: a name, and the hosts that suggest the service.
 * The official may choose another.
 */
import type { Language } from '../i18n/language';
import { descriptions } from '../platforms/manifests';

export interface HandService {
  id: string;
  name: string;
  /** Host names without `www.`. They also match their subdomains. */
  hosts: string[];
  /** Where this service shows messages to the municipality: everywhere, or at paths that match. Null if unknown. */
  messages: 'all' | RegExp | null;
}

const OTHER: Record<Language, string> = { sv: 'Annan tjänst', en: 'Another service' };

export const handServices: HandService[] = [
  { id: 'messenger', name: 'Messenger', hosts: ['messenger.com'], messages: 'all' },
  { id: 'business-suite', name: 'Business Suite', hosts: ['business.facebook.com'], messages: 'all' },
  { id: 'instagram', name: 'Instagram', hosts: ['instagram.com'], messages: /^\/direct\// },
  { id: 'x', name: 'X', hosts: ['x.com', 'twitter.com'], messages: /^\/messages\b/ },
  { id: 'linkedin', name: 'LinkedIn', hosts: ['linkedin.com'], messages: /^\/messaging\b/ },
  ...descriptions.map(({ manifest: { id, name }, hosts }) => ({ id, name, hosts, messages: /^\/messages\b/ })),
  { id: 'other', name: OTHER.sv, hosts: [], messages: null },
];

/**
 * The service's display name, or the id itself if the service is not listed.
 *
 * @param which the language shown on screen; documents that leave the authority are in Swedish
 */
export const serviceName = (id: string, which: Language = 'sv'): string =>
  id === 'other' ? OTHER[which] : (handServices.find((service) => service.id === id)?.name ?? id);

/**
 * Which service an address belongs to. More specific hosts are listed first. `other` for anything else, and for a value
 * that is not an address.
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

/** Whether this address shows messages to the municipality, as far as the address alone can tell. */
export function isMessageAddress(address: string | null): boolean {
  const { messages } = serviceOf(address);
  if (messages === 'all' || messages === null || address === null) return messages === 'all';
  return messages.test(new URL(address).pathname);
}
