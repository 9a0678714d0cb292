/** 'Lär in menyn': what the card, the popup and the settings ask for. */
import { platformId } from '../domain/item';
import { taughtMenu } from '../settings/taught-file';
import { z } from '../zod';
import { message, nothing } from './message';

export const menuMessages = {
  /**
   * The card's item: its own menu is opened, read and closed again. `left-open`: it was read and could not be closed.
   * `open-yourself`: it could not be opened; the official is shown where, and it is read once it is open.
   */
  'menu.open': message(
    ['page'],
    nothing,
    z.object({ said: z.enum(['read', 'left-open', 'open-yourself', 'item', 'covered', 'account', 'busy']) }),
  ),
  /**
   * The popup: the card of the tab shows 'Lär in menyn', as the card itself says. `busy`: it shows a measure, or what
   * must not be saved. `saving`: it is just saving. `silent`: it has not answered, and will not show it later.
   */
  'menu.show': message(
    ['page'],
    z.object({ tabId: z.number() }),
    z.object({ said: z.enum(['shown', 'busy', 'saving', 'silent', 'no-item']) }),
  ),
  /** The card's answer to the popup's n-th wish. */
  'menu.shown': message(
    ['page'],
    z.object({ openedAt: z.string(), learning: z.number().int(), said: z.enum(['shown', 'busy', 'saving']) }),
    nothing,
  ),
  /** What the official confirmed: which entry, and which button of the question, does it. */
  'labels.learn': message(['page'], taughtMenu, nothing),
  /** What a colleague's file brought and the official has looked at. */
  'labels.import': message(['page'], z.object({ menus: z.array(taughtMenu).min(1).max(20) }), nothing),
  /** One taught word is no longer one; a stored act may be of an older version. */
  'labels.forget': message(
    ['page'],
    z.object({ platform: platformId, language: z.string(), intention: z.string(), words: z.string() }),
    nothing,
  ),
} as const;
