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
  /**
   * Where there a message to the municipality is read: the whole service, or addresses whose path begins so. Null: not
   * known of any.
   */
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

/** Whether a message to the municipality is read at that address, as far as the address says. */
export function isMessageAddress(address: string | null): boolean {
  const { messages } = serviceOf(address);
  if (messages === 'all' || messages === null || address === null) return messages === 'all';
  return messages.test(new URL(address).pathname);
}
