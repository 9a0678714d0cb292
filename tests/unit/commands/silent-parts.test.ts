/** A named loss must not excuse another: how `npm run silent-loss` judges the parts of a page. */
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { missingParts, silentParts, type Part } from '../../silent-loss/parts';

const parts: Part[] = [
  { name: 'frame', x: 20, y: 20, width: 60, height: 40 },
  { name: 'mask', x: 20, y: 100, width: 60, height: 40 },
];

function picture(...boxes: { x: number; y: number; width: number; height: number }[]): Buffer {
  const png = new PNG({ width: 200, height: 200 });
  png.data.fill(255);
  for (const { x, y, width, height } of boxes)
    for (let row = y; row < y + height; row += 1) png.data.fill(60, (row * 200 + x) * 4, (row * 200 + x + width) * 4);
  return PNG.sync.write(png);
}

describe('a page with two parts', () => {
  const theirs = picture(...parts);

  it('lacks what is not drawn, part by part', () => {
    expect(missingParts(theirs, picture(...parts), parts)).toEqual([]);
    expect(missingParts(theirs, picture(parts[0] as Part), parts)).toEqual(['mask']);
    expect(missingParts(theirs, picture(), parts)).toEqual(['frame', 'mask']);
  });

  it('has a silent loss when the named loss concerns the other part', () => {
    expect(silentParts(['frame', 'mask'], [{ words: 'ram: ”Ram i sidan”', part: 'frame' }])).toEqual(['mask']);
    expect(silentParts(['frame'], [{ words: 'filter på hela sidan', part: null }])).toEqual(['frame']);
  });

  it('sees what is missing outside every part, and a picture that is too short', () => {
    expect(missingParts(picture(...parts, { x: 120, y: 60, width: 60, height: 60 }), theirs, parts)).toEqual([
      'outside every part',
    ]);
    const short = PNG.sync.read(theirs);
    const cut = new PNG({ width: 200, height: 150 });
    PNG.bitblt(short, cut, 0, 0, 200, 150, 0, 0);
    expect(missingParts(theirs, PNG.sync.write(cut), parts)).toEqual(['outside every part']);
  });
});
