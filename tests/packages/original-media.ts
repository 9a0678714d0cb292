/**
 * A thread with pictures whose originals the capture's own step fetches, from an image server that answers correctly,
 * with errors, with other types or with nothing.
 */
import { fetchOriginals } from '../../lib/capture/media-originals';
import type { EvidenceDraft } from '../../lib/domain/evidence';
import type { MediaItem } from '../../lib/domain/item';
import type { Random } from '../soak/random';
import { randomPng } from './random-png';

export async function withOriginals(draft: EvidenceDraft, random: Random): Promise<EvidenceDraft> {
  const { item } = draft.part;
  const media = (name: string): MediaItem => ({
    kind: random.pick(['image', 'image', 'image', 'video', 'link-preview'] as const),
    url: `https://scontent.xx.fbcdn.net/${name}.jpg`,
    alt: `bild <${name}> & "å"`,
  });
  const reading = {
    ...item,
    ref: { ...item.ref, platform: 'facebook' as const, kind: 'comment' as const },
    media: Array.from({ length: random.between(1, 5) }, (_, index) => media(`inlagg-${index}`)),
    trace: [],
  };
  const replies = item.replies.map((reply, at) => ({
    ...reply,
    media: Array.from({ length: random.between(0, 3) }, (_, index) => media(`svar-${at}-${index}`)),
    trace: [],
  }));
  const originals = await fetchOriginals(reading, replies, pictureServer(random));
  item.media = originals.item;
  item.replies = item.replies.map((reply, index) => ({ ...reply, media: originals.replies[index] ?? [] }));
  return { ...draft, files: [...draft.files, ...originals.files], missing: [...draft.missing, ...originals.missing] };
}

const pictureServer =
  (random: Random): typeof fetch =>
  () => {
    const answer = (mime: string, bytes: Uint8Array<ArrayBuffer>, status = 200): Promise<Response> =>
      Promise.resolve(new Response(bytes, { status, headers: { 'content-type': mime } }));
    const png = randomPng(random, random.between(1, 800), random.between(1, 600), random.next() < 0.5);
    return random.pick([
      () => answer('image/png', png),
      () => answer('image/png', png),
      () => answer('image/webp', new TextEncoder().encode('RIFF....WEBPVP8 ')),
      () => answer('image/gif', new TextEncoder().encode('GIF89a')),
      () => answer('image/jpeg', png.slice(0, 40)),
      () => answer('image/svg+xml', new TextEncoder().encode('<svg onload="1"/>')),
      () => answer('text/html', new TextEncoder().encode('<h1>404'), 404),
      () => answer('image/png', new Uint8Array(0)),
      () => Promise.reject(new Error('offline')),
    ])();
  };
