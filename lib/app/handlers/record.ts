/**
 * Additions to a sealed record from the card, while the official still has the item in front of them. The archive
 * writes its own rows.
 */
import type { EvidenceDatabase } from '../../evidence/database';
import type { Handlers } from '../../messaging/server';
import { completeRecord } from '../../records/complete-record';
import { readSettings } from '../../settings/store';
import { secondCopies } from '../copies/second-copies';
import { tellSaved } from '../under-way/tell-saved';
import { realClock, type Clock } from '../../util/clock';

export function recordHandlers(db: EvidenceDatabase, clock: Clock = realClock): Pick<Handlers, 'record.complete'> {
  return {
    'record.complete': async ({ evidenceId, done }) => {
      if ((await db.records.get(evidenceId)) === undefined) throw new Error('no such record');
      const { operator } = await readSettings();
      await completeRecord(db, { recordId: evidenceId, done, operator: operator.name || null }, clock);
      // Not awaited: the folder may be slow, and the official waits only for this row.
      if (done.part === 'secrecy') void secondCopies(db).registerAgain(evidenceId);
      void tellSaved(db, evidenceId).catch(() => undefined);
      return {};
    },
  };
}
