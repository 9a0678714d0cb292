/** An item has been handled before; shown on its card. */
import { z } from '../zod';

export const earlierHandling = z.object({
  evidenceId: z.string(),
  at: z.string(),
  outcome: z.string().nullable(),
  /** The ground's name at the time. Absent: the record is not there, or could not be read. */
  ground: z.string().optional(),
  /** The content of its evidence has been destroyed. Absent: it has not. */
  destroyed: z.literal(true).optional(),
});
