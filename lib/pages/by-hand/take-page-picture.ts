/**
 * The visible part of the page that the form was opened from, as the browser shows it. The page is
 * brought to the front for a moment; only then can it be taken.
 */
import { browser } from '../../browser';
import type { PagePicture } from '../../by-hand/build-hand-draft';
import { browserFrames } from '../../capture/browser-screen';
import { takeFrame } from '../../capture/frame';
import { inPageTurn, PageBusy } from '../../capture/page-turn';
import { send } from '../../messaging/client';
import { within } from '../../util/within';
import { problemText } from '../../problems/problems';
import { reasonOf } from '../../util/reason-of';

/** Long enough for a tab that was behind to be drawn. */
const DRAWN = 300;

interface Seen {
  x: number;
  y: number;
  width: number;
  height: number;
  language: string | null;
  hidden: string[];
}

/** Milliseconds that the form waits for what is under way on the page. */
const PATIENCE = 20_000;

/** In turn with the acts and captures of the page: a menu that they have open would stand in it. */
export const takePagePicture = (tabId: number): Promise<PagePicture | { failed: string }> =>
  inPageTurn(tabId, () => takeNow(tabId), { patience: PATIENCE }).catch((error: unknown) => ({
    failed: error instanceof PageBusy ? problemText('page-busy') : String(error),
  }));

async function takeNow(tabId: number): Promise<PagePicture | { failed: string }> {
  const own = await browser.tabs.getCurrent();
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    const seen = await inPage(tabId, lookAndHide);
    await new Promise((resolve) => setTimeout(resolve, DRAWN));
    const now = await browser.tabs.get(tabId);
    if (!(await mayBeShown(tabId))) return { failed: problemText('forbidden-image') };
    const frame = await takeFrame(tabId, { address: now.url ?? '' }, browserFrames);
    if ('failed' in frame) return frame;
    if (!(await mayBeShown(tabId))) {
      frame.bitmap.close();
      return { failed: problemText('forbidden-image') };
    }
    const { width, height } = frame.bitmap;
    const viewport = { width: seen?.width ?? tab.width ?? width, height: seen?.height ?? tab.height ?? height };
    frame.bitmap.close();
    return {
      png: frame.png,
      width,
      height,
      scale: width / viewport.width,
      scroll: { x: seen?.x ?? 0, y: seen?.y ?? 0 },
      viewport,
      at: frame.at,
      url: now.url ?? '',
      title: now.title ?? '',
      language: seen?.language ?? null,
      hiddenByUs: seen?.hidden ?? [],
    };
  } catch (error) {
    return { failed: reasonOf(error) };
  } finally {
    await inPage(tabId, showAgain);
    if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true }).catch(() => undefined);
  }
}

/** Whether what must never be saved is covered there, or not there at all. Without an answer it is not. */
async function mayBeShown(tabId: number): Promise<boolean> {
  const answer = await send('hand.shield', { tabId });
  return answer.ok && answer.value.shield !== 'unsafe';
}

/** Milliseconds: a page that hangs answers nothing, and must not hold its turn for that. */
const LONGEST_SCRIPT = 5_000;

/** Null where no script may run: a page of the browser's own, a PDF. */
async function inPage<T>(tabId: number, func: () => T): Promise<T | null> {
  const answers = await within(
    LONGEST_SCRIPT,
    browser.scripting.executeScript({ target: { tabId }, func }),
    () => new Error('the page did not answer'),
  ).catch(() => []);
  return (answers[0]?.result as T | undefined) ?? null;
}

// The two below run in the page: they may use nothing from here. A cover over a forbidden picture stays.
function lookAndHide(): Seen {
  const hidden: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('[data-uppsikt]')) {
    if (element.localName === 'uppsikt-cover') continue;
    element.dataset['uppsiktHidden'] = element.style.visibility;
    element.style.setProperty('visibility', 'hidden', 'important');
    hidden.push(element.localName);
  }
  return {
    x: scrollX,
    y: scrollY,
    width: innerWidth,
    height: innerHeight,
    language: document.documentElement.lang || null,
    hidden: [...new Set(hidden)],
  };
}

function showAgain(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-uppsikt-hidden]')) {
    element.style.visibility = element.dataset['uppsiktHidden'] ?? '';
    delete element.dataset['uppsiktHidden'];
  }
}
