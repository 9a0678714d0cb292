/** Where the two chains end, and how that compares with what was remembered of them outside the store. */
import { z } from '../zod';

const head = z.object({ seq: z.number().int().min(0), hash: z.string().max(128) });
/** `seq` 0 and a hash of zeros before the first. */
export const chainHeads = z.object({ records: head, journal: head });
export type ChainHeads = z.infer<typeof chainHeads>;

/**
 * `behind`: the store ends earlier than it once did. `other`: it has gone as far, by other links.
 * `unreadable`: what was remembered cannot be read, so nothing is known.
 */
export const chainsLost = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['behind', 'other']),
    remembered: chainHeads,
    found: chainHeads,
    /** The copies' folder that tells it, by name; absent where the browser's own memory does. */
    folder: z.string().max(300).exactOptional(),
  }),
  z.object({ kind: z.literal('unreadable'), found: chainHeads }),
]);
export type ChainsLost = z.infer<typeof chainsLost>;
export type ChainsState = { kind: 'holds' } | ChainsLost;

/** Where it is remembered: anywhere but in the store. Passed in, since the store knows no browser. */
export interface HeadsMemory {
  /** As it lies there; undefined where nothing has been written. */
  read(this: void): Promise<unknown>;
  write(this: void, value: object): Promise<void>;
}
