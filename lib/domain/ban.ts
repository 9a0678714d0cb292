/**
 * A person who is shut out: a decision about one person, with its reason, the warning before it and the day it is
 * looked at again. It stands in the record of the item that led to it and nowhere else: there is no
 * list of persons, none is imported, none leaves in an export.
 */
import { z } from '../zod';

export const ban = z.object({
  reason: z.string().trim().min(1).max(2000),
  /** What the person was told before, and when; null where there was no warning, with the reason in `unwarned`. */
  warning: z.object({ on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), how: z.string().trim().min(1).max(500) }).nullable(),
  unwarned: z.string().trim().max(500).nullable(),
  /** YYYY-MM-DD where the official is. */
  reviewOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type Ban = z.infer<typeof ban>;
