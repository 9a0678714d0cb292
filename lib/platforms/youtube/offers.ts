/** Which acts are possible on which page of YouTube, as far as we know. */
import type { ActTarget, Capabilities } from '../contract';
import { assisted, driven, none, offersOf } from '../dom/offer-table';
import { studioInbox } from './pages';

/**
 * The pages of videos and posts can remove a comment or hide a user, but not hide one comment. Studio can (hold for
 * review), but gives no comment an id on the page, so there the official presses.
 */
export const capabilities = (url: URL, target: ActTarget): Capabilities => ({
  acts: offersOf(studioInbox.isThis(url) ? inStudio(target) : underVideo(target)),
});

function underVideo({ hasId, own }: ActTarget): Parameters<typeof offersOf>[0] {
  const hand = hasId ? driven : none('no-id');
  const notHere = none('not-on-this-page');
  return {
    delete: hand,
    'hide-user': own ? none('not-for-own') : hand,
    edit: own ? hand : none('only-for-own'),
    hide: notHere,
    unhide: notHere,
    spam: notHere,
    trash: none('not-for-this-kind'),
    'comments-off': none('not-for-this-kind'),
    'comments-on': none('not-for-this-kind'),
  };
}

function inStudio({ hasId, own }: ActTarget): Parameters<typeof offersOf>[0] {
  // The id may come from the page's own data: enough to find the comment again, not to drive it.
  const byHand = hasId ? assisted : none('no-id');
  const others = own ? none('not-for-own') : byHand;
  return {
    delete: byHand,
    'hide-user': others,
    hide: others,
    unhide: others,
    spam: others,
    edit: none('not-on-this-page'),
    trash: none('not-for-this-kind'),
    'comments-off': none('not-for-this-kind'),
    'comments-on': none('not-for-this-kind'),
  };
}
