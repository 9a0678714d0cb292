/**
 * Hands the card's frame the token by which the background knows it (lib/app/cards/prepared-frames).
 *
 * It goes as a message from our world straight into the frame's window, addressed to our own origin: the page's scripts
 * hear only what is sent to their own window, and a frame that has been sent elsewhere is not given it. It must not
 * stand in the frame's address, which the page can read.
 */
import { send } from '../../messaging/client';
import { pageRuntime } from '../../page-runtime';

/** @param root where our frame stands; one that the page has taken out of it is not the card */
export async function handToken(frame: HTMLIFrameElement, root: ShadowRoot): Promise<void> {
  // Once more when it was not heard: a worker that was stopped in between starts again.
  const first = await send('card.prepare', {});
  const answer = first.ok ? first : await send('card.prepare', {});
  if (!answer.ok || !isInPlace(frame, root)) return;
  frame.contentWindow?.postMessage({ uppsikt: answer.value.token }, ownOrigin());
}

/** Our host hangs on the document itself, and the frame in its shadow. */
export const isInPlace = (frame: HTMLIFrameElement, root: ShadowRoot): boolean =>
  frame.parentNode === root && root.host.parentNode === document.documentElement;

const ownOrigin = (): string => pageRuntime.getURL('').replace(/\/$/, '');
