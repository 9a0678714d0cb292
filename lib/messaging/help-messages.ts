/** Messages of the help page and the popup about who has read the guideline. */
import { readingReceipt, readingState, textHash } from '../help/receipt';
import { z } from '../zod';
import { message, nothing } from './message';

export const helpMessages = {
  /** Reads only. `name`, `role`: of the official that `state` is about. */
  'receipt.list': message(
    ['page'],
    nothing,
    z.object({
      state: readingState,
      guideline: z.string(),
      sha256: textHash,
      name: z.string(),
      role: z.string(),
      receipts: z.array(readingReceipt),
    }),
  ),
  /** `sha256`: of the text that was shown. Refused when another text is in force. */
  'receipt.sign': message(['page'], z.object({ sha256: textHash }), nothing),
} as const;
