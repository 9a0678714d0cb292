/** Parses Facebook's addresses: what they name, and which parameters are only tracking. */

const origin = 'https://www.facebook.com';
const tracking =
  /^(__cft__|__tn__|__eep__|comment_id|reply_comment_id|mibextid|ref|notif_|fbclid|rdid|locale|paipv|eav|_rdr)/;

/** First path segments that belong to Facebook itself and are not somebody's vanity name. */
const rooms = new Set([
  'about',
  'ads',
  'bookmarks',
  'business',
  'checkpoint',
  'events',
  'friends',
  'games',
  'gaming',
  'groups',
  'hashtag',
  'help',
  'legal',
  'l.php',
  'live',
  'login',
  'login.php',
  'logout.php',
  'marketplace',
  'me',
  'media',
  'messages',
  'notes',
  'notifications',
  'pages',
  'people',
  'permalink.php',
  'photo',
  'photo.php',
  'photos',
  'policies',
  'privacy',
  'profile.php',
  'recover',
  'reel',
  'reels',
  'reg',
  'saved',
  'search',
  'settings',
  'share',
  'sharer',
  'stories',
  'story.php',
  'terms',
  'video',
  'videos',
  'watch',
  'ajax',
  'dialog',
  'plugins',
  'watchparty',
  'fundraisers',
  'memories',
  'onthisday',
  'p',
  'r.php',
  'security',
  'support',
  'work',
  'home.php',
]);

const parsed = new Map<string, URL | null>();

/**
 * The URL of a link, or null when it has none. Cached, because lists of a thousand comments are read again at every
 * change.
 */
export function addressOf(href: string | null, base = origin): URL | null {
  if (href === null || href === '') return null;
  const key = href.startsWith('http') || href.startsWith('/') ? href : `${base} ${href}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const url = URL.canParse(href, base) ? new URL(href, base) : null;
  if (parsed.size > 20_000) parsed.clear();
  parsed.set(key, url);
  return url;
}

export function isFacebook(url: URL): boolean {
  return url.hostname === 'facebook.com' || url.hostname.endsWith('.facebook.com');
}

/** The link on the www host, without Facebook's tracking parameters. */
export function withoutTracking(url: URL): string {
  const clean = new URL(url.href);
  if (isFacebook(clean)) clean.hostname = 'www.facebook.com';
  for (const name of [...clean.searchParams.keys()]) if (tracking.test(name)) clean.searchParams.delete(name);
  clean.hash = '';
  return clean.href.replace(/\?$/, '');
}

/** The target of a link. Links out of Facebook are wrapped in l.facebook.com. */
export function unwrapped(url: URL): string {
  const target =
    /^lm?\.facebook\.com$/.test(url.hostname) && url.pathname === '/l.php' ? url.searchParams.get('u') : null;
  if (target !== null && URL.canParse(target)) return target.replace(/[?&]fbclid=[^&#]*/, '');
  return isFacebook(url) ? withoutTracking(url) : url.href;
}

/** What an address names: a profile or page by slug or id, a group, or a member of a group. */
export type Named =
  | { kind: 'profile'; slug: string | null; id: string | null }
  | { kind: 'group'; group: string; memberId: string | null };

/**
 * @example namedBy(new URL('https://www.facebook.com/groups/12/user/34/'))
 *   // { kind: 'group', group: '12', memberId: '34' }
 */
export function namedBy(url: URL): Named | null {
  if (!isFacebook(url) || /^lm?\./.test(url.hostname)) return null;
  const [first, second, third, fourth] = url.pathname.split('/').filter((part) => part !== '');
  if (first === 'groups' && second !== undefined && !['feed', 'discover', 'joins', 'create'].includes(second)) {
    return {
      kind: 'group',
      group: second.toLowerCase(),
      memberId: third === 'user' && fourth !== undefined && isId(fourth) ? fourth : null,
    };
  }
  const id = url.searchParams.get('id');
  if (first === 'profile.php' || first === 'permalink.php' || first === 'story.php') {
    return id !== null && isId(id) ? { kind: 'profile', slug: null, id } : null;
  }
  if (first === 'people' && third !== undefined && isId(third)) return { kind: 'profile', slug: null, id: third };
  if (first === 'p' && second !== undefined) return namedInPart(second);
  if (first === undefined || rooms.has(first.toLowerCase())) return null;
  return isId(first)
    ? { kind: 'profile', slug: null, id: first }
    : { kind: 'profile', slug: decodedPart(first).toLowerCase(), id: null };
}

/** The address of a page without a slug: `/p/NAME-NUMBER/`. */
function namedInPart(part: string): Named | null {
  const id = /-(\d+)$/.exec(part)?.[1];
  return id !== undefined && isId(id) ? { kind: 'profile', slug: null, id } : null;
}

/**
 * The post id in a permalink: a number, or a `pfbid` that is specific to this viewer. Photos and reels have ids of
 * their own, not the post's.
 */
export function postIdIn(url: URL): string | null {
  if (!isFacebook(url)) return null;
  const story = url.searchParams.get('story_fbid') ?? url.searchParams.get('multi_permalinks');
  if (story !== null && isPostId(story)) return story;
  const match = /\/(?:posts|permalink|videos)\/(?:[^/]*\/)?(pfbid\w+|\d+)\/?$/.exec(url.pathname);
  return match?.[1] ?? null;
}

export function isId(text: string): boolean {
  return /^\d{3,25}$/.test(text);
}

function isPostId(text: string): boolean {
  return isId(text) || /^pfbid\w+$/.test(text);
}

/** Returns the text unchanged when its escapes are malformed. */
export function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
