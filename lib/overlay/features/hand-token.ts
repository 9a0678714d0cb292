/**
 * Gives the card's iframe the token by which the background recognises it (lib/app/cards/prepared-frames).
 *
 * The token is posted from our isolated world directly to the iframe's window, with our own origin as target. The
 * page's scripts only receive messages sent to their own window, and an iframe that was navigated elsewhere does not
 * receive it. The token must not be in the iframe's address, which the page can read.
 */
import { send } from '../../messaging/client';
import { pageRuntime } from '../../page-runtime';

/** @param root the shadow root that must contain the iframe; an iframe the page has moved out of it gets no token */
export async function handToken(frame: HTMLIFrameElement, root: ShadowRoot): Promise<void> {
  // Retried once: a stopped service worker starts again.
  const first = await send('card.prepare', {});
  const answer = first.ok ? first : await send('card.prepare', {});
  if (!answer.ok || !isInPlace(frame, root)) return;
  frame.contentWindow?.postMessage({ uppsikt: answer.value.token }, ownOrigin());
}

/** True if the host is a child of the document element and the iframe a child of its shadow root. */
export const isInPlace = (frame: HTMLIFrameElement, root: ShadowRoot): boolean =>
  frame.parentNode === root && root.host.parentNode === document.documentElement;

const ownOrigin = (): string => pageRuntime.getURL('').replace(/\/$/, '');
