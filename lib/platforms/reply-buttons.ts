/** Where each platform's own reply is found; never part of the content script's first load. */
import type { ItemRef, PlatformId } from '../domain/item';
import { replyButton as onFacebook } from './facebook/reply-button';
import { partFor } from './part-for';
import { platformFor } from './registry';
import { replyButton as onYouTube } from './youtube/reply-button';

const replyButtons: Record<PlatformId, (element: Element) => Element | undefined> = {
  facebook: onFacebook,
  youtube: onYouTube,
};

/** Gives the focus to the item's own reply button. Without one it stays where it is: at Bedöm, beside the item. */
export function focusReply(root: Document, ref: ItemRef): 'focused' | 'not-found' {
  const platform = platformFor(new URL(root.location.href));
  const found = platform?.relocate(root, ref);
  const button =
    platform === undefined || found?.kind !== 'found'
      ? undefined
      : partFor(replyButtons, platform.manifest.id)(found.item.element);
  if (!(button instanceof HTMLElement)) return 'not-found';
  button.focus();
  return root.activeElement === button ? 'focused' : 'not-found';
}
