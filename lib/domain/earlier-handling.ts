/** That an item has been handled before, as its card tells it. */
import { z } from '../zod';

export const earlierHandling = z.object({
  evidenceId: z.string(),
  at: z.string(),
  outcome: z.string().nullable(),
  /** The content of its evidence is not there any more; absent where it is. */
  destroyed: z.literal(true).optional(),
});
