/** The last link of each of the two hash chains, and how it compares with the copy kept outside the store. */
import { z } from '../zod';

const head = z.object({ seq: z.number().int().min(0), hash: z.string().max(128) });
/** Before the first link, `seq` is 0 and the hash is all zeros. */
export const chainHeads = z.object({ records: head, journal: head });
export type ChainHeads = z.infer<typeof chainHeads>;

/**
 * `behind`: the store ends earlier than the remembered head. `other`: the store is as long, but with different links.
 * `unreadable`: the remembered head cannot be read, so nothing is known.
 */
export const chainsLost = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['behind', 'other']),
    remembered: chainHeads,
    found: chainHeads,
    /** Name of the copy folder that remembered the head. Absent: the browser's own storage did. */
    folder: z.string().max(300).exactOptional(),
  }),
  z.object({ kind: z.literal('unreadable'), found: chainHeads }),
]);
export type ChainsLost = z.infer<typeof chainsLost>;
export type ChainsState = { kind: 'holds' } | ChainsLost;

/** Where the heads are remembered: outside the store. Passed in because the store does not know the browser. */
export interface HeadsMemory {
  /** The raw stored value; undefined when nothing has been written. */
  read(this: void): Promise<unknown>;
  write(this: void, value: object): Promise<void>;
}
