/** Which pixels of a frame are the item's, and whether two slices fit together. */
import { describe, expect, test } from 'vitest';
import { cutOf, scaleOf } from '../../../lib/capture/cut';
import { seamOf, type Rows } from '../../../lib/capture/seam';

describe('the scale of a frame', () => {
  test('is the page’s own ratio where the window’s width in whole pixels agrees with it', () => {
    // 1280 / 1.1 = 1163.6, which the page reports as 1163 or 1164.
    expect(scaleOf({ frameWidth: 1280, viewportWidth: 1164, pixelRatio: 1.1 })).toBe(1.1);
    expect(scaleOf({ frameWidth: 2560, viewportWidth: 1280, pixelRatio: 2 })).toBe(2);
  });

  test('is measured where the page reports something else', () => {
    expect(scaleOf({ frameWidth: 2560, viewportWidth: 1280, pixelRatio: 1 })).toBe(2);
  });
});

describe('the cut', () => {
  const frame = { width: 2560, height: 1800 };

  test('is the smallest rectangle of whole pixels at 100 % around the item, as browsers cut an element', () => {
    expect(cutOf({ x: 10.4, y: 20.6, width: 100.2, height: 50 }, 1, 1, frame)).toEqual({
      x: 10,
      y: 20,
      width: 101,
      height: 51,
    });
    expect(cutOf({ x: 10.4, y: 20.6, width: 100.2, height: 50 }, 2, 1, frame)).toEqual({
      x: 20,
      y: 40,
      width: 202,
      height: 102,
    });
  });

  test('ignores rounding errors', () => {
    expect(cutOf({ x: 9.9999, y: 20.0001, width: 100, height: 50 }, 1, 1, frame)).toEqual({
      x: 10,
      y: 20,
      width: 100,
      height: 50,
    });
  });

  test('includes the browser’s zoom', () => {
    expect(cutOf({ x: 10, y: 20, width: 100, height: 51 }, 1.5, 1.5, frame)).toEqual({
      x: 15,
      y: 30,
      width: 150,
      height: 77,
    });
  });

  test('stays within the frame', () => {
    expect(cutOf({ x: -5, y: 0, width: 5_000, height: 5_000 }, 1, 1, frame)).toEqual({
      x: 0,
      y: 0,
      width: 2560,
      height: 1800,
    });
  });
});

describe('a seam', () => {
  /** Rows that all differ, from row `first` of an endless picture on. */
  const rows = (first: number, height: number, width = 4): Rows => {
    const data = new Uint8ClampedArray(width * height * 4);
    for (let row = 0; row < height; row += 1)
      for (let at = 0; at < width * 4; at += 1) data[row * width * 4 + at] = ((first + row) * 53) % 256;
    return { data, width, height };
  };

  test('of slices that hold the same rows has no shift', () => {
    expect(seamOf(rows(0, 32), rows(0, 32))).toEqual({ score: 0, shift: 0 });
  });

  test('of slices that are a row off is found and repaired', () => {
    expect(seamOf(rows(0, 32), rows(1, 32))).toEqual({ score: 0, shift: 1 });
    expect(seamOf(rows(2, 32), rows(0, 32))).toEqual({ score: 0, shift: -2 });
  });

  test('of slices that show something else is detected', () => {
    expect(seamOf(rows(0, 32), rows(17, 32)).score).toBeGreaterThan(0.5);
  });
});
