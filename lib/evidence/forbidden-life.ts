/**
 * What happens to a note after it is made: its steps, as the journal
 * tells them, and the removal without capture as it stands.
 */
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

/** Whether the note is there and is what the journal says it was. */
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
 * What has been done of each note's steps: when first, and the case number that came last. Rows
 * from before there were steps say that the address was noted.
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

/** @throws EvidenceError when it could not be saved; the step must not begin then. */
export async function saveUncaptured(db: EvidenceDatabase, removal: Uncaptured): Promise<void> {
  const change = { removal, toldEnd: null };
  const changed = await writeTransaction(db, [db.forbidden], () => db.forbidden.update(removal.noteId, change));
  if (changed === 0) throw new EvidenceError('write', `no note ${removal.noteId}`);
}

/**
 * The official has been told how it ended. Nothing is changed of one that has not ended yet.
 *
 * @returns the removal; undefined where there is no such note, or none was asked for
 */
export async function markUncapturedTold(db: EvidenceDatabase, noteId: string): Promise<Uncaptured | undefined> {
  return writeTransaction(db, [db.forbidden], async () => {
    const removal = (await db.forbidden.get(noteId))?.removal;
    if (removal?.phase === 'ended') await db.forbidden.update(noteId, { toldEnd: removal.updatedAt });
    return removal;
  });
}

/** Undefined where there is no such note, or no removal was asked for. */
export const removalOf = (db: EvidenceDatabase, noteId: string): Promise<Uncaptured | undefined> =>
  readTransaction(db, [db.forbidden], async () => (await db.forbidden.get(noteId))?.removal);

export const unfinishedUncaptured = async (db: EvidenceDatabase): Promise<Uncaptured[]> =>
  (await listForbiddenNotes(db)).flatMap(({ removal }) =>
    removal === undefined || removal.phase === 'ended' ? [] : [removal],
  );

/** Newest first, each with what has been done of its steps. */
export async function notesWithSteps(
  db: EvidenceDatabase,
): Promise<(Omit<ForbiddenRow, 'removal'> & { ticks: StepTick[]; removal: Uncaptured | null })[]> {
  const [notes, ticks] = await Promise.all([listForbiddenNotes(db), ticksByNote(db)]);
  return notes.map((row) => ({ ...row, ticks: ticks.get(row.id) ?? [], removal: row.removal ?? null }));
}
