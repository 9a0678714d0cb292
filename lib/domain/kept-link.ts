/**
 * A link that an official kept in an answer though a hint spoke against it, and why: a row of the journal, of no
 * record.
 */
export interface KeptLink {
  /** The journal row. */
  seq: number;
  /** ISO 8601 */
  at: string;
  operator: string | null;
  /** The registered account that was answered as. */
  accountId: string;
  address: string;
  reason: string;
}
