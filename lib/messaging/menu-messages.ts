/** Messages of the card, the popup and the settings for 'Lär in menyn'. */
import { platformId } from '../domain/item';
import { taughtMenu } from '../settings/taught-file';
import { z } from '../zod';
import { message, nothing } from './message';

export const menuMessages = {
  /**
   * Opens the menu of the card's item, reads it and closes it. `left-open`: read, but could not be closed.
   * `open-yourself`: could not be opened; the official is shown where it is, and it is read once they open it.
   */
  'menu.open': message(
    ['page'],
    nothing,
    z.object({ said: z.enum(['read', 'left-open', 'open-yourself', 'item', 'covered', 'account', 'busy']) }),
  ),
  /**
   * Sent by the popup: the tab's card shows 'Lär in menyn'. The reply is the card's own. `busy`: the card shows a
   * measure, or an item that must not be saved. `saving`: a save is in progress. `silent`: the card did not answer, and
   * will not show it later.
   */
  'menu.show': message(
    ['page'],
    z.object({ tabId: z.number() }),
    z.object({ said: z.enum(['shown', 'busy', 'saving', 'silent', 'no-item']) }),
  ),
  /** The card's reply to the popup's request number `learning`. */
  'menu.shown': message(
    ['page'],
    z.object({ openedAt: z.string(), learning: z.number().int(), said: z.enum(['shown', 'busy', 'saving']) }),
    nothing,
  ),
  /** The entry that the official confirmed, and the button of its dialog. */
  'labels.learn': message(['page'], taughtMenu, nothing),
  /** What the official has reviewed of a colleague's file. */
  'labels.import': message(['page'], z.object({ menus: z.array(taughtMenu).min(1).max(20) }), nothing),
  /** Forgets one taught word. `intention` is a string since a stored act may come from an older version. */
  'labels.forget': message(
    ['page'],
    z.object({ platform: platformId, language: z.string(), intention: z.string(), words: z.string() }),
    nothing,
  ),
} as const;
