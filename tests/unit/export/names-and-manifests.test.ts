/** Names and lists in a package, for any record: what an archivist's computer must accept. */
import fc, { anySign } from '../fast-check';
import { describe, expect, it } from 'vitest';
import { pathFault } from '../../../lib/evidence/draft';
import { bag, inMemoryFile } from '../../../lib/export/package/bag';
import { packageName } from '../../../lib/export/package/file-names';
import { zipStream } from '../../../lib/export/package/zip-stream';
import { hasRightToLeft, visualOrder } from '../../../lib/export/pdf/visual-order';
import { breakLines } from '../../../lib/export/pdf/break-lines';
import { knownText } from '../../../lib/export/pdf/known-characters';
import { decodePng, encodePng } from '../../../lib/export/pdf/png-pixels';
import { PNG } from 'pngjs';

const path = fc
  .stringMatching(/^[a-z0-9åäö][a-z0-9åäö._-]{0,20}(\/[a-z0-9åäö][a-z0-9åäö._-]{0,20}){0,3}$/)
  .filter((one) => pathFault(one) === undefined);

describe('names', () => {
  it('of a package are plain, short and never a device, whatever the record says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (at, platform, id) => {
        const name = packageName(at, platform, id);
        expect(name).toMatch(/^uppsikt-[0-9-]*-[a-z0-9]*-[0-9a-z]*$/);
        expect(name.length).toBeLessThan(60);
      }),
    );
  });

  it.each([
    'con',
    'nul.txt',
    'media/com1.png',
    'aux/bild.png',
    'handling.pdf',
    'kedja.json',
    'handling.tsr',
    'tidsstampel-kedja.pem',
    '../a',
    'A.png',
    `${'a'.repeat(101)}`,
  ])('of a captured file are refused when some machine cannot take them: %s', (name) => {
    expect(pathFault(name)).toBeDefined();
  });
});

describe('the bag', () => {
  it('lists every file once, with the hash and the sum of bytes that the written ZIP has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.record({ path, content: fc.uint8Array({ maxLength: 300 }) }), {
          selector: (one) => one.path,
          maxLength: 8,
        }),
        async (files) => {
          const payload = await Promise.all(
            files.map((one) => inMemoryFile(`data/${one.path}`, new Uint8Array(one.content), crypto.subtle)),
          );
          const members = await bag(payload, [['Contact-Name', 'a\r\nb: c']], crypto.subtle);
          const text = async (name: string): Promise<string> =>
            new TextDecoder().decode(await members.find((one) => one.path === name)?.read());
          expect((await text('manifest-sha256.txt')).split('\n').filter(Boolean)).toEqual(
            payload.map((one) => `${one.sha256}  ${one.path}`),
          );
          expect(await text('bag-info.txt')).toContain(
            `Payload-Oxum: ${files.reduce((sum, one) => sum + one.content.length, 0)}.${files.length}\n`,
          );
          expect((await text('bag-info.txt')).split('\n').filter(Boolean)).toHaveLength(2);
          const zip = zipStream(members, 'top', new Date('2026-11-23T12:00:00Z'), { subtle: crypto.subtle });
          expect((await new Response(zip.stream).arrayBuffer()).byteLength).toBe(zip.bytesExpected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is not finished when a file changes after it was listed, and stops when it is cancelled', async () => {
    const good = await inMemoryFile('data/a.txt', 'a', crypto.subtle);
    const changed = { ...good, read: () => Promise.resolve(new TextEncoder().encode('b')) };
    const at = new Date('2026-11-23T12:00:00Z');
    await expect(
      new Response(zipStream([changed], 't', at, { subtle: crypto.subtle }).stream).arrayBuffer(),
    ).rejects.toThrow('changed while');
    const stop = new AbortController();
    let reads = 0;
    const slow = {
      ...good,
      read: () => {
        reads += 1;
        stop.abort(new Error('cancelled'));
        return good.read();
      },
    };
    await expect(
      new Response(
        zipStream([slow, { ...slow, path: 'data/b.txt' }, { ...slow, path: 'data/c.txt' }], 't', at, {
          subtle: crypto.subtle,
          signal: stop.signal,
        }).stream,
      ).arrayBuffer(),
    ).rejects.toThrow('cancelled');
    expect(reads).toBe(1);
  });
});

