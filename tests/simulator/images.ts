/** Generated pictures, one for each address. Served without CORS headers, so a page may show them but not read them. */
import type { ServerResponse } from 'node:http';
import { crc32, deflateSync } from 'node:zlib';
import { seededRandom } from './random';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A gradient whose colours depend on `name`; the same name gives the same bytes. */
export function png(name: string, width: number, height: number): Buffer {
  const random = seededRandom(crc32(Buffer.from(name)));
  const from = [random.between(60, 220), random.between(60, 220), random.between(60, 220)];
  const to = [random.between(20, 200), random.between(20, 200), random.between(20, 200)];
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const share = (x / width + y / height) / 2;
      const at = y * (width * 3 + 1) + 1 + x * 3;
      for (let c = 0; c < 3; c += 1) rows[at + c] = Math.round((from[c] ?? 0) * (1 - share) + (to[c] ?? 0) * share);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = 2;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const made = new Map<string, Buffer>();

/** `…/w480h320/name.png`; without a size, a 96 px square. */
export function sendImage(response: ServerResponse, url: URL): void {
  const emoji = /\/emoji\.php\/.*\/([0-9a-f_]+)\.png$/.exec(url.pathname)?.[1];
  if (emoji) {
    const text = emoji
      .split('_')
      .map((code) => String.fromCodePoint(parseInt(code, 16)))
      .join('');
    response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' });
    response.end(
      `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><text y="13" font-size="13">${text}</text></svg>`,
    );
    return;
  }
  const size = /\/w(\d{1,4})h(\d{1,4})\//.exec(url.pathname);
  const key = url.pathname;
  const image = made.get(key) ?? png(key, Number(size?.[1] ?? 96), Number(size?.[2] ?? 96));
  made.set(key, image);
  response.writeHead(200, {
    'content-type': 'image/png',
    'cache-control': 'public, max-age=3600',
    'timing-allow-origin': '*',
  });
  response.end(image);
}
