/** What is told of an official's own presses on the platform's buttons, and of what leaves a page without Uppsikt. */
import { itemRef } from '../domain/item';
import { act } from '../domain/outcome';
import { z } from '../zod';
import { message, nothing } from './message';

/** A press that reached the platform before Uppsikt could judge it. `pressedAt`: milliseconds since 1970. */
const earlyPress = z.object({ ref: itemRef, act, registeredId: z.string(), pressedAt: z.int().min(0).max(8.64e15) });

export const nativeMessages = {
  /**
   * The way through: the official goes on with the platform's own button, without
   * evidence. Journalled; the next presses on this item are not met.
   */
  'native.pass': message(['page'], nothing, nothing),
  /**
   * The official's own press reached the platform before Uppsikt could judge it. Journalled as past
   * Uppsikt; whether anything was done is not known. `address`: where it was pressed; the page may be another by now.
   */
  'native.went-before': message(['content'], earlyPress.extend({ address: z.url().max(4_000) }), nothing),
  /** The same press was to remove, and a minute later the item stood where it had stood and nothing was asked. */
  'native.came-to-nothing': message(['content'], earlyPress, nothing),
  /**
   * An item has left a registered thread without Uppsikt, or is hidden there. `own`: after the
   * official's own press on the platform's button. Ids only.
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
   * Items of a registered thread that a visit shows, once each. `back`: were away; `destroyed`: of these, without
   * content.
   */
  'items.visited': message(
    ['content'],
    z.object({ itemKeys: z.array(z.string().max(300)).max(200) }),
    z.object({ back: z.array(z.string()), destroyed: z.array(z.string()).optional() }),
  ),
  /** Posts and videos whose comments a visit shows: what was removed or kept there before is looked at. */
  'posts.visited': message(['content'], z.object({ postIds: z.array(z.string().max(300)).max(50) }), nothing),
} as const;
