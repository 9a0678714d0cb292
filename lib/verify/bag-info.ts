/**
 * The fields of bag-info.txt (RFC 8493, 2.2.2). Read line by line without regular expressions: somebody else wrote the
 * file, and a pattern with blanks on both sides of a value takes hours on a line of blanks.
 */
import { textOf } from './checks/context';

/** Every value of one field, in order; empty when the file is missing or is not text. */
export function bagInfo(files: ReadonlyMap<string, Uint8Array>, label: string): string[] {
  const begins = `${label}:`;
  return (textOf(files.get('bag-info.txt')) ?? '')
    .split('\n')
    .flatMap((line) => (line.startsWith(begins) ? [line.slice(begins.length).trim()] : []));
}
