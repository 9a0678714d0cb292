/** What the platforms' own words are known to mean, for whoever keeps what was taught. Words alone: no page is read. */
import type { PlatformId } from '../domain/item';
import type { Teachable } from '../domain/taught-words';
import { isKnownAsAnother } from './dom/known-as-another';
import { NAME } from '../domain/taught-words';
import { knownWords as onFacebook } from './facebook/menu-words';
import { knownWords as onYouTube } from './youtube/menu-words';

const known = { facebook: onFacebook, youtube: onYouTube } satisfies Record<PlatformId, unknown>;

/**
 * Words that an adapter would never press for this, whatever was taught.
 *
 * @param words as they are stored, with `{name}` for a name
 */
export const meansAnother = (platform: PlatformId, words: string, intention: Teachable): boolean =>
  isKnownAsAnother(words, intention, known[platform], NAME);
