/**
 * Which captured pictures a PDF/A-1 can hold unchanged, which the browser redraws, and which the PDF says it does not
 * show.
 */
import { afterEach, expect, test, vi } from 'vitest';
import { pictureForPdf } from '../../../lib/export/pdf/picture-for-pdf';
import { isPng } from '../../../lib/export/pdf/png-pixels';
import { png } from '../../simulator/images';

const jpeg = ({ bits = 8, channels = 3, before = [] as number[], end = [0xff, 0xd9] } = {}): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0xff, 0xd8, ...before, 0xff, 0xc0, 0, 17, bits, 0, 40, 0, 60, channels, 0, 0, 0, ...end]);
/** An EXIF segment with the camera's orientation. */
const held = (way: number): number[] => {
  const exif = [...new TextEncoder().encode('Exif\0\0'), 1, 0x12, 0, 3, 0, 0, 0, 1, 0, way];
  return [0xff, 0xe1, 0, exif.length + 2, ...exif];
};

/** A browser that decodes any picture as one red pixel. */
function aBrowser(width = 1, height = 1): void {
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width, height, close: () => undefined }));
  class Canvas {
    getContext = (): object => ({
      fillRect: () => undefined,
      drawImage: () => undefined,
      getImageData: () => ({ data: new Uint8ClampedArray([255, 0, 0, 255]) }),
    });
  }
  vi.stubGlobal('OffscreenCanvas', Canvas);
}
afterEach(() => vi.unstubAllGlobals());

const notShown = { kind: 'not-shown', reason: 'Bilden är av ett slag som inte kan stå i PDF/A-1. Öppna filen själv.' };

test('a JPEG is embedded unchanged, with its stated size', async () => {
  const bytes = jpeg({ before: [0xff, 0xe0, 0, 4, 1, 2] });
  expect(await pictureForPdf(bytes)).toEqual({ kind: 'picture', bytes, width: 60, height: 40 });
  expect(await pictureForPdf(jpeg({ before: held(1) }))).toMatchObject({ width: 60, height: 40 });
});

test('a PNG is embedded without transparency', async () => {
  expect(await pictureForPdf(new Uint8Array(png('a', 16, 8)))).toMatchObject({ kind: 'picture', width: 16, height: 8 });
});

test.each([
  ['in print colours', jpeg({ channels: 4 })],
  ['of twelve bits', jpeg({ bits: 12 })],
  ['cut short', jpeg({ end: [0, 0] })],
  ['broken within', jpeg({ before: [0, 0] })],
  ['without a size', new Uint8Array([0xff, 0xd8, 0xff, 0xd9])],
  ['held sideways', jpeg({ before: held(6) })],
  ['of another kind', new TextEncoder().encode('RIFF....WEBP')],
])('one %s is redrawn by a browser; without one, the PDF says that it is not shown', async (_how, bytes) => {
  expect(await pictureForPdf(bytes)).toEqual(notShown);
  aBrowser();
  const drawn = await pictureForPdf(bytes);
  expect(drawn).toMatchObject({ kind: 'picture', width: 1, height: 1 });
  expect(drawn.kind === 'picture' && isPng(drawn.bytes)).toBe(true);
});

test('one that is too large to draw, or that the browser cannot read, is not shown, and that is said', async () => {
  aBrowser(100_000, 100_000);
  expect(await pictureForPdf(new TextEncoder().encode('RIFF....WEBP'))).toEqual(notShown);
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('broken')));
  expect(await pictureForPdf(new TextEncoder().encode('RIFF....WEBP'))).toEqual(notShown);
});
