/** What the municipality's plan requires on paper: records that may be secret, or every record. */
import { z } from '../zod';

export const paperDemand = z.enum(['secret', 'all']);
export type PaperDemand = z.infer<typeof paperDemand>;
