/**
 * PNG (W3C PNG, second edition) to opaque RGB pixels and back, with the platform's own inflate and deflate. PDF/A-1
 * forbids transparency, and a canvas always writes an alpha channel. Interlaced pictures are left to the browser's
 * decoder (see picture-for-pdf).
 */
export interface RgbPixels {
  width: number;
  height: number;
  /** Three bytes per pixel, rows from the top. */
  rgb: Uint8Array<ArrayBuffer>;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CHANNELS: Partial<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/**
 * Limit, so that a page cannot make the browser allocate gigabytes. 100 megapixels is ten screens wide and ten high.
 */
export const MOST_PIXELS = 100_000_000;

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

interface Png {
  width: number;
  height: number;
  depth: number;
  colour: number;
  channels: number;
  palette: Uint8Array;
  /** The tRNS chunk. */
  clear: Uint8Array | undefined;
  data: Uint8Array<ArrayBuffer>[];
}

/** Undefined if this reader does not support the picture: interlaced, too large, or corrupt. */
export async function decodePng(bytes: Uint8Array<ArrayBuffer>): Promise<RgbPixels | undefined> {
  const png = chunksOf(bytes);
  if (png === undefined) return undefined;
  const stride = Math.ceil((png.width * png.channels * png.depth) / 8);
  const raw = await through(png.data, new DecompressionStream('deflate'), (stride + 1) * png.height).catch(
    () => undefined,
  );
  if (raw === undefined || raw.byteLength < (stride + 1) * png.height) return undefined;
  const step = Math.max(1, (png.channels * png.depth) >> 3);
  if (!unfilter(raw, stride, png.height, step)) return undefined;
  return { width: png.width, height: png.height, rgb: flatten(png, raw, stride) };
}

function chunksOf(bytes: Uint8Array<ArrayBuffer>): Png | undefined {
  if (!isPng(bytes) || bytes.byteLength < 33) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, depth, colour] = [view.getUint32(16), view.getUint32(20), view.getUint8(24), view.getUint8(25)];
  const channels = CHANNELS[colour];
  const deep =
    [1, 2, 4, 8, 16].includes(depth) &&
    (depth === 8 || (depth === 16 && colour !== 3) || (depth < 8 && (colour === 0 || colour === 3)));
  if (
    channels === undefined ||
    !deep ||
    view.getUint8(28) !== 0 ||
    width === 0 ||
    height === 0 ||
    width * height > MOST_PIXELS
  )
    return undefined;
  const png: Png = { width, height, depth, colour, channels, palette: new Uint8Array(0), clear: undefined, data: [] };
  for (let at = 8; at + 12 <= bytes.byteLength;) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.byteLength) return undefined;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'PLTE') png.palette = body;
    if (kind === 'tRNS') png.clear = body;
    if (kind === 'IDAT') png.data.push(body);
    if (kind === 'IEND') break;
    at += 12 + length;
  }
  return png.data.length === 0 || (colour === 3 && png.palette.length === 0) ? undefined : png;
}

/** @param most stop here: data longer than the picture's declared size is a decompression bomb or damage */
async function through(
  parts: Uint8Array<ArrayBuffer>[],
  change: CompressionStream | DecompressionStream,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const out: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob(parts).stream().pipeThrough(change).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    out.push(value);
    length += value.byteLength;
    if (length > most + 65_536) {
      await reader.cancel();
      break;
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of out) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** Undoes the row filters in place (PNG section 9). False if a row has an unknown filter. */
function unfilter(raw: Uint8Array, stride: number, height: number, step: number): boolean {
  const at = (index: number): number => raw[index] ?? 0;
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1) + 1;
    const above = start - stride - 1;
    const filter = at(start - 1);
    if (filter > 4) return false;
    for (let index = 0; filter !== 0 && index < stride; index += 1) {
      const left = index >= step ? at(start + index - step) : 0;
      const up = row > 0 ? at(above + index) : 0;
      const corner = row > 0 && index >= step ? at(above + index - step) : 0;
      const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
      raw[start + index] = at(start + index) + guess;
    }
  }
  return true;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Blends the pixels over white, the default background of a page. */
function flatten(png: Png, raw: Uint8Array, stride: number): Uint8Array<ArrayBuffer> {
  const rgb = new Uint8Array(png.width * png.height * 3);
  const { depth, channels, colour } = png;
  const most = depth === 16 ? 255 : 2 ** depth - 1;
  const sample = (start: number, index: number): number => {
    if (depth === 8) return raw[start + index] ?? 0;
    if (depth === 16) return raw[start + index * 2] ?? 0;
    const bit = index * depth;
    return ((raw[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & most;
  };
  const clearKey =
    png.clear === undefined || colour === 3
      ? undefined
      : Array.from({ length: channels }, (_, index) => png.clear?.[index * 2 + (depth === 16 ? 0 : 1)] ?? 0);
  let to = 0;
  for (let row = 0; row < png.height; row += 1) {
    const start = row * (stride + 1) + 1;
    for (let x = 0; x < png.width; x += 1) {
      const first = sample(start, x * channels);
      const grey = channels < 3;
      let alpha = 255;
      if (colour === 3) alpha = png.clear?.[first] ?? 255;
      else if (colour === 4 || colour === 6) alpha = sample(start, x * channels + channels - 1);
      else if (clearKey?.every((value, index) => value === sample(start, x * channels + index)) === true) alpha = 0;
      for (let part = 0; part < 3; part += 1) {
        const value =
          colour === 3
            ? (png.palette[first * 3 + part] ?? 0)
            : ((grey ? first : sample(start, x * channels + part)) * 255) / most;
        rgb[to] = Math.round((value * alpha + 255 * (255 - alpha)) / 255);
        to += 1;
      }
    }
  }
  return rgb;
}

/** An 8-bit RGB PNG without alpha. Every row is filtered against the one above, which suits screenshots. */
export async function encodePng({ width, height, rgb }: RgbPixels): Promise<Uint8Array<ArrayBuffer>> {
  const stride = width * 3;
  const rows = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const to = row * (stride + 1);
    rows[to] = row === 0 ? 0 : 2;
    for (let index = 0; index < stride; index += 1) {
      const from = row * stride + index;
      rows[to + 1 + index] = (rgb[from] ?? 0) - (row === 0 ? 0 : (rgb[from - stride] ?? 0));
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [
    new Uint8Array(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', await through([rows], new CompressionStream('deflate'))),
    chunk('IEND', new Uint8Array(0)),
  ];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function chunk(kind: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(12 + body.byteLength);
  const view = new DataView(whole.buffer);
  view.setUint32(0, body.byteLength);
  for (let index = 0; index < 4; index += 1) whole[4 + index] = kind.charCodeAt(index);
  whole.set(body, 8);
  let crc = 0xffffffff;
  for (const byte of whole.subarray(4, 8 + body.byteLength)) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  view.setUint32(8 + body.byteLength, ~crc >>> 0);
  return whole;
}
