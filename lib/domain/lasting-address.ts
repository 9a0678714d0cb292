/**
 * What lasts in a picture's address. Picture servers sign their addresses anew, ask for another size and move between
 * hosts; the file's name stays. Pure.
 */

const PICTURE_FILE = /[^/]+\.(?:jpe?g|png|gif|webp|avif|heic)$/iu;

/**
 * @returns null where nothing lasts: a picture that the page itself has made
 * @example lastingAddress('https://scontent-a.xx.fbcdn.net/v/t39/464_n.jpg?stp=x&oh=y') // '464_n.jpg'
 */
export function lastingAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, pathname, search } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // Another address is the picture only with all that is asked for.
  return PICTURE_FILE.exec(pathname)?.[0] ?? `${pathname}${search}`;
}
