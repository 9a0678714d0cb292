/**
 * Determines who owns the video, post or Studio that an item belongs to. Read per item: when the page navigates inside
 * itself, it replaces the video and the comments at different moments.
 */
import type { OwnerReading } from '../../domain/item';
import type { FoundItem } from '../contract';
import { readText } from '../dom/read-text';
import { elementsNamed } from './elements-named';
import { communityPost, pageSubject, studioChannel } from './pages';
import { insideNamed, ownerLinks, ownerName, playerElement, studioEntityName } from './selectors';

export function owner(root: Document, item: FoundItem): OwnerReading {
  const url = new URL(root.URL);
  if (url.hostname === 'studio.youtube.com') return studioOwner(root, url);
  const subject = pageSubject(url);
  if (subject === null) return unknown('adressen är ingen video eller något inlägg');
  // A channel's page also has links to its posts, so there only the address counts.
  if (item.ref.postId !== null && item.ref.postId !== subject && !communityPost.isThis(url))
    return unknown(`kommentaren hör till ${item.ref.postId}, sidan visar ${subject}`);
  return ofPage(root, url, subject);
}

/**
 * Reads the owner of the page, which is the same for all its comments, once per task. The page cannot change until the
 * current task has ended. The cache is then dropped, so nothing is kept between looks.
 */
let justRead: { root: Document; address: string; reading: OwnerReading } | undefined;

function ofPage(root: Document, url: URL, subject: string): OwnerReading {
  if (justRead?.root === root && justRead.address === url.href) return justRead.reading;
  const reading = fromPage(root, url, subject);
  if (justRead === undefined)
    queueMicrotask(() => {
      justRead = undefined;
    });
  justRead = { root, address: url.href, reading };
  return reading;
}

function fromPage(root: Document, url: URL, subject: string): OwnerReading {
  const player = elementsNamed(root, playerElement).find((each) => each.hasAttribute('video-id'));
  const played = player?.getAttribute('video-id') ?? '';
  if (played !== '' && url.pathname === '/watch' && played !== subject)
    return unknown(`spelaren visar ${played}, adressen ${subject}`);
  return fromLinks(root, url, subject);
}

function fromLinks(root: Document, url: URL, subject: string): OwnerReading {
  const found = ownerLinks.flatMap(({ name, around, selector }) => {
    const links = insideNamed(root, around, selector).filter((link) => link.closest('[hidden]') === null);
    const keys = new Set(links.map((link) => channelKey(link.getAttribute('href'))).filter((key) => key !== null));
    return keys.size === 0 ? [] : [{ name, keys }];
  });
  const [first] = found;
  if (first === undefined) return unknown('ingen länk till kanalen vid videon');
  const keys = [...new Set(found.flatMap((each) => [...each.keys]))];
  // A video by several channels names several. So does a page that still shows parts of another video.
  const inLinks = contradiction(keys);
  if (inLinks !== null) return unknown(`${found.map(({ name }) => name).join(', ')}: flera kanaler (${inLinks})`);
  const inAddress = channelKey(url.pathname);
  const elsewhere = inAddress === null ? null : contradiction([...keys, inAddress]);
  if (elsewhere !== null) return unknown(`sidan nämner en annan kanal än adressen (${elsewhere})`);
  const data = microdata(root, subject);
  const stated = [data.author, data.channel].filter((key) => key !== null);
  const against = contradiction([...keys, ...stated]);
  if (against !== null) return unknown(`mikrodata nämner en annan kanal (${against})`);
  const isStated = data.author !== null && keys.includes(data.author);
  // A handle and an id may name the same channel. Only the page's own data can confirm that these two do.
  if (keys.length > 1 && !(isStated && keys.every((key) => stated.includes(key))))
    return unknown(`inget visar att ${keys.join(' och ')} är samma kanal`);
  const shown =
    insideNamed(root, 'ytd-watch-metadata', `ytd-watch-metadata #owner :is(${ownerName})`)[0] ??
    insideNamed(root, 'ytd-video-owner-renderer', `ytd-video-owner-renderer :is(${ownerName})`)[0];
  const all = isStated ? [...new Set([...keys, ...stated])] : keys;
  return {
    kind: 'known',
    keys: all,
    name: shown === undefined ? null : readText(shown) || null,
    trace: all.length > keys.length ? `${first.name}, mikrodata` : first.name,
  };
}

/** Two handles or two ids, which never belong to the same channel; null if there is no such pair. */
function contradiction(keys: string[]): string | null {
  const kinds = [keys.filter((key) => key.startsWith('@')), keys.filter((key) => !key.startsWith('@'))];
  const several = kinds.map((kind) => [...new Set(kind)]).find((kind) => kind.length > 1);
  return several === undefined ? null : several.join(', ');
}

/**
 * The channel in the page's microdata, if the microdata is about the same video. Navigation inside the page does not
 * update it.
 */
function microdata(root: Document, subject: string): { author: string | null; channel: string | null } {
  const metas = elementsNamed(root, 'meta');
  const content = (name: string): string | null =>
    metas.find((meta) => meta.getAttribute('itemprop') === name)?.getAttribute('content') ?? null;
  if (content('identifier') !== subject && content('videoId') !== subject) return { author: null, channel: null };
  const author = channelKey(
    elementsNamed(root, 'link')
      .find((link) => link.matches('[itemprop="author"] [itemprop="url"]'))
      ?.getAttribute('href') ?? null,
  );
  const channel = content('channelId')?.toLowerCase() ?? null;
  return { author, channel: channel !== null && /^uc[\w-]{10,}$/u.test(channel) ? channel : null };
}

function studioOwner(root: Document, url: URL): OwnerReading {
  const channel = studioChannel(url);
  const name = root.querySelector(studioEntityName);
  if (channel === null) return unknown('Studios adress nämner ingen kanal');
  return {
    kind: 'known',
    keys: [channel],
    name: name === null ? null : readText(name) || null,
    trace: 'studio: kanalens id i adressen',
  };
}

/**
 * The key of a channel's address, lower case: `@handle` or `uc…`. Null for other addresses.
 *
 * @example channelKey('/@OvningsKommun/featured') === '@ovningskommun'
 */
export function channelKey(href: string | null): string | null {
  if (href === null) return null;
  const path = /^(?:https?:\/\/(?:www\.)?youtube\.com)?(\/[^?#]*)/u.exec(href)?.[1];
  if (path === undefined) return null;
  const decoded = decode(path);
  const handle = /^\/(@[^/]+)/u.exec(decoded)?.[1];
  const channel = /^\/channel\/(UC[\w-]+)/u.exec(decoded)?.[1];
  return (handle ?? channel)?.toLowerCase() ?? null;
}

/** Handles may be in any script. Addresses then hold them percent-encoded. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const unknown = (trace: string): OwnerReading => ({ kind: 'unknown', keys: [], name: null, trace });
