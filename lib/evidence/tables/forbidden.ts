/** Notes of suspected child abuse images: address, ids, time, operator. No picture, no text, no author (law-and-records 1.9). */
import type { ForbiddenImageNote } from '../../domain/evidence';

export const forbiddenSchema = '&id, knownAt';

export interface ForbiddenRow {
  id: string;
  knownAt: string;
  note: ForbiddenImageNote;
}
