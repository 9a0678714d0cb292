/**
 * 'Lika som förra': detects that the next item has the same text or link as the one that was just handled. It is only
 * an offer: one item, one confirmation, one sealed record. Never by author, never several items at once, and never
 * remembered beyond the tab.
 */
import type { ItemReading } from '../domain/item';
import { normaliseText } from '../domain/normalise-text';

/**
 * What is kept of an item for comparison: hashes of its text and links, so that no text of a comment is kept in browser
 * memory for this. Lower-case hex.
 */
export interface Likeness {
  /** Null if the item has no complete text. */
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

/** What is the same, text before links; null if nothing is. */
export function alike(last: Likeness, now: Likeness): Alike | null {
  if (last.text !== null && last.text === now.text) return 'text';
  return now.links.some((link) => last.links.includes(link)) ? 'link' : null;
}

/**
 * Copies differ in case, spaces and characters inserted between letters. normaliseText has removed the invisible ones.
 */
const comparable = (text: string): string => normaliseText(text).toLocaleLowerCase('sv');

/** Tracking parameters: they say where a reader came from, not where the link leads. */
const TRACKERS = /^(utm_\w+|fbclid|gclid|dclid|msclkid|igsh|si|mibextid|__cft__.*|__tn__)$/;

/**
 * Null if it is not a web address, or is one of the platform's own pages: a profile or a hashtag does not identify a
 * message.
 */
export function linkWithoutTrackers(href: string, platformHost: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol) || url.hostname === platformHost) return null;
  for (const name of [...url.searchParams.keys()]) if (TRACKERS.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;
}
