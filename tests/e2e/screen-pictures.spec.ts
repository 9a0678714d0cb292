/** True pictures: the kept screenshot is, pixel for pixel, what the browser shows of the item. */
import { expect, test } from '@playwright/test';
import { openStudio, truthOf, type Studio, type Truth } from '../bench/picture-truth';
import { comments, posts } from '../simulator/facebook/practice-data';
import { landing } from './helpers/landing';

const MOST_DIFFERING = 0.001;
const keyOf = (id: string): string => `facebook:comment:${id}`;
const said = ({ name, zoom, deviceScale, width, height, differing, frames, seamScore, milliseconds }: Truth): string =>
  [
    `${name}, zoom ${zoom * 100} %, device scale ${deviceScale}: ${width} x ${height}, ${frames} frame(s)`,
    `seam ${seamScore ?? 'none'}, ${(100 * differing).toFixed(4)} % of the pixels differ, ${milliseconds} ms`,
  ].join(', ');

/** Numbered words, so that a row lost or doubled at a seam is seen. */
const longText = (words: number): string => Array.from({ length: words }, (_, index) => `ord${index + 1}`).join(' ');

async function inStudio<T>(
  conditions: Parameters<typeof openStudio>[0],
  height: number,
  work: (studio: Studio) => Promise<T>,
): Promise<T> {
  const studio = await openStudio(conditions, height);
  try {
    return await work(studio);
  } finally {
    await studio.closeAll();
  }
}

for (const deviceScale of [1, 2]) {
  test(
    `a comment's screenshot is what the browser shows at 50, 100 and 150 %, device scale ${deviceScale}`,
    deviceScale === 1 ? landing : {},
    async () => {
      test.setTimeout(120_000);
      await inStudio({ zoom: 1, deviceScale }, 900, async (studio) => {
        await studio.practice.open(studio.simulator.addresses.facebookPost);
        await studio.practice.accountKnown();
        const items = [comments.swearing, comments.praise, comments.criticism];
        for (const [index, zoom] of [1, 1.5, 0.5].entries()) {
          const truth = await truthOf(studio, 'comment', keyOf(items[index] ?? ''), { zoom, deviceScale });
          console.log(said(truth));
          expect.soft(truth.frames).toBe(1);
          expect.soft(truth.differing, said(truth)).toBeLessThanOrEqual(MOST_DIFFERING);
          await studio.practice.open(studio.simulator.addresses.facebookPost);
        }
      });
    },
  );

  test(`a comment as tall as five windows is joined without a seam, device scale ${deviceScale}`, async () => {
    test.setTimeout(120_000);
    await inStudio({ zoom: 1, deviceScale }, 600, async (studio) => {
      const comment = studio.simulator.world.comment('facebook', comments.longText);
      if (comment === null) throw new Error('no long comment');
      comment.text = longText(2_200);
      await studio.practice.open(`https://www.facebook.com/ovningskommun/posts/${posts.skola}`);
      await studio.practice.accountKnown();
      const scrolled = await studio.page.evaluate(() => scrollY);
      const truth = await truthOf(studio, 'five-windows', keyOf(comments.longText), { zoom: 1, deviceScale });
      console.log(said(truth), scrolled);
      expect.soft(truth.frames).toBeGreaterThanOrEqual(5);
      expect.soft(truth.differing, said(truth)).toBeLessThanOrEqual(MOST_DIFFERING);
    });
  });
}
