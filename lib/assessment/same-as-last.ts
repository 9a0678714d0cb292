/**
 * 'Lika som förra': the next item has the same words, or the same link, as the one that was just handled. It is an
 * offer and nothing more: one item, one confirmation, one sealed record. Never by author, never more
 * than one item at a time, and never remembered past the tab.
 */
import type { ItemReading } from '../domain/item';
import { normaliseText } from '../domain/normalise-text';

/**
 * What is held of an item to compare with: sums of its words and links, so that nothing of a
 * comment lies in a browser's memory for it. Lower-case hex.
 */
export interface Likeness {
  /** Null where the item has no words of its own. */
  text: string | null;
  links: string[];
}

export type Alike = 'text' | 'link';

type Sum = (text: string) => Promise<string>;
type Compared = Pick<ItemReading, 'text' | 'links'>;

/** @example await likenessOf(reading, 'www.facebook.com', sha256) // { text: '2cf2…', links: ['9b1d…'] } */
export async function likenessOf(reading: Compared, platformHost: string, sum: Sum): Promise<Likeness> {
  const words = comparable(reading.text.normalised);
  const links = reading.links.flatMap(({ href }) => linkWithoutTrackers(href, platformHost) ?? []);
  return {
    text: words === '' || reading.text.truncated ? null : await sum(words),
    links: await Promise.all([...new Set(links)].map((link) => sum(link))),
  };
}

/** What is alike, words before links; null when nothing is. */
export function alike(last: Likeness, now: Likeness): Alike | null {
  if (last.text !== null && last.text === now.text) return 'text';
  return now.links.some((link) => last.links.includes(link)) ? 'link' : null;
}

/**
 * Copies differ in case, in spaces and in what is put in between letters; normaliseText has taken the invisible away.
 */
const comparable = (text: string): string => normaliseText(text).toLocaleLowerCase('sv');

/** Parameters that say where a reader came from, not where the link leads. */
const TRACKERS = /^(utm_\w+|fbclid|gclid|dclid|msclkid|igsh|si|mibextid|__cft__.*|__tn__)$/;

/** Null for what is no web address, and for the platform's own pages: a profile or a hashtag is no message. */
export function linkWithoutTrackers(href: string, platformHost: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol) || url.hostname === platformHost) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKERS.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;
}
