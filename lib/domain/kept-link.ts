/** A link that an official kept in an answer despite a hint against it, and why. A journal row without a record. */
export interface KeptLink {
  /** Sequence number of the journal row. */
  seq: number;
  /** ISO 8601 */
  at: string;
  operator: string | null;
  /** The registered account that the official answered as. */
  accountId: string;
  address: string;
  reason: string;
}
