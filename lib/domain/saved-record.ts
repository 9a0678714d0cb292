/**
 * What the card shows of a sealed record. Read from the record and its journal; contains nothing of the item itself.
 */
import { z } from '../zod';
import { threatStep } from './routes';

export const savedRecord = z.object({
  evidenceId: z.string(),
  /** The completed steps of the threat checklist. */
  ticks: z.partialRecord(threatStep, z.object({ at: z.string(), by: z.string().nullable() })),
  holds: z.array(
    z.object({ kind: z.literal('polisanmälan'), since: z.string().nullable(), number: z.string().nullable() }),
  ),
  /** A draft of what the author may be told now; null when there is nothing to tell. */
  notice: z.object({ due: z.enum(['measure', 'restored']), draft: z.string() }).nullable(),
  /** Only evidence was saved, and a colleague has since said yes to removal. */
  assessAgain: z.boolean(),
});
export type SavedRecord = z.infer<typeof savedRecord>;
