/** The known meanings of the platforms' own words, for code that stores taught words. Words only: no page is read. */
import type { PlatformId } from '../domain/item';
import type { Teachable } from '../domain/taught-words';
import { NAME } from '../domain/taught-words';
import { isKnownAsAnother } from './dom/known-as-another';
import { describe } from './manifests';

/**
 * True if an adapter would never press these words for `intention`, whatever was taught.
 *
 * @param words as they are stored, with `{name}` for a name
 */
export const meansAnother = (platform: PlatformId, words: string, intention: Teachable): boolean =>
  isKnownAsAnother(words, intention, describe(platform).knownWords, NAME);
