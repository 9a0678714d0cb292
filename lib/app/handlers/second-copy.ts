/** What the settings ask about the second copy: one record's copy now, or its register anew. */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { secondCopies } from '../copies/second-copies';

export function secondCopyHandlers(db: EvidenceDatabase): Pick<Handlers, 'copy.make' | 'copy.register'> {
  return {
    'copy.make': ({ recordId }) => secondCopies(db).copy(recordId),
    'copy.register': ({ recordId }) => {
      // A folder may take its time, and the official waits for the judgement alone.
      void secondCopies(db).registerAgain(recordId);
      return Promise.resolve({});
    },
  };
}
