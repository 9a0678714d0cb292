/**
 * Second copies that have been confirmed: which record, where, how it was confirmed.
 * The journal says it too; this is for counting and for age.
 */

export const copiesSchema = '&recordId, at';

export interface CopyRow {
  recordId: string;
  at: string;
  kind: 'folder' | 'downloads';
  /** As an official would look for it: folder and name, with a slash between. */
  place: string;
  bytes: number;
  /** SHA-256 (hex) read back from the place; null where the browser gives no hash (downloads). */
  sha256: string | null;
  /** The registered account, so that the register need not open every record. */
  account: string | null;
  /**
   * The registers beside it do not name it yet, or say of it what holds no longer: they are written at the next pause,
   * or when a worker starts. Counted, so that what has come while they were written is not taken for written.
   */
  unlisted?: number;
}
