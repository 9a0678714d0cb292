/** An item has been handled before; shown on its card. */
import { z } from '../zod';

export const earlierHandling = z.object({
  evidenceId: z.string(),
  at: z.string(),
  outcome: z.string().nullable(),
  /** The content of its evidence has been destroyed. Absent: it has not. */
  destroyed: z.literal(true).optional(),
});
