/** The official's own absence, and the absences in which the official is deputy. */
import { holdsOn } from '../../domain/absence';
import type { EvidenceDatabase } from '../../evidence/database';
import type { HandOverRow, MadeHandOver, ReceivedHandOver } from '../../evidence/schema';
import { readTransaction } from '../../evidence/transaction';
import type { Reply } from '../../messaging/protocol';
import { wallTimeOf } from '../../questions/stockholm-time';
import { readSettings } from '../../settings/store';

/** @param now milliseconds since 1970 */
export async function readHandOvers(db: EvidenceDatabase, now: number): Promise<Reply<'handover.read'>> {
  const { absence, operator, register, secondCopy } = await readSettings();
  const rows = await readTransaction(db, [db.handOvers], () => db.handOvers.toArray());
  const today = wallTimeOf(now).day;
  const made = newestFirst(rows.filter((row): row is MadeHandOver => row.kind === 'made')).at(0);
  return {
    absence,
    isAway: absence !== null && holdsOn(absence, today),
    hasName: operator.name.trim() !== '',
    deputies: [...new Set(register.map(({ deputy }) => deputy.trim()).filter((name) => name !== ''))],
    folder: secondCopy.kind === 'folder' ? secondCopy.name : null,
    lastMade: made === undefined ? null : { madeAt: made.madeAt, folder: made.folder },
    received: receivedFor(rows, today),
  };
}

function receivedFor(rows: HandOverRow[], today: string): Reply<'handover.read'>['received'] {
  const ahead = newestFirst(
    rows.filter((row): row is ReceivedHandOver => row.kind === 'received' && row.absence.to >= today),
  );
  // Shows only the latest card of each absence. Earlier ones are kept.
  const byAbsence = new Map(ahead.toReversed().map((row) => [JSON.stringify([row.handsOver, row.absence.from]), row]));
  return [...byAbsence.values()].map(({ handsOver, absence, madeAt, receivedAt, unfinished }) => ({
    handsOver,
    absence,
    isNow: holdsOn(absence, today),
    madeAt,
    receivedAt,
    unfinished,
  }));
}

const newestFirst = <T extends HandOverRow>(rows: T[]): T[] =>
  rows.toSorted((one, other) => Date.parse(other.madeAt) - Date.parse(one.madeAt));
