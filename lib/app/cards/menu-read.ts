/** A menu that was read of an item, on the card that it was read for. */
import type { MenuReading } from '../../domain/menu-reading';
import type { CardState } from '../../messaging/protocol';

/**
 * Another item may have been opened meanwhile, and it is not its menu; of what must not be saved nothing is kept.
 *
 * @param openedAt of the card that the reading was asked for
 */
export const menuRead =
  (openedAt: string, menu: MenuReading) =>
  (now: CardState): CardState =>
    now.openedAt === openedAt && now.forbidden === undefined
      ? { ...now, menu, menusRead: (now.menusRead ?? 0) + 1 }
      : now;
