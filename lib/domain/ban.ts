/**
 * A ban: a decision about one person, with its reason, the earlier warning and the review date. It is stored only in
 * the record of the item that led to it. There is no list of banned persons, no import of one, and no export.
 */
import { z } from '../zod';

export const ban = z.object({
  reason: z.string().trim().min(1).max(2000),
  /** What the person was told beforehand, and when. Null: no warning was given; `unwarned` holds the reason. */
  warning: z.object({ on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), how: z.string().trim().min(1).max(500) }).nullable(),
  unwarned: z.string().trim().max(500).nullable(),
  /** YYYY-MM-DD in the official's time zone. */
  reviewOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type Ban = z.infer<typeof ban>;
