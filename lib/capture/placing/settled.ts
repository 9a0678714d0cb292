/**
 * Waits, for a limited time, until the item has its final appearance: its fonts, its pictures in the window, and its
 * finite animations.
 */
import { twoFrames } from './two-frames';

const FONTS = 1_000;
const PICTURES = 1_500;
const MOVING = 1_000;
const LOOKS = 10;

/** Resolves when the item's rectangle is unchanged over two drawn frames, or when the time is up. */
export async function settled(element: Element): Promise<void> {
  let before = element.getBoundingClientRect();
  await Promise.all([
    document.fonts.status === 'loaded' ? undefined : atMost(FONTS, document.fonts.ready),
    atMost(PICTURES, Promise.allSettled(picturesNear(element).map(decoded))),
    atMost(MOVING, Promise.allSettled(endingAnimations(element).map((animation) => animation.finished))),
    twoFrames(),
  ]);
  for (let look = 0; look < LOOKS; look += 1) {
    const now = element.getBoundingClientRect();
    if (
      now.top === before.top &&
      now.left === before.left &&
      now.width === before.width &&
      now.height === before.height
    )
      return;
    before = now;
    await twoFrames();
  }
}

/** The item's pictures that are in the window now. Those further down load when they are scrolled to. */
const picturesNear = (element: Element): HTMLImageElement[] =>
  [...element.querySelectorAll('img')].filter((image) => {
    const box = image.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.width > 0;
  });

/** A loaded picture may not be drawn yet; a decoded one is in the next frame. */
async function decoded(image: HTMLImageElement): Promise<void> {
  if (!image.complete) {
    await new Promise((resolve) => {
      image.addEventListener('load', resolve, { once: true });
      image.addEventListener('error', resolve, { once: true });
    });
  }
  await image.decode();
}

/** Leaves out spinners, which never end. */
const endingAnimations = (element: Element): Animation[] =>
  element
    .getAnimations({ subtree: true })
    .filter(
      (animation) =>
        animation.playState === 'running' &&
        Number.isFinite(Number(animation.effect?.getComputedTiming().endTime ?? 0)),
    );

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
  clearTimeout(timer);
}
