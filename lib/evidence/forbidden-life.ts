/** What happens to a note after it is made: its steps, as the journal tells them, and its removal without capture. */
import { stepTick, type StepTick, type Uncaptured } from '../domain/forbidden';
import type { JournalKind, JournalRow } from '../domain/journal';
import { sha256 } from '../domain/sha256';
import { canonicalBytes } from './canonical';
import type { EvidenceDatabase } from './database';
import { EvidenceError } from './errors';
import { listForbiddenNotes } from './forbidden';
import type { ForbiddenRow } from './schema';
import { appendJournal } from './journal';
import { readTransaction, writeTransaction } from './transaction';

const rowsOf = (db: EvidenceDatabase): Promise<JournalRow[]> =>
  readTransaction(db, [db.journal], () =>
    db.journal
      .where('kind')
      .equals('forbidden-image' satisfies JournalKind)
      .sortBy('seq'),
  );

/** Whether the note exists and still matches its hash in the journal. */
export async function noteHolds(
  db: EvidenceDatabase,
  noteId: string,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<boolean> {
  const row = await readTransaction(db, [db.forbidden], () => db.forbidden.get(noteId));
  const first = (await rowsOf(db)).find(({ data }) => data.noteId === noteId);
  return (
    row !== undefined &&
    first !== undefined &&
    first.data.noteSha256 === (await sha256(canonicalBytes(row.note), subtle))
  );
}

/** Journals that a step is done, or its case number when that comes later. */
export async function tickStep(
  db: EvidenceDatabase,
  noteId: string,
  { step, at, caseNumber }: StepTick,
  operator: string | null,
): Promise<void> {
  if ((await readTransaction(db, [db.forbidden], () => db.forbidden.get(noteId))) === undefined)
    throw new EvidenceError('read', `no note ${noteId}`);
  await appendJournal(db, {
    kind: 'forbidden-image',
    recordId: null,
    operator,
    data: { noteId, step, at, caseNumber },
    at,
  });
}

/**
 * The finished steps of each note: the time of the first tick, and the last case number. Rows from before there were
 * steps count as the step `address`.
 */
export async function ticksByNote(db: EvidenceDatabase): Promise<Map<string, StepTick[]>> {
  const found = new Map<string, StepTick[]>();
  for (const { at, data } of await rowsOf(db)) {
    const noteId = typeof data.noteId === 'string' ? data.noteId : '';
    const read = stepTick.safeParse({ step: 'address', at, caseNumber: null, ...data });
    if (!read.success) continue;
    const before = found.get(noteId) ?? [];
    const same = before.find(({ step }) => step === read.data.step);
    found.set(
      noteId,
      same === undefined
        ? [...before, read.data]
        : before.map((tick) =>
            tick === same ? { ...tick, caseNumber: read.data.caseNumber ?? tick.caseNumber } : tick,
          ),
    );
  }
  return found;
}

/** @throws EvidenceError when it could not be saved; the step must not begin then */
export async function saveUncaptured(db: EvidenceDatabase, removal: Uncaptured): Promise<void> {
  const change = { removal, toldEnd: null };
  const changed = await writeTransaction(db, [db.forbidden], () => db.forbidden.update(removal.noteId, change));
  if (changed === 0) throw new EvidenceError('write', `no note ${removal.noteId}`);
}

/**
 * Marks that the official has been told how the removal ended. One that has not ended is left unchanged.
 *
 * @returns the removal; undefined when there is no such note, or when no removal was requested
 */
export async function markUncapturedTold(db: EvidenceDatabase, noteId: string): Promise<Uncaptured | undefined> {
  return writeTransaction(db, [db.forbidden], async () => {
    const removal = (await db.forbidden.get(noteId))?.removal;
    if (removal?.phase === 'ended') await db.forbidden.update(noteId, { toldEnd: removal.updatedAt });
    return removal;
  });
}

/** Undefined when there is no such note, or when no removal was requested. */
export const removalOf = (db: EvidenceDatabase, noteId: string): Promise<Uncaptured | undefined> =>
  readTransaction(db, [db.forbidden], async () => (await db.forbidden.get(noteId))?.removal);

export const unfinishedUncaptured = async (db: EvidenceDatabase): Promise<Uncaptured[]> =>
  (await listForbiddenNotes(db)).flatMap(({ removal }) =>
    removal === undefined || removal.phase === 'ended' ? [] : [removal],
  );

/** All notes, newest first, each with its finished steps. */
export async function notesWithSteps(
  db: EvidenceDatabase,
): Promise<(Omit<ForbiddenRow, 'removal'> & { ticks: StepTick[]; removal: Uncaptured | null })[]> {
  const [notes, ticks] = await Promise.all([listForbiddenNotes(db), ticksByNote(db)]);
  return notes.map((row) => ({ ...row, ticks: ticks.get(row.id) ?? [], removal: row.removal ?? null }));
}
