import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fetchOriginals } from '../../../lib/capture/media-originals';
import type { ItemReading, MediaItem } from '../../../lib/domain/item';

const reading = (media: MediaItem[]): ItemReading => ({ media }) as unknown as ItemReading;
const image = (name: string, host = 'scontent.xx.fbcdn.net'): MediaItem => ({
  kind: 'image',
  url: `https://${host}/${name}`,
  alt: name,
  seen: 'before-press',
});
const png = (name: string): Response => new Response(`bytes of ${name}`, { headers: { 'content-type': 'image/png' } });
const served: typeof fetch = (address) => Promise.resolve(png(address instanceof URL ? address.href : ''));

describe('the pictures of an item and of the replies that vanish with it', () => {
  test('are kept byte for byte, each under a name that says whose it is', async () => {
    const { files, item, replies, missing } = await fetchOriginals(
      reading([image('a.png')]),
      [reading([]), reading([image('b.png'), image('c.png')])],
      served,
    );
    expect(files.map(({ path, role }) => [path, role])).toEqual([
      ['original-bild-1.png', 'media'],
      ['original-svar-2-bild-1.png', 'media'],
      ['original-svar-2-bild-2.png', 'media'],
    ]);
    expect(
      createHash('sha256')
        .update(files[0]?.bytes ?? '')
        .digest('hex'),
    ).toBe(createHash('sha256').update('bytes of https://scontent.xx.fbcdn.net/a.png').digest('hex'));
    expect(item[0]).toMatchObject({ captured: true, path: 'original-bild-1.png', reason: null });
    expect(replies.map((each) => each.map(({ path }) => path))).toEqual([
      [],
      ['original-svar-2-bild-1.png', 'original-svar-2-bild-2.png'],
    ]);
    expect(missing).toEqual([]);
  });

  test('are requested once when the same picture appears twice', async () => {
    let asked = 0;
    const counting: typeof fetch = (address) => {
      asked += 1;
      return served(address);
    };
    const { files, item } = await fetchOriginals(reading([image('a.png'), image('a.png')]), [], counting);
    expect([asked, files.length]).toEqual([1, 1]);
    expect(item.map(({ path }) => path)).toEqual(['original-bild-1.png', 'original-bild-1.png']);
  });

  test.each<[string, MediaItem, typeof fetch, RegExp]>([
    [
      "a picture on somebody else's server is never asked for",
      image('a.png', 'example.com'),
      () => Promise.reject(new Error('was asked')),
      /inte plattformens bildserver/,
    ],
    [
      'a picture without an address',
      { kind: 'image', url: 'blob:https://www.facebook.com/1', alt: null, seen: 'before-press' },
      served,
      /bildserver|adress/,
    ],
    [
      'a server that answers with a page',
      image('a.png'),
      () => Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } })),
      /svar 200 text\/html/,
    ],
    [
      'an address that has expired',
      image('a.png'),
      () => Promise.resolve(new Response('', { status: 403 })),
      /svar 403/,
    ],
    [
      'a drawing that can run scripts',
      image('a.svg'),
      () => Promise.resolve(new Response('<svg/>', { headers: { 'content-type': 'image/svg+xml' } })),
      /svg\+xml sparas inte/,
    ],
    [
      'an empty file',
      image('a.png'),
      () => Promise.resolve(new Response('', { headers: { 'content-type': 'image/png' } })),
      /tom fil/,
    ],
    ['no network', image('a.png'), () => Promise.reject(new TypeError('Failed to fetch')), /kunde inte hämtas/],
    [
      'a film',
      { kind: 'video', url: 'https://video.xx.fbcdn.net/v.mp4', alt: null, seen: 'before-press' },
      () => Promise.reject(new Error('was asked')),
      /filmen hämtas inte/,
    ],
  ])('%s is named as missing', async (_name, media, fetcher, why) => {
    const { files, item, missing } = await fetchOriginals(reading([media]), [], fetcher);
    expect(files).toEqual([]);
    expect(item[0]).toMatchObject({ captured: false, path: null, url: media.url });
    expect(missing).toHaveLength(1);
    expect(missing[0]?.reason).toMatch(why);
  });

  test('a server that sends without end is cut off', async () => {
    const endless = (): Promise<Response> =>
      Promise.resolve(
        new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)) }), {
          headers: { 'content-type': 'image/png' },
        }),
      );
    const { missing } = await fetchOriginals(reading([image('a.png')]), [], endless);
    expect(missing).toEqual([{ artifact: 'original-bild-1', reason: 'för stor' }]);
  });

  test("a link's preview is no loss: the page it leads to was never the item's", async () => {
    const { item, missing } = await fetchOriginals(
      reading([{ kind: 'link-preview', url: 'https://example.com/', alt: 'Reklam' }]),
      [],
      served,
    );
    expect(missing).toEqual([]);
    expect(item[0]).toMatchObject({ captured: false, reason: expect.stringContaining('länk') as string });
  });

  test('a picture that nobody reported as seen is never requested, only counted', async () => {
    const never: typeof fetch = () => Promise.reject(new Error('was asked'));
    const unseen = (kind: MediaItem['kind']): MediaItem => ({ kind, url: null, alt: null, seen: 'no' });
    const unmarked: MediaItem = { kind: 'image', url: 'https://scontent.xx.fbcdn.net/a.png', alt: 'a' };
    const found = await fetchOriginals(
      reading([unmarked]),
      [reading([unseen('image'), unseen('video')]), reading([unseen('image')])],
      never,
    );
    expect(found.files).toEqual([]);
    expect(found.missing).toEqual([
      { artifact: 'bilder i inlägget', reason: '1 bild i inlägget som inte har setts' },
      { artifact: 'bilder i svar', reason: '2 bilder och 1 film i svar som inte har setts' },
    ]);
    expect(found.unseen).toEqual({ item: { images: 1, films: 0 }, replies: { images: 2, films: 1 } });
    expect(found.replies[0]?.[0]).toMatchObject({ kind: 'image', url: null, alt: null, captured: false });
  });

  test('a picture that the official includes is fetched like a seen one', async () => {
    const { files, missing, unseen } = await fetchOriginals(
      reading([{ ...image('a.png'), seen: 'taken-along' }]),
      [],
      served,
    );
    expect([files.length, missing, unseen]).toEqual([1, [], undefined]);
  });
});
