/** The state of a snapshot as the popup shows it: running, or how it ended. */
import { flowCopy } from '../domain/flow';
import { z } from '../zod';

/**
 * Why a snapshot failed.
 * - `page`, `forbidden`, `frame`, `changed`: see lib/snapshots/walk.
 * - `unseen-account`: the page does not say which account it belongs to.
 * - `busy`: something else is running in the tab.
 * - `noted`: something in it was noted as forbidden.
 * - `store`: it could not be stored.
 * - `broken`: what was stored could not be verified when read back.
 * - `cut-off`: the browser stopped the background.
 */
export const snapshotFaults = [
  'page',
  'forbidden',
  'frame',
  'changed',
  'unseen-account',
  'busy',
  'noted',
  'store',
  'broken',
  'cut-off',
] as const;
export type SnapshotFault = (typeof snapshotFaults)[number];

const account = { accountId: z.string() };

export const snapshotRun = z.discriminatedUnion('kind', [
  /** `to` and `of`: how far down the window reaches and the page's length, in CSS pixels. */
  z.object({ kind: z.literal('running'), ...account, frames: z.number().int(), to: z.number(), of: z.number() }),
  z.object({
    kind: z.literal('sealed'),
    ...account,
    evidenceId: z.string(),
    seq: z.number().int(),
    frames: z.number().int(),
    items: z.number().int(),
    leftOut: z.number().int(),
    stopped: z.enum(['end', 'limit']),
    isPartial: z.boolean(),
    copy: flowCopy,
  }),
  z.object({ kind: z.literal('cancelled'), ...account }),
  z.object({ kind: z.literal('failed'), ...account, why: z.enum(snapshotFaults) }),
]);
export type SnapshotRun = z.infer<typeof snapshotRun>;
