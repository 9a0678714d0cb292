import { PNG } from 'pngjs';
import type { Random } from '../soak/random';

/**
 * A striped picture, different each time.
 * @param clear with an alpha channel that is used
 */
export function randomPng(random: Random, width: number, height: number, clear: boolean): Uint8Array<ArrayBuffer> {
  const image = new PNG({ width, height });
  const shade = random.between(0, 255);
  for (let at = 0; at < image.data.length; at += 4)
    image.data.set([shade, (at >> 4) & 255, (at >> 10) & 255, clear ? (at >> 6) & 255 : 255], at);
  return new Uint8Array(PNG.sync.write(image, { colorType: clear || random.next() < 0.7 ? 6 : 2 }));
}
