/**
 * Whether an address points to a picture or film itself rather than to the page that shows it. For content that must
 * not be saved, such an address must not be noted either.
 */
import { manifests } from '../platforms/manifests';

const FILE = /\.(jpe?g|png|gif|webp|avif|heic|bmp|tiff?|svg|mp4|m4v|mov|webm|m3u8|mpd|ts)$/i;

/** @example isPictureAddress('https://scontent.xx.fbcdn.net/v/t1/x.jpg?oh=1') // true */
export function isPictureAddress(address: string): boolean {
  if (!URL.canParse(address)) return /^(data|blob):/i.test(address.trim());
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol === 'data:' || protocol === 'blob:') return true;
  const isAsset = manifests
    .flatMap(({ assetHosts }) => assetHosts)
    .some((pattern) => {
      const host = (pattern.slice('https://'.length).split('/')[0] ?? '').replace(/^\*\./, '');
      return hostname === host || hostname.endsWith(`.${host}`);
    });
  return isAsset || FILE.test(pathname);
}
