/**
 * Messages about an official's own presses on the platform's buttons, and about items that leave a page without
 * Uppsikt.
 */
import { itemRef } from '../domain/item';
import { act } from '../domain/outcome';
import { z } from '../zod';
import { message, nothing } from './message';

/** A press that reached the platform before Uppsikt could judge it. `pressedAt`: milliseconds since 1970. */
const earlyPress = z.object({ ref: itemRef, act, registeredId: z.string(), pressedAt: z.int().min(0).max(8.64e15) });

export const nativeMessages = {
  /**
   * The official continues with the platform's own button, without evidence. Journalled. The next presses on this item
   * are not intercepted.
   */
  'native.pass': message(['page'], nothing, nothing),
  /**
   * The official's own press reached the platform before Uppsikt could judge it. Journalled as past Uppsikt; whether it
   * had any effect is unknown. `address`: where it was pressed; the tab may show another page by now.
   */
  'native.went-before': message(['content'], earlyPress.extend({ address: z.url().max(4_000) }), nothing),
  /** Such a press was on remove, and a minute later the item was unchanged and no dialog was shown. */
  'native.came-to-nothing': message(['content'], earlyPress, nothing),
  /**
   * An item has left a registered thread without Uppsikt, or is hidden there. `own`: after the official's own press on
   * the platform's button. Carries ids only.
   */
  'item.vanished': message(
    ['content'],
    z.object({
      ref: itemRef,
      act: act.nullable(),
      own: z.boolean(),
      seen: z.enum(['gone', 'hidden']),
      registeredId: z.string().nullable(),
    }),
    nothing,
  ),
  /**
   * Items of a registered thread that a visit shows, once each. `back`: they were gone before. `destroyed`: those of
   * `back` that have no content.
   */
  'items.visited': message(
    ['content'],
    z.object({ itemKeys: z.array(z.string().max(500)).max(200) }),
    z.object({ back: z.array(z.string()), destroyed: z.array(z.string()).optional() }),
  ),
  /** Posts and videos whose comments a visit shows. Starts a check of what was removed or kept there before. */
  'posts.visited': message(['content'], z.object({ postIds: z.array(z.string().max(300)).max(50) }), nothing),
} as const;
