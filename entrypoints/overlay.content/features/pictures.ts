/** The page's part of a picture: put the item in the middle of the window for a screenshot, or draw it. */
import { browser } from '../../../lib/browser';
import type { drawElement } from '../../../lib/capture/rendered/draw-element';
import { PIXEL_PORT, type PixelMessage } from '../../../lib/capture/pixel-port-name';
import { piecesOf, sha256Hex } from '../../../lib/capture/transfer';
import type { ItemRef } from '../../../lib/domain/item';
import { send } from '../../../lib/messaging/client';
import type { PageCommands, Placement } from '../../../lib/messaging/page-commands';
import type { Session } from '../session';
import { twoFrames } from './two-frames';

/** Room for sticky bars above and below, in CSS pixels. */
const STICKY = 64;

export async function placeItem(session: Session, ref: ItemRef, still: boolean): Promise<PageCommands['item.place']['reply']> {
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found') return { error: `inlägget hittades inte: ${found.trace}` };
  const { element } = found.item;
  if (still) return { ...boxOf(element), text: session.platform.read(document, found.item).text.normalised };
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, 1_000))]);
  await Promise.race([Promise.allSettled([...element.querySelectorAll('img')].map((image) => image.decode())), new Promise((resolve) => setTimeout(resolve, 1_500))]);
  let before = element.getBoundingClientRect();
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await twoFrames();
    const now = element.getBoundingClientRect();
    if (now.top === before.top && now.height === before.height) break;
    before = now;
  }
  return { ...boxOf(element), text: session.platform.read(document, found.item).text.normalised };
}

function boxOf(element: Element): Omit<Placement, 'text'> {
  const box = element.getBoundingClientRect();
  const viewport = { width: innerWidth, height: innerHeight };
  const left = Math.max(0, box.left);
  return {
    rect: { x: left, y: box.top, width: Math.min(box.right, viewport.width) - left, height: box.height },
    viewport,
    scroll: { x: scrollX, y: scrollY },
    fits: box.height > 0 && box.width > 0 && box.top >= 0 && box.bottom <= viewport.height && box.height <= viewport.height - 2 * STICKY,
  };
}

export async function drawPixels(session: Session, ref: ItemRef, transferId: string): Promise<PageCommands['item.render']['reply']> {
  const draw = (globalThis as { uppsiktDraw?: typeof drawElement }).uppsiktDraw;
  if (draw === undefined) return { error: 'ritverktyget är inte laddat' };
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found' || !(found.item.element instanceof HTMLElement)) return { error: 'inlägget hittades inte' };
  const port = browser.runtime.connect({ name: PIXEL_PORT + transferId });
  try {
    const drawing = await draw(found.item.element, fetchThroughBackground);
    for (const piece of piecesOf(drawing.png)) port.postMessage({ piece } satisfies PixelMessage);
    port.postMessage({ end: true } satisfies PixelMessage);
    const { rect, viewport, scroll } = boxOf(found.item.element);
    return { width: drawing.width, height: drawing.height, scale: drawing.scale, losses: drawing.losses, rect, viewport, scroll, bytes: drawing.png.length, sha256: await sha256Hex(drawing.png) };
  } catch (error) {
    port.disconnect();
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The page's own request would fail for want of CORS; the background may read the asset hosts. */
async function fetchThroughBackground(url: string): Promise<{ dataUrl: string | null; reason: string | null }> {
  const answer = await send('image.fetch', { url });
  return answer.ok ? answer.value : { dataUrl: null, reason: answer.error };
}
