/** Sites other than the municipality's own that answers may link to: a host, or a host and the beginning of a path. */
import { z } from '../zod';
import { plainAddress } from './host-match';

/** @example linkEntry.safeParse('vafab.se/avfall').success // true */
const linkEntry = z
  .string()
  .max(200)
  .regex(/^(?!www\.)([a-z0-9å-ö]([a-z0-9å-ö-]*[a-z0-9å-ö])?\.)+[a-z]{2,}(\/[^\s?#]*)?$/u);

export const linkList = z.array(linkEntry).max(200);

/**
 * Parses one entry per line, as people type or paste addresses. Null when any line is not an address.
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
