/** Sites that the municipality's answers may lead to besides its own: a host, or a host and the beginning of a path. */
import { z } from '../zod';
import { plainAddress } from './host-match';

/** @example linkEntry.safeParse('vafab.se/avfall').success // true */
const linkEntry = z
  .string()
  .max(200)
  .regex(/^(?!www\.)([a-z0-9å-ö]([a-z0-9å-ö-]*[a-z0-9å-ö])?\.)+[a-z]{2,}(\/[^\s?#]*)?$/u);

export const linkList = z.array(linkEntry).max(200);

/**
 * A line an entry, as people write or paste addresses; null where one of them is none.
 *
 * @example linkLinesOf('https://www.Roslagsvatten.se/\n') // ['roslagsvatten.se']
 */
export function linkLinesOf(typed: string): string[] | null {
  const lines = typed
    .split('\n')
    .map((line) => plainAddress(line))
    .filter((line) => line !== '');
  const read = linkList.safeParse([...new Set(lines)]);
  return read.success ? read.data : null;
}
