/** The second copy, for the settings and the archive: one record's copy now, or its register rewritten. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { secondCopies } from '../copies/second-copies';

export function secondCopyHandlers(db: EvidenceDatabase): Pick<Handlers, 'copy.make' | 'copy.register'> {
  return {
    'copy.make': ({ recordId }) => secondCopies(db).copy(recordId),
    'copy.register': ({ recordId }) => {
      // Not awaited: the folder may be slow, and the official waits only for the judgement.
      void secondCopies(db).registerAgain(recordId);
      return Promise.resolve({});
    },
  };
}