describe('text for the PDF', () => {
  const has = (point: number): boolean => point < 0x590 || (point >= 0x5d0 && point <= 0x6ff);

  it('holds only characters that the font has, and names the others', () => {
    fc.assert(
      fc.property(fc.string({ unit: anySign }), (text) => {
        expect(Array.from(knownText(text, has).text).every((one) => one === '\n' || has(one.codePointAt(0) ?? 0))).toBe(
          true,
        );
      }),
    );
    expect(knownText('hej \u{1F4A9}\u202e', has)).toEqual({ text: 'hej [U+1F4A9][U+202E]', replaced: 1 });
  });

  it('loses no character when lines are broken, and no line is too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'å', ' ', 'bcd', 'ש') }),
        fc.integer({ min: 1, max: 20 }),
        (text, width) => {
          const lines = breakLines(text, width, () => 1);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          expect(lines.every((line) => Array.from(line).length <= width)).toBe(true);
        },
      ),
    );
  });

  it('puts Hebrew and Arabic in the order in which they are read', () => {
    const drawn = (text: string, base: 'ltr' | 'rtl'): string =>
      visualOrder(text, base)
        .map((run) => (run.direction === 'rtl' ? Array.from(run.text).reverse().join('') : run.text))
        .join('');
    expect(drawn('hej אבג dag', 'ltr')).toBe('hej גבא dag');
    expect(drawn('אבג 123 דהו', 'rtl')).toBe('והד 123 גבא');
    expect(drawn('אבג abc def דהו', 'rtl')).toBe('והד abc def גבא');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'א', '1', ' ', '(', 'ب') }),
        fc.constantFrom('ltr', 'rtl'),
        (text, base) => {
          expect(
            visualOrder(text, base)
              .map((run) => run.text)
              .join('').length,
          ).toBe(text.length);
        },
      ),
    );
    expect(hasRightToLeft('hej')).toBe(false);
  });
});

describe('pictures for the PDF', () => {
  it.each([6, 2, 4, 0] as const)('become opaque without looking different: colour type %i', async (colorType) => {
    const image = new PNG({ width: 7, height: 5 });
    for (let at = 0; at < image.data.length; at += 4)
      image.data.set(
        [at % 256, (at * 3) % 256, (at * 7) % 256, colorType === 6 || colorType === 4 ? (at * 5) % 256 : 255],
        at,
      );
    const source = new Uint8Array(PNG.sync.write(image, { colorType }));
    const pixels = await decodePng(source);
    const read = PNG.sync.read(Buffer.from(source));
    expect(pixels?.width).toBe(7);
    for (let pixel = 0; pixel < 35; pixel += 1) {
      const alpha = read.data[pixel * 4 + 3] ?? 255;
      for (let part = 0; part < 3; part += 1)
        expect(
          Math.abs(
            (pixels?.rgb[pixel * 3 + part] ?? -9) -
              ((read.data[pixel * 4 + part] ?? 0) * alpha + 255 * (255 - alpha)) / 255,
          ),
        ).toBeLessThanOrEqual(1);
    }
    if (pixels === undefined) return;
    const again = PNG.sync.read(Buffer.from(await encodePng(pixels)));
    for (let pixel = 0; pixel < 35; pixel += 1)
      expect([...again.data.subarray(pixel * 4, pixel * 4 + 4)]).toEqual([
        ...pixels.rgb.subarray(pixel * 3, pixel * 3 + 3),
        255,
      ]);
  });

  it('that are cut off or not pictures are refused', async () => {
    const whole = new Uint8Array(PNG.sync.write(new PNG({ width: 20, height: 20 })));
    expect(await decodePng(whole.slice(0, 50))).toBeUndefined();
    expect(await decodePng(new TextEncoder().encode('no picture'))).toBeUndefined();
  });
});
