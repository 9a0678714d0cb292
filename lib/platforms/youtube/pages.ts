/** Recognises moderation pages by address. Pure: it only says where to look, never whose thread it is. */
import type { Surface } from '../contract';

const onWww = (url: URL): boolean => url.protocol === 'https:' && url.hostname === 'www.youtube.com';

const watch: Surface = {
  id: 'watch',
  isThis: (url) =>
    onWww(url) &&
    ((url.pathname === '/watch' && url.searchParams.has('v')) || /^\/live\/[\w-]{5,}$/u.test(url.pathname)),
};

const shorts: Surface = {
  id: 'shorts',
  isThis: (url) => onWww(url) && /^\/shorts\/[\w-]{5,}$/u.test(url.pathname),
};

export const communityPost: Surface = {
  id: 'community-post',
  isThis: (url) =>
    onWww(url) &&
    (/^\/post\/Ug[\w-]+$/u.test(url.pathname) ||
      (/\/(community|posts)$/u.test(url.pathname) && url.searchParams.has('lb'))),
};

export const studioInbox: Surface = {
  id: 'studio-inbox',
  isThis: (url) =>
    url.protocol === 'https:' &&
    url.hostname === 'studio.youtube.com' &&
    /^\/(channel\/UC[\w-]+|video\/[\w-]+)\/comments(\/[\w-]+)?\/?$/u.test(url.pathname),
};

export const surfaces: Surface[] = [watch, shorts, communityPost, studioInbox];

/** The id of the page's own video or post, from its address; null if the address names none. */
export function pageSubject(url: URL): string | null {
  if (watch.isThis(url) || shorts.isThis(url)) return url.searchParams.get('v') ?? url.pathname.split('/')[2] ?? null;
  if (communityPost.isThis(url)) return url.searchParams.get('lb') ?? url.pathname.split('/')[2] ?? null;
  return null;
}

/** The channel that this Studio belongs to, in lower case; null elsewhere and on `/video/…`. */
export function studioChannel(url: URL): string | null {
  return url.hostname === 'studio.youtube.com'
    ? (/^\/channel\/(UC[\w-]+)/u.exec(url.pathname)?.[1]?.toLowerCase() ?? null)
    : null;
}

export const isModerationPage = (url: URL): boolean => surfaces.some((surface) => surface.isThis(url));

/** Only Studio writes no comment ids on the page. */
export function ownerByAddress(url: URL): string[] | null {
  if (url.hostname !== 'studio.youtube.com') return null;
  const channel = studioChannel(url);
  return channel === null ? [] : [channel];
}
