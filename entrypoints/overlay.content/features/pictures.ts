/** The page's part of a picture: put the item where it can be seen for a screenshot, or draw it. */
import { browser } from '../../../lib/browser';
import type { drawElement } from '../../../lib/capture/rendered/draw-element';
import type { Placer } from '../../../lib/capture/placing/place-item';
import { PIXEL_PORT, type PixelMessage } from '../../../lib/capture/pixel-port-name';
import { sha256 } from '../../../lib/domain/sha256';
import { piecesOf } from '../../../lib/capture/transfer';
import type { ItemRef } from '../../../lib/domain/item';
import { send } from '../../../lib/messaging/client';
import type { PageCommands, Placement } from '../../../lib/messaging/page-commands';
import type { Session } from '../session';
import { coveringOf, isCovered } from './cover';
import { hideHosts } from './shadow-host';

/**
 * The script that does it is injected at the first picture; it is given the item anew at
 * each step, and never one that is or holds what is covered.
 */
export async function placePicture(
  session: Session,
  { ref, step, from }: PageCommands['picture.place']['request'],
): Promise<PageCommands['picture.place']['reply']> {
  const place = (globalThis as { uppsiktPlace?: Placer }).uppsiktPlace;
  if (place === undefined) return { error: 'not-loaded' };
  const placed = await place(step, from, {
    hide: hideHosts,
    find: () => {
      const found = session.platform.relocate(document, ref);
      if (found.kind !== 'found') return { error: `inlägget hittades inte: ${found.trace}` };
      if (isCovered(session, found.item)) return { error: 'inlägget är täckt' };
      return { element: found.item.element, text: session.platform.read(document, found.item).text.normalised };
    },
  });
  const covering = coveringOf(session);
  if (covering === undefined || 'error' in placed) return placed;
  const shield = covering.shield();
  // Said instead of where it stands, before the frame and after it:
  // then none is taken, or the one that was is thrown away.
  if (shield === 'unsafe') return { error: 'ett inlägg som inte får sparas kunde inte täckas' };
  return { ...placed, covers: { made: covering.made(), inWindow: shield === 'safe' } };
}

function boxOf(element: Element): Placement {
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    rect: { x, y, width, height },
    viewport: { width: innerWidth, height: innerHeight },
    scroll: { x: scrollX, y: scrollY },
  };
}

export async function drawPixels(
  session: Session,
  ref: ItemRef,
  transferId: string,
): Promise<PageCommands['item.render']['reply']> {
  const draw = (globalThis as { uppsiktDraw?: typeof drawElement }).uppsiktDraw;
  if (draw === undefined) return { error: 'ritverktyget är inte laddat' };
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found' || !(found.item.element instanceof HTMLElement))
    return { error: 'inlägget hittades inte' };
  // Looking also marks what must not be drawn inside it.
  if (isCovered(session, found.item)) return { error: 'inlägget är täckt' };
  const coversBefore = coveringOf(session)?.made();
  const port = browser.runtime.connect({ name: PIXEL_PORT + transferId });
  try {
    const drawing = await draw(found.item.element, fetchThroughBackground);
    // Covered while it was drawn: then the drawing goes nowhere.
    if (isCovered(session, found.item) || coveringOf(session)?.made() !== coversBefore)
      throw new Error('ett inlägg täcktes medan bilden ritades');
    for (const piece of piecesOf(drawing.png)) port.postMessage({ piece } satisfies PixelMessage);
    port.postMessage({ end: true } satisfies PixelMessage);
    const { rect, viewport, scroll } = boxOf(found.item.element);
    return {
      width: drawing.width,
      height: drawing.height,
      scale: drawing.scale,
      losses: drawing.losses,
      leftOut: drawing.leftOut,
      rect,
      viewport,
      scroll,
      bytes: drawing.png.length,
      sha256: await sha256(drawing.png),
    };
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
