/** What the municipality's plan wants on paper: what may be secret, or every record. */
import { z } from '../zod';

export const paperDemand = z.enum(['secret', 'all']);
export type PaperDemand = z.infer<typeof paperDemand>;
