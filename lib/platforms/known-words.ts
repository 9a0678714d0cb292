/** What the platforms' own words are known to mean, for whoever keeps what was taught. Words alone: no page is read. */
import type { PlatformId } from '../domain/item';
import type { Teachable } from '../domain/taught-words';
import { NAME } from '../domain/taught-words';
import { isKnownAsAnother } from './dom/known-as-another';
import { describe } from './manifests';

/**
 * Words that an adapter would never press for this, whatever was taught.
 *
 * @param words as they are stored, with `{name}` for a name
 */
export const meansAnother = (platform: PlatformId, words: string, intention: Teachable): boolean =>
  isKnownAsAnother(words, intention, describe(platform).knownWords, NAME);
