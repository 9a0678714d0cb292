// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { fetchImage } from '../../../lib/capture/fetch-image';
import { html2canvasInFirefox } from '../../../lib/build/html2canvas-in-firefox';
import { chosenOfSet } from '../../../lib/capture/rendered/inline-images';
import { comparePictures } from '../../silent-loss/same-picture';
import { png } from '../../simulator/images';

const require_ = createRequire(import.meta.url);

describe('html2canvas as it is built in', () => {
  test.each(['html2canvas.esm.js', 'html2canvas.js'])(
    '%s can still be patched: hooks, closed shadow roots, and Firefox’s refusal to write',
    (file) => {
      const path = require_.resolve('html2canvas').replace(/[^/\\]+$/, file);
      const mended = html2canvasInFirefox().transform(readFileSync(path, 'utf8'), path)?.code ?? '';
      for (const there of [
        'uppsikt: opts.uppsikt',
        'this.options.uppsikt.pair(node, clone)',
        'this.options.uppsikt.shadowOf(node)',
        'catch (refused)',
        'iframe.onload(new Event("load"))',
      ])
        expect(mended).toContain(there);
      // Parsed, never run.
      expect(() => new Script(mended.replace(/^export default .*$/m, ''))).not.toThrow();
    },
  );
});

test('of several backgrounds the one for this screen is drawn', () => {
  const both = 'image-set(url("https://a.example/1.png") 1dppx, url("https://a.example/2.png") 2dppx)';
  expect(chosenOfSet(both, 1)).toBe('url("https://a.example/1.png")');
  expect(chosenOfSet(both, 1.5)).toBe('url("https://a.example/2.png")');
  expect(chosenOfSet(both, 3)).toBe('url("https://a.example/2.png")');
  expect(chosenOfSet('linear-gradient(red, blue)', 1)).toBe('linear-gradient(red, blue)');
});

describe('a picture fetched for drawing', () => {
  const address = 'https://scontent.xx.fbcdn.net/a.png';
  const answering =
    (body: string, headers: Record<string, string>, status = 200): typeof fetch =>
    () =>
      Promise.resolve(new Response(body, { status, headers }));

  test('is requested without cookies, and no redirect is followed', async () => {
    let asked: RequestInit | undefined;
    await fetchImage(address, (_, init) => {
      asked = init;
      return Promise.resolve(new Response('x', { headers: { 'content-type': 'image/png' } }));
    });
    expect(asked).toMatchObject({ credentials: 'omit', redirect: 'error' });
  });

  test.each([
    ['is a page', answering('<p>', { 'content-type': 'text/html' }), 'svar 200 text/html'],
    ['is not there', answering('', { 'content-type': 'text/plain' }, 404), 'svar 404 text/plain'],
    ['is too large', answering('x', { 'content-type': 'image/png', 'content-length': '99000000' }), 'för stor'],
  ])('is named, with why, when it %s', async (_, fetcher, reason) => {
    expect(await fetchImage(address, fetcher)).toEqual({ dataUrl: null, reason });
  });

  test('from a host that is not the platform’s is never requested', async () => {
    const never: typeof fetch = () => {
      throw new Error('asked');
    };
    expect(await fetchImage('https://bilder.example/a.png', never)).toEqual({
      dataUrl: null,
      reason: 'inte plattformens bildserver',
    });
  });
});

describe('the comparison that finds what is missing', () => {
  const one = png('a', 160, 96);
  test('finds nothing between a picture and itself', () => {
    expect(comparePictures(one, one)).toEqual({ missing: [], pixels: 0 });
  });
  test('finds another picture, and a part that is clipped', () => {
    expect(comparePictures(one, png('helt annan', 160, 96)).missing.length).toBeGreaterThan(0);
    expect(comparePictures(one, png('a', 160, 48)).missing.length).toBeGreaterThan(0);
  });
});
