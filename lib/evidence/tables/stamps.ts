/**
 * Time stamps that are asked for and not yet in the journal: the queue
 * outlives the worker. Tokens themselves are rows of the journal.
 */
import type { JournalRow } from '../../domain/journal';

export const stampsSchema = '&id, recordId, state';

export interface StampRow {
  /** `<recordId> capture` or `<recordId> seal`. */
  id: string;
  recordId: string;
  /** What is stamped: the SHA-256 (hex) of fangst.sha256 (capture) or of handling.json (seal). */
  sha256: string;
  over: 'capture' | 'seal';
  /** `had`: the stamp has come and waits for its record to be sealed, since the journal tells of records. */
  state: 'queued' | 'had' | 'failed';
  /**
   * Why it waits or failed, as a word of lib/time-stamps/reasons:
   * `offline`, `permission`, `not-set`, … Null: not tried yet.
   */
  reason: string | null;
  attempts: number;
  /** ISO 8601, UTC: not before this. */
  nextAt: string;
  /** ISO 8601, UTC: when it was first asked for. */
  askedAt: string;
  /** The journal row that is to be written as soon as the record is sealed; null when there is none to write. */
  entry: { kind: 'stamped' | 'stamp-failed'; at: string; data: JournalRow['data'] } | null;
}

/** A new question, due at once. */
export const askedFor = (recordId: string, over: StampRow['over'], sha256: string, at: string): StampRow => ({
  id: `${recordId} ${over}`,
  recordId,
  over,
  sha256,
  state: 'queued',
  reason: null,
  attempts: 0,
  nextAt: at,
  askedAt: at,
  entry: null,
});
