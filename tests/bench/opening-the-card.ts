/**
 * Time from pressing 'Bedöm' until the card shows this item's text and has focus, on a page with 1,000 comments: an
 * official's wait before the first key.
 */
import type { Frame } from '@playwright/test';
import { startPractice } from '../commands/setup/practice-session';
import { KEEPS_NAMES } from '../commands/setup/read-store';
import { waitUntil } from '../commands/setup/wait-until';
import { PracticePage } from '../e2e/pages/practice-page';
import { facebookAddresses } from '../simulator/facebook/practice-data';
import { figuresOf, type Figures } from './statistics';
import { steadyWork } from './steady-work';
import { COMMENTS, downTheThread } from './thread-cost';

interface Clocked {
  /**
   * Milliseconds since 1970, with fractions: page and card are two processes whose own clocks start at different times.
   */
  uppsiktBench: number;
}

export interface Openings {
  /** From a page with no open card. */
  opening: Figures;
  /** From the press on the next item's control, while the card shows another item. */
  next: Figures;
  /** Steady work measured beside each run (steady-work.ts). */
  steady: Figures;
}

/** Milliseconds. The first opening is not counted, since the tab's frame may still have to be made. */
export async function openingTheCard(runs: number): Promise<Openings> {
  const session = await startPractice({}, { seed: 2011, startAs: 'page', threads: COMMENTS });
  try {
    const page = await session.context.newPage();
    const practice = await new PracticePage(page).open(facebookAddresses.benchPost);
    await practice.accountKnown();
    await downTheThread(page);
    await page.evaluate(KEEPS_NAMES);
    const keys = (await practice.itemKeys()).filter((key) => key.includes(':comment:'));
    const [opening, next, steady]: [number[], number[], number[]] = [[], [], []];
    // Alternates: opens a card, then the next item's while it is open.
    for (let run = 0; run < 2 * runs; run += 1) {
      const isNext = run % 2 === 1;
      const key = keys[run % keys.length] ?? '';
      const comment = session.simulator.world.comment('facebook', key.split(':').at(-1) ?? '');
      const card = await waitUntil('the card’s frame', () =>
        page.frames().find((each) => each.url().endsWith('/card.html')),
      );
      const control = await practice.reveal(key);
      // The card may cover the next item's control, which the keyboard still reaches.
      if (isNext) await control.focus();
      else await control.hover();
      await watch(card, (comment?.text ?? '').trim().slice(0, 12));
      await page.evaluate(NOTE_THE_PRESS);
      const last = isNext ? await practice.card().mark() : null;
      if (isNext) await page.keyboard.press('Enter');
      else await control.click();
      await practice.card().ready(last);
      const shown = await waitUntil(
        'the card with this item',
        async () => (await card.evaluate(() => (globalThis as unknown as Clocked).uppsiktBench)) || undefined,
      );
      (isNext ? next : opening).push(
        shown - (await page.evaluate(() => (globalThis as unknown as Clocked).uppsiktBench)),
      );
      steady.push(await steadyWork(page));
      if (isNext) await practice.card().close();
    }
    return { opening: figuresOf(opening.slice(1)), next: figuresOf(next.slice(1)), steady: figuresOf(steady.slice(2)) };
  } finally {
    await session.close();
  }
}

/** Uses the event's own timestamp, which is when the browser received it. */
const NOTE_THE_PRESS = (): void => {
  addEventListener(
    'click',
    (event) => {
      (globalThis as unknown as Clocked).uppsiktBench = performance.timeOrigin + event.timeStamp;
    },
    { capture: true, once: true },
  );
};

/**
 * In the card: waits for the first frame in which it has focus and shows this text. A hidden frame draws no animation
 * frames, so the check runs on mutations.
 */
async function watch(card: Frame, words: string): Promise<void> {
  await card.evaluate(KEEPS_NAMES);
  await card.evaluate((wanted) => {
    const clocked = globalThis as unknown as Clocked;
    clocked.uppsiktBench = 0;
    const observer = new MutationObserver(() => look());
    const look = (): void => {
      const isThere =
        document.hasFocus() &&
        document.activeElement !== document.body &&
        (document.querySelector('blockquote')?.textContent ?? '').includes(wanted);
      if (!isThere) return;
      observer.disconnect();
      removeEventListener('focusin', look);
      requestAnimationFrame(() => {
        clocked.uppsiktBench = performance.timeOrigin + performance.now();
      });
    };
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    addEventListener('focusin', look);
  }, words);
}
