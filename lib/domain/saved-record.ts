/**
 * What the card shows of a record that is sealed already: read from it and from its journal, and nothing of the item.
 */
import { z } from '../zod';
import { threatStep } from './routes';

export const savedRecord = z.object({
  evidenceId: z.string(),
  /** The threat's steps that are done. */
  ticks: z.partialRecord(threatStep, z.object({ at: z.string(), by: z.string().nullable() })),
  holds: z.array(
    z.object({ kind: z.literal('polisanmälan'), since: z.string().nullable(), number: z.string().nullable() }),
  ),
  /** What the author may be told now, as a draft; null when there is nothing to tell. */
  notice: z.object({ due: z.enum(['measure', 'restored']), draft: z.string() }).nullable(),
  /** A colleague has said yes since, and only evidence was saved. */
  assessAgain: z.boolean(),
});
export type SavedRecord = z.infer<typeof savedRecord>;
