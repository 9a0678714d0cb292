/**
 * Pictures and films that the official had not seen before the press. They are neither fetched nor kept
 * (lib/capture/seen), only counted, and taken along on the official's own yes.
 */
import { z } from '../zod';

const counts = z.object({ images: z.number().int().min(0), films: z.number().int().min(0) });

export const unseen = z.object({ item: counts, replies: counts });
export type Unseen = z.infer<typeof unseen>;

/** What is done with them: left, or taken along because the official said so for this very item. */
export type UnseenChoice = 'leave' | 'take-along';

export const howMany = ({ item, replies }: Unseen): number => item.images + item.films + replies.images + replies.films;
