/** What the settings ask about the second copy: another place, or one record's copy now. */
import type { JournalRow } from '../../../lib/domain/journal';
import { appendJournal } from '../../../lib/evidence/journal';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import type { Handlers } from '../../../lib/messaging/server';
import { sameJson } from '../../../lib/settings/same-json';
import { readSettings } from '../../../lib/settings/store';
import { changeSettings } from '../settings/change-settings';
import { secondCopies } from '../copies/second-copies';

export function secondCopyHandlers(db: EvidenceDatabase): Pick<Handlers, 'copy.place' | 'copy.make' | 'copy.register'> {
  return {
    'copy.place': async (secondCopy) => {
      const { operator, secondCopy: before } = await readSettings();
      // In the row that comes before it counts: who switched the copies off, and why, must not be lost with the settings.
      const said: JournalRow['data'] =
        secondCopy.kind === 'off'
          ? { secondCopy: 'off', reason: secondCopy.reason }
          : { secondCopy: secondCopy.kind, folder: secondCopy.kind === 'folder' ? secondCopy.name : secondCopy.folder };
      // The same place picked anew changes no setting, but what was seen of it counts no longer.
      if (sameJson(before, secondCopy))
        await appendJournal(db, {
          kind: 'note',
          recordId: null,
          operator: operator.name || null,
          data: said,
          at: new Date().toISOString(),
        });
      await changeSettings(db, () => ({ secondCopy }), said);
      return {};
    },
    'copy.make': ({ recordId }) => secondCopies(db).copy(recordId),
    'copy.register': ({ recordId }) => {
      // A folder may take its time, and the official waits for the judgement alone.
      void secondCopies(db).registerAgain(recordId);
      return Promise.resolve({});
    },
  };
}
