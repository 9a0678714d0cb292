/** Time stamps that are asked for and not yet had: the queue outlives the worker. Tokens themselves are rows of the journal. */

export const stampsSchema = '&id, recordId, state';

export interface StampRow {
  /** `<recordId> capture` or `<recordId> seal`. */
  id: string;
  recordId: string;
  /** What is stamped: the SHA-256 (hex) of it. */
  sha256: string;
  over: 'capture' | 'seal';
  state: 'queued' | 'failed';
  /** Why it waits or failed, as a word: `offline`, `permission`, `authority`, … */
  reason: string | null;
  attempts: number;
  /** ISO 8601, UTC: not before this. */
  nextAt: string;
}
