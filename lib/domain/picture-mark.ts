/**
 * What a picture's address is known again by, and the picture cannot be found by: 64 bits of a hash of the part that
 * lasts. A platform signs its addresses anew each time and serves one picture in several sizes; the file's name stays.
 */

/** Shorter names are shared by many pictures (`hqdefault.jpg`): then the whole path counts. */
const ONE_PICTURES_OWN = 16;

/**
 * Null where there is no address, or one that holds for this document only.
 *
 * @example pictureMark('https://scontent.example/v/t39/p320x320/482_123456789012_n.jpg?oh=1') // 16 hex digits
 */
export function pictureMark(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // `=s640-c` at the end asks for a size.
  const path = url.pathname.replace(/=[^/]*$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return hashOf(name.length >= ONE_PICTURES_OWN ? name : path);
}

/** Stickers and link previews are shown beside many items; they are nobody's own picture. */
const OWN: ReadonlySet<string> = new Set(['image', 'video', 'other']);

export const marksOf = (media: readonly { kind: string; url: string | null }[]): string[] => [
  ...new Set(media.flatMap(({ kind, url }) => (OWN.has(kind) ? (pictureMark(url) ?? []) : []))),
];

/** Two rounds of 32 bits (after bryc's cyrb53). Synchronous, since a store's transaction waits for no digest. */
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
