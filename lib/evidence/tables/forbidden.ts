/**
 * Notes of suspected child abuse images: address, ids, time, operator.
 * No picture, no text, no author (law-and-records 1.9).
 */
import type { ForbiddenImageNote } from '../../domain/evidence';
import type { Uncaptured } from '../../domain/forbidden';

export const forbiddenSchema = '&id, knownAt';

export interface ForbiddenRow {
  id: string;
  knownAt: string;
  note: ForbiddenImageNote;
  /** The removal without capture as it stands, saved before each step; absent when none was asked for. */
  removal?: Uncaptured;
  /**
   * `updatedAt` of the end that the official has been told of; another try has an end of its own. Null while nothing
   * has been told. Absent in rows that an earlier version saved: their ends stood on the card, and are not told anew.
   */
  toldEnd?: string | null;
}
