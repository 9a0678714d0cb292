/** Finds how an item touches a party or an elected person in an election period, for the background and the card. */
import { electionOn, touchesOf, type ElectionLists, type PartyTouch } from '../domain/election';
import type { ItemReading } from '../domain/item';
import type { Pack } from '../guidelines/schema';
import type { Settings } from '../settings/schema';

/**
 * @param day YYYY-MM-DD in Sweden
 * @returns null outside a period
 */
export const electionNow = (
  { election }: Pick<Pack, 'election'>,
  settings: Pick<Settings, 'election'>,
  day: string,
): ElectionLists | null => electionOn(election, settings.election, day);

/** The fields that are checked, from a new reading or a sealed one. */
export type Read = Pick<ItemReading, 'author' | 'text' | 'links' | 'mentions'>;

/** @returns null outside a period; empty if nothing was found */
export function touchesOfReading(
  { author, text, links, mentions }: Read,
  lists: ElectionLists | null,
): PartyTouch[] | null {
  if (lists === null) return null;
  const addresses = [...links, ...mentions].map(({ href }) => href);
  const words = [text.raw, text.original ?? '', ...mentions.map(({ name }) => name)].join('\n');
  return touchesOf(
    {
      author: author.name ?? '',
      text: words,
      addresses: author.profileUrl === null ? addresses : [...addresses, author.profileUrl],
    },
    lists,
  );
}

/**
 * For evidence that was added by hand.
 *
 * @returns null outside a period
 */
export const touchesOfForm = (
  { author, text }: { author: string; text: string },
  lists: ElectionLists | null,
): PartyTouch[] | null => (lists === null ? null : touchesOf({ author, text, addresses: [] }, lists));
