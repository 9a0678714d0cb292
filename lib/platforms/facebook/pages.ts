/**
 * The pages of Facebook that officials moderate. Only says where to look; `owner` reads whose thread it is, per item.
 */
import type { Surface } from '../contract';
import { isOn } from '../is-on';
import { namedBy } from './addresses';
import { facebookManifest } from './manifest';

const parts = (url: URL): string[] => url.pathname.split('/').filter((part) => part !== '');
const isHere = (url: URL): boolean => isOn(facebookManifest, url);
const isPermalink = (url: URL): boolean =>
  /\/(posts|permalink)\/[^/]+/.test(url.pathname) ||
  /^\/(permalink|story)\.php$/.test(url.pathname) ||
  /^\/share\/p\/[^/]+/.test(url.pathname);

/** Lists of a page or profile that officials moderate. */
const lists = new Set([
  'posts',
  'reviews',
  'mentions',
  'community',
  'photos',
  'photos_by',
  'videos',
  'live_videos',
  'reels',
  'reels_tab',
  'about',
  'followers',
]);

/** A page's or profile's own address, and its lists of posts, photos and films. */
function isTimeline(url: URL): boolean {
  const [first, second] = parts(url);
  if (!isHere(url) || isPermalink(url) || namedBy(url)?.kind !== 'profile') return false;
  if (first === 'profile.php' || first === 'people' || first === 'p') return true;
  return second === undefined || lists.has(second) ? !isMedia(url) : false;
}

function isMedia(url: URL): boolean {
  const [first, second, third] = parts(url);
  if (!isHere(url)) return false;
  if (['photo', 'photo.php', 'reel', 'reels'].includes(first ?? '')) return true;
  if (first === 'share') return ['v', 'r'].includes(second ?? '') && third !== undefined;
  if (first === 'watch') return url.searchParams.has('v') || second === 'live';
  return (second === 'photos' || second === 'videos') && third !== undefined;
}

export const surfaces: Surface[] = [
  {
    id: 'timeline',
    isThis: isTimeline,
  },
  {
    id: 'post',
    isThis: (url) => isHere(url) && isPermalink(url) && parts(url)[0] !== 'groups',
  },
  {
    id: 'photo-or-film',
    isThis: isMedia,
  },
  {
    id: 'group',
    isThis: (url) => isHere(url) && namedBy(url)?.kind === 'group',
  },
  {
    // The municipality's posts also appear in the official's own feed and in searches. Every other item there is left
    // unread.
    id: 'feed',
    isThis: (url) =>
      isHere(url) &&
      (parts(url).length === 0 ||
        parts(url)[0] === 'home.php' ||
        parts(url)[0] === 'search' ||
        parts(url)[0] === 'hashtag'),
  },
];

/** @example isModerationPage(new URL('https://www.facebook.com/messages/t/1')) // false */
export function isModerationPage(url: URL): boolean {
  return surfaces.some((surface) => surface.isThis(url));
}
