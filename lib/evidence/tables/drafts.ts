/** Captures that are staged and not yet sealed, so that a killed worker can finish. The files lie in draftBytes. */
import type { CapturedFile, EvidenceDraft } from '../../domain/evidence';

export const draftsSchema = '&id, itemKey';

export interface DraftRow extends Omit<EvidenceDraft, 'files'> {
  files: Omit<CapturedFile, 'bytes'>[];
}
