/**
 * Converts a captured picture to what PDF/A-1 allows: opaque, grey or RGB. PNG is decoded by our own code, JPEG is
 * embedded unchanged, and other formats (WebP, GIF, AVIF) are decoded by the browser, if there is one. A picture that
 * cannot be shown gets a reason, and is never silently left out.
 */
import { decodePng, encodePng, isPng, MOST_PIXELS, type RgbPixels } from './png-pixels';

export type PdfPicture =
  | { kind: 'picture'; bytes: Uint8Array<ArrayBuffer>; width: number; height: number }
  | { kind: 'not-shown'; reason: string };

export async function pictureForPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfPicture> {
  const jpeg = jpegSize(bytes);
  if (jpeg !== undefined) return { kind: 'picture', bytes, ...jpeg };
  const pixels =
    (isPng(bytes) ? await decodePng(bytes) : undefined) ?? (await decodedByBrowser(bytes).catch(() => undefined));
  if (pixels === undefined)
    return { kind: 'not-shown', reason: 'Bilden är av ett slag som inte kan stå i PDF/A-1. Öppna filen själv.' };
  return { kind: 'picture', bytes: await encodePng(pixels), width: pixels.width, height: pixels.height };
}

/**
 * The size of a JPEG with one or three channels of eight bits. Undefined for other files, for CMYK (PDF/A requires
 * another colour profile for it), and for a JPEG without an end marker, which some viewers refuse.
 */
function jpegSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return undefined;
  for (let at = 2; at + 9 < bytes.byteLength;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const short = (offset: number): number => ((bytes[at + offset] ?? 0) << 8) | (bytes[at + offset + 1] ?? 0);
    if (marker >= 0xc0 && marker <= 0xc2) {
      const [width, height, channels] = [short(7), short(5), bytes[at + 9]];
      const usable = bytes[at + 4] === 8 && (channels === 1 || channels === 3) && width > 0 && height > 0;
      return usable ? upright(bytes, width, height) : undefined;
    }
    at += 2 + short(2);
  }
  return undefined;
}

/**
 * The size, or undefined if the EXIF data rotate the picture. pdfkit would follow them, and a quarter turn swaps width
 * and height. A rotated picture is left to the browser, which rotates the pixels.
 */
function upright(bytes: Uint8Array, width: number, height: number): { width: number; height: number } | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const turned =
    head.includes('Exif\0\0') &&
    /(?:\x01\x12\x00\x03\x00\x00\x00\x01\x00[\x02-\x08]|\x12\x01\x03\x00\x01\x00\x00\x00[\x02-\x08]\x00)/.test(head);
  return turned ? undefined : { width, height };
}

async function decodedByBrowser(bytes: Uint8Array<ArrayBuffer>): Promise<RgbPixels | undefined> {
  if (typeof createImageBitmap !== 'function' || typeof OffscreenCanvas !== 'function') return undefined;
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  if (width * height > MOST_PIXELS) return undefined;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) return undefined;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) rgb.set(data.subarray(from, from + 3), to);
  return { width, height, rgb };
}
