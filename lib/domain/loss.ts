/**
 * What has left a page without evidence. Rows of the journal that belong to no record: ids, never a word of the item.
 */
import { act } from './outcome';
import { z } from '../zod';

/** `removed-without-evidence`: after an official's own press on the platform's button. `vanished`: nobody here did it, as far as is known. */
const lossAbout = z.enum(['removed-without-evidence', 'vanished']);
export const lossData = z.object({
  about: lossAbout,
  itemKey: z.string(),
  pageUrl: z.string(),
  act: act.nullable().catch(null),
});

export interface Loss {
  /** The journal row. */
  seq: number;
  at: string;
  operator: string | null;
  about: z.infer<typeof lossAbout>;
  itemKey: string;
  pageUrl: string;
  act: z.infer<typeof act> | null;
  /** Null until somebody has explained it. */
  explanation: string | null;
}
