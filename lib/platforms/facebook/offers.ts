/** Which acts are offered where on Facebook. Acts that we have never seen there are not offered. */
import type { ActTarget, Capabilities } from '../contract';
import { assisted, driven, none, offersOf } from '../dom/offer-table';
import { surfaces } from './pages';

const isGroup = (url: URL): boolean => surfaces.find((surface) => surface.isThis(url))?.id === 'group';

/**
 * @example capabilities(new URL('https://www.facebook.com/kommunen'), { kind: 'comment', hasId: true, own: false
 * }).acts.hide // { by: 'driven' }
 */
export const capabilities = (url: URL, target: ActTarget): Capabilities => ({ acts: offersOf(actsOf(url, target)) });

function actsOf(url: URL, { kind, hasId, own }: ActTarget): Parameters<typeof offersOf>[0] {
  const notHere = none(hasId ? 'not-for-this-kind' : 'no-id');
  // Without an id the item cannot be found again, neither before the press nor after it.
  const hand = hasId ? driven : notHere;
  const forOwn = own ? hand : none('only-for-own');
  const forOthers = own ? none('not-for-own') : hand;
  if (kind === 'post')
    return {
      delete: forOthers,
      trash: forOwn,
      'comments-off': forOwn,
      'comments-on': forOwn,
      edit: forOwn,
      hide: notHere,
      unhide: notHere,
      spam: notHere,
      ban: notHere,
    };
  if (kind !== 'comment' && kind !== 'reply') return {};
  // We have seen no administrator's menu in a group. So of the acts on other people's comments only delete is offered
  // there, and an edit of one's own is assisted.
  const inThread = isGroup(url) && hasId && !own ? none('not-on-this-page') : forOthers;
  return {
    delete: hand,
    hide: inThread,
    unhide: inThread,
    spam: inThread,
    ban: inThread,
    edit: isGroup(url) && own && hasId ? assisted : forOwn,
    trash: notHere,
    'comments-off': notHere,
    'comments-on': notHere,
  };
}
