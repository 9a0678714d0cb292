/** Puts a menu that was read for an item on the card it was read for. */
import type { MenuReading } from '../../domain/menu-reading';
import type { CardState } from '../../messaging/protocol';

/**
 * Ignored when another item has been opened meanwhile, since the menu is not its own, and for an item that must not be
 * saved.
 *
 * @param openedAt of the card that the reading was requested for
 */
export const menuRead =
  (openedAt: string, menu: MenuReading) =>
  (now: CardState): CardState =>
    now.openedAt === openedAt && now.forbidden === undefined
      ? { ...now, menu, menusRead: (now.menusRead ?? 0) + 1 }
      : now;
