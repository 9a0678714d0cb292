/**
 * Pictures and films that the official had not seen before the press. They are counted but not fetched or kept
 * (lib/capture/seen), unless the official agrees to include them.
 */
import { z } from '../zod';

const counts = z.object({ images: z.number().int().min(0), films: z.number().int().min(0) });

export const unseen = z.object({ item: counts, replies: counts });
export type Unseen = z.infer<typeof unseen>;

/** Leave them out, or include them because the official agreed to it for this item. */
export type UnseenChoice = 'leave' | 'take-along';

export const howMany = ({ item, replies }: Unseen): number => item.images + item.films + replies.images + replies.films;
