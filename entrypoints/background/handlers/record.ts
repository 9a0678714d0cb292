/**
 * What is added to a sealed record from the card, while the item is still
 * in front of the official. The archive writes its own rows.
 */
import { addedFault } from '../../../lib/assessment/added';
import { completionRow } from '../../../lib/domain/completion';
import { localDay } from '../../../lib/domain/local-day';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { appendJournal } from '../../../lib/evidence/journal';
import type { Handlers } from '../../../lib/messaging/server';
import { readSettings } from '../../../lib/settings/store';
import { tellSaved } from '../tell-saved';

export function recordHandlers(db: EvidenceDatabase): Pick<Handlers, 'record.complete'> {
  return {
    'record.complete': async ({ evidenceId, done }) => {
      if ((await db.records.get(evidenceId)) === undefined) throw new Error('no such record');
      const { operator } = await readSettings();
      const fault = addedFault(done, { name: operator.name, today: localDay(new Date()) });
      if (fault !== null) throw new Error(fault);
      await appendJournal(db, {
        ...completionRow(done),
        recordId: evidenceId,
        operator: operator.name || null,
        at: new Date().toISOString(),
      });
      void tellSaved(db, evidenceId).catch(() => undefined);
      return {};
    },
  };
}
