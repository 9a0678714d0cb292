/**
 * Takes a screenshot of the visible part of the page that the form was opened from. The page's tab is brought to the
 * front for a moment, because only the active tab can be captured.
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

/** Milliseconds. Enough for a background tab to be painted. */
const DRAWN = 300;

interface Seen {
  x: number;
  y: number;
  width: number;
  height: number;
  language: string | null;
  hidden: string[];
}

/** Milliseconds that the form waits for other work on the page. */
const PATIENCE = 20_000;

/** Queued with the acts and captures of the page: a menu that they have open would be in the screenshot. */
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

/** Whether everything that must never be saved is covered on the page, or absent from it. No answer counts as no. */
async function mayBeShown(tabId: number): Promise<boolean> {
  const answer = await send('hand.shield', { tabId });
  return answer.ok && answer.value.shield !== 'unsafe';
}

/** Milliseconds. A page that hangs never answers, and must not block the queue. */
const LONGEST_SCRIPT = 5_000;

/** Null where no script may run, such as a browser page or a PDF. */
async function inPage<T>(tabId: number, func: () => T): Promise<T | null> {
  const answers = await within(
    LONGEST_SCRIPT,
    browser.scripting.executeScript({ target: { tabId }, func }),
    () => new Error('the page did not answer'),
  ).catch(() => []);
  return (answers[0]?.result as T | undefined) ?? null;
}

// The two functions below run in the page, so they must use nothing from this module. A cover over a forbidden picture
// stays.
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
