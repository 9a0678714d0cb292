import fc from '../fast-check';
import { describe, expect, test } from 'vitest';
import { isAssetHost } from '../../../lib/capture/asset-host';
import { html2canvasInFirefox } from '../../../lib/build/html2canvas-in-firefox';
import { rewriteColours } from '../../../lib/capture/rendered/normalise-colours';
import { joinPieces, piecesOf } from '../../../lib/capture/transfer';
import { normaliseText } from '../../../lib/domain/normalise-text';

describe('colours that html2canvas cannot read', () => {
  test('are rewritten wherever they occur, nested ones too', () => {
    const rgba = (): string => 'rgba(1, 2, 3, 1)';
    expect(rewriteColours('linear-gradient(oklch(0.7 0.1 200), color-mix(in srgb, red, rgb(0 0 0)) 40%)', rgba)).toBe(
      'linear-gradient(rgba(1, 2, 3, 1), rgba(1, 2, 3, 1) 40%)',
    );
    expect(rewriteColours('rgb(1, 2, 3)', rgba)).toBe('rgb(1, 2, 3)');
  });

  test('stay, and are counted, when the browser cannot convert them', () => {
    expect(rewriteColours('oklch(x)', () => null)).toBe('oklch(x)');
  });
});

test('bytes cross a message whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      expect([...joinPieces([...piecesOf(bytes)])]).toEqual([...bytes]);
    }),
  );
});

test("pictures are fetched from the platforms' own picture hosts only", () => {
  expect(isAssetHost(new URL('https://scontent.xx.fbcdn.net/a.png'))).toBe(true);
  expect(isAssetHost(new URL('https://i.ytimg.com/a.png'))).toBe(true);
  expect(isAssetHost(new URL('https://fbcdn.net.example.com/a.png'))).toBe(false);
  expect(isAssetHost(new URL('http://scontent.xx.fbcdn.net/a.png'))).toBe(false);
});

test('the build stops when html2canvas has changed under our patches', () => {
  expect(() =>
    html2canvasInFirefox().transform('nothing', '/x/node_modules/html2canvas/dist/html2canvas.esm.js'),
  ).toThrow(/has changed/);
});

describe('the text that is compared', () => {
  test('is the same however the page wrapped it', () => {
    expect(normaliseText('Hej\u200b   du\n\u202edär\ufeff')).toBe('Hej du där');
  });

  test('normalises to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    );
  });
});
