/**
 * The append-only, hash-chained journal that holds the rows of all records. A row's hash covers its canonical JSON
 * without `hash`, and thereby the previous row.
 */
import { z } from '../zod';

export const journalKind = z.enum([
  'sealed',
  'signed',
  'stamped',
  'stamp-failed',
  'copied',
  'copy-failed',
  'verified',
  'intent',
  'action',
  'gone-check',
  'undone',
  'interrupted',
  'resumed',
  'forbidden-image',
  'viewed',
  'exported',
  'note',
  'notice',
  'registry',
  'retention',
  'hold',
  'disposed',
  'destroyed',
  'labels-learnt',
  'settings-changed',
  'settings-unreadable',
  'chain-lost',
]);
export type JournalKind = z.infer<typeof journalKind>;

const journalRow = z.object({
  seq: z.number().int().min(1),
  at: z.string(),
  kind: journalKind,
  recordId: z.string().nullable(),
  operator: z.string().nullable(),
  data: z.record(z.string(), z.json()),
  prevHash: z.string(),
  hash: z.string(),
});
export type JournalRow = z.infer<typeof journalRow>;

export { GENESIS } from './genesis';
