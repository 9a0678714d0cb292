/** The daily rounds: a dated line each, and by account up to where the last one came. No text and no author. */
import type { RoundLine, RoundMark } from '../../rounds/round';

export const roundsSchema = '&id, accountId';
export const roundMarksSchema = '&accountId';

export type RoundRow = RoundLine;

export interface RoundMarkRow {
  accountId: string;
  /** Null before a round has passed an item whose time is known. */
  mark: RoundMark | null;
  /** ISO 8601: when the account's own last post was made, as far as it has been seen; null where none has. */
  ownPostAt: string | null;
}
