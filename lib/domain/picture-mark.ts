/**
 * A mark that recognises a picture's address but cannot be used to find the picture: 64 bits of a hash of the address's
 * stable part. A platform re-signs its addresses and serves a picture in several sizes, but the file name stays.
 */

/**
 * Minimum length of a name that identifies one picture. Shorter names (`hqdefault.jpg`) are shared by many pictures, so
 * the whole path is hashed instead.
 */
const ONE_PICTURES_OWN = 16;

/**
 * Null when there is no address, or one that is valid in this document only.
 *
 * @example pictureMark('https://scontent.example/v/t39/p320x320/482_123456789012_n.jpg?oh=1') // 16 hex digits
 */
export function pictureMark(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // A trailing `=s640-c` requests a size.
  const path = url.pathname.replace(/=[^/]*$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return hashOf(name.length >= ONE_PICTURES_OWN ? name : path);
}

/** Stickers and link previews appear with many items, so they identify none. */
const OWN: ReadonlySet<string> = new Set(['image', 'video', 'other']);

export const marksOf = (media: readonly { kind: string; url: string | null }[]): string[] => [
  ...new Set(media.flatMap(({ kind, url }) => (OWN.has(kind) ? (pictureMark(url) ?? []) : []))),
];

/**
 * Two 32-bit rounds (after bryc's cyrb53). Synchronous, because an IndexedDB transaction does not wait for a digest.
 */
function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
