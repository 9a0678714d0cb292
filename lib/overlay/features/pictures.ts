/** The page's part in taking pictures: places the item for a screenshot, or draws it. */
import { pageRuntime } from '../../page-runtime';
import { PIXEL_PORT, type PixelMessage } from '../../capture/pixel-port-name';
import { sha256 } from '../../domain/sha256';
import { piecesOf } from '../../capture/transfer';
import { hiddenEver, hideUnseen, type Hiding } from '../../capture/seen/hide-unseen';
import { UNSEEN_HIDDEN } from '../../capture/seen/words';
import { itemKey } from '../../domain/item-key';
import type { ItemRef } from '../../domain/item';
import { send } from '../../messaging/client';
import type { PageCommands, Placed, Placement, PlaceStep } from '../../messaging/page-commands';
import type { Session } from '../session';
import { coveringOf, isCovered } from './cover';
import { holdCardFocus } from './hold-card-focus';
import { movedByUs, seenBefore } from './seen-pictures';
import { hideHosts } from './shadow-host';
import { reasonOf } from '../../util/reason-of';

/** What is hidden for the current screenshot, from its first step to its last; one item at a time. */
let frames: { key: string; hiding: Hiding; timer: ReturnType<typeof setTimeout>; letFocusGo: () => void } | undefined;
/** Milliseconds. A service worker that was stopped in between never asks to show them again. */
const LONGEST_HIDDEN = 12_000;

/**
 * Runs one placing step. The script for it is injected at the first picture. It finds the item again at each step, and
 * never gets an item that is covered or contains a covered one.
 */
export async function placePicture(
  session: Session,
  { ref, step, from }: PageCommands['picture.place']['request'],
): Promise<PageCommands['picture.place']['reply']> {
  const place = globalThis.uppsiktPlace;
  if (place === undefined) return { error: 'not-loaded' };
  const hiding = hidingFor(ref, step);
  if (step === 'slice' && hiding === undefined) return { error: 'skärmdumpen tog för lång tid' };
  const find = (): { element: Element; text: string } | { error: string } => {
    const found = session.platform.relocate(document, ref);
    if (found.kind !== 'found') return { error: `inlägget hittades inte: ${found.trace}` };
    if (isCovered(session, found.item)) return { error: 'inlägget är täckt' };
    if (hiding?.again(found.item.element) === false) return { error: STAYS_VISIBLE };
    return { element: found.item.element, text: session.platform.read(document, found.item).text.normalised };
  };
  const placed = await place(step, from, { hide: hideHosts, find });
  const covers = coversNow(session, hiding);
  const hidden = 'hidden' in placed && hiding?.any() === true ? [...placed.hidden, UNSEEN_HIDDEN] : [];
  if (step === 'end' && hiding !== undefined) endFrames();
  if ('error' in placed) return placed;
  // Returned instead of the placement, before and after the frame. Then no frame is taken, or the one taken is
  // discarded.
  if (covers === 'unsafe') return { error: 'ett inlägg som inte får sparas kunde inte täckas' };
  return {
    ...placed,
    ...(hidden.length === 0 ? {} : { hidden }),
    ...(covers === undefined ? {} : { covers }),
  };
}

/** Undefined outside a screenshot: then nothing is hidden, and a frame that is taken does not count. */
function hidingFor(ref: ItemRef, step: PlaceStep): Hiding | undefined {
  const key = itemKey(ref);
  if (step === 'begin') {
    endFrames();
    frames = {
      key,
      hiding: hideUnseen(seenBefore(ref)),
      timer: setTimeout(endFrames, LONGEST_HIDDEN),
      letFocusGo: holdCardFocus(),
    };
    movedByUs(true);
  }
  if (frames?.key !== key) return undefined;
  clearTimeout(frames.timer);
  frames.timer = setTimeout(endFrames, LONGEST_HIDDEN);
  return frames.hiding;
}

function endFrames(): void {
  clearTimeout(frames?.timer);
  frames?.hiding.end();
  frames?.letFocusGo();
  frames = undefined;
  movedByUs(false);
}

/** Undefined if nothing is covered and nothing is hidden for a screenshot. */
function coversNow(session: Session, hiding: Hiding | undefined): Placed['covers'] | 'unsafe' {
  const covering = coveringOf(session);
  if (covering === undefined) return hiding === undefined ? undefined : { made: hiddenEver(), inWindow: false };
  const shield = covering.shield();
  return shield === 'unsafe' ? shield : { made: covering.made() + hiddenEver(), inWindow: shield === 'safe' };
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
  const draw = globalThis.uppsiktDraw;
  if (draw === undefined) return { error: 'ritverktyget är inte laddat' };
  const found = session.platform.relocate(document, ref);
  if (found.kind !== 'found' || !(found.item.element instanceof HTMLElement))
    return { error: 'inlägget hittades inte' };
  // This check also marks covered parts inside the item, which must not be drawn.
  if (isCovered(session, found.item)) return { error: 'inlägget är täckt' };
  const coversBefore = coveringOf(session)?.made();
  const hiding = hideUnseen(seenBefore(ref));
  const port = pageRuntime.connect(PIXEL_PORT + transferId);
  try {
    if (!hiding.again(found.item.element)) throw new Error(STAYS_VISIBLE);
    const drawing = await draw(found.item.element, (url) =>
      hiding.isHidden(url) ? Promise.resolve({ dataUrl: EMPTY, reason: null }) : fetchThroughBackground(url),
    );
    // A picture loaded during drawing may be in the drawing.
    const hiddenBefore = hiddenEver();
    if (!hiding.again(found.item.element) || hiddenEver() !== hiddenBefore) throw new Error(STAYS_VISIBLE);
    // If something was covered during drawing, the drawing is discarded.
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
      leftOut: hiding.any() ? [...drawing.leftOut, UNSEEN_HIDDEN] : drawing.leftOut,
      rect,
      viewport,
      scroll,
      bytes: drawing.png.length,
      sha256: await sha256(drawing.png),
    };
  } catch (error) {
    port.disconnect();
    return { error: reasonOf(error) };
  } finally {
    hiding.end();
  }
}

const STAYS_VISIBLE = 'en bild som inte har setts kunde inte döljas';
/** A transparent pixel in place of a picture that must not be fetched. */
const EMPTY = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The page's own request would fail because of CORS; the background may read the asset hosts. */
async function fetchThroughBackground(url: string): Promise<{ dataUrl: string | null; reason: string | null }> {
  const answer = await send('image.fetch', { url });
  return answer.ok ? answer.value : { dataUrl: null, reason: answer.detail };
}
