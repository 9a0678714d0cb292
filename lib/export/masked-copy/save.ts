/**
 * Opens records for a masked copy, and saves the copy. Both are journalled for each record: the opening before any text
 * is shown, the copy before its file becomes visible. A masked copy is not a copy of the evidence: its journal row is a
 * note, so a search for evidence outside the browser does not find it.
 */
import type { EvidenceDatabase } from '../../evidence/database';
import { goneIn } from '../../evidence/tombstone-in';
import { isLockedRecord } from '../../evidence/forbidden-lock';
import { writeWithJournal, type JournalEntry } from '../../evidence/journal';
import { findRecord, journalOfRecord } from '../../evidence/store';
import { swedishDay } from '../../i18n/swedish-time';
import { readTransaction } from '../../evidence/transaction';
import type { Fonts } from '../contract';
import { sha256 } from '../../domain/sha256';
import { lacksOf, maskedCopy, placesOf, type Choices, type CopyFacts, type CopySource } from './document';

export interface CopyContext {
  db: EvidenceDatabase;
  /** The official's name, or null if none is set. */
  operator(): Promise<string | null>;
  municipality: string;
  version: string;
  fonts(): Promise<Fonts>;
  now(): Date;
}

/**
 * Why a record cannot be opened. `locked`: it must not be disclosed. `destroyed`: nothing is left of it. `unreadable`:
 * it is damaged.
 */
export interface Refused {
  id: string;
  seq: number | null;
  why: 'locked' | 'destroyed' | 'unreadable';
}

export interface Opened {
  sources: CopySource[];
  refused: Refused[];
}

/** @throws EvidenceError if the opening could not be journalled; then nothing is shown */
export async function openForCopy(context: CopyContext, ids: readonly string[]): Promise<Opened> {
  const opened: Opened = { sources: [], refused: [] };
  for (const id of ids) {
    const found = await openOne(context.db, id);
    if ('why' in found) opened.refused.push(found);
    else opened.sources.push(found);
  }
  await note(
    context,
    opened.sources.map(({ row }) => ({ recordId: row.id, kind: 'viewed', data: { what: 'masked-copy' } })),
  );
  return opened;
}

async function openOne(db: EvidenceDatabase, id: string): Promise<CopySource | Refused> {
  const row = await readTransaction(db, [db.records], () => db.records.get(id));
  const refused = (why: Refused['why']): Refused => ({ id, seq: row?.seq ?? null, why });
  if (row === undefined) return refused('unreadable');
  if (goneIn(await journalOfRecord(db, id)).whole !== undefined) return refused('destroyed');
  // What must not be held must not be disclosed either.
  if (await isLockedRecord(db, id)) return refused('locked');
  try {
    const found = await findRecord(db, id);
    return found === undefined ? refused('unreadable') : { row: found.row, part: found.part };
  } catch {
    return refused('unreadable');
  }
}

/** Where the file is written. It must not be visible there until `finish`. */
export interface CopyTarget {
  take(stream: ReadableStream<Uint8Array<ArrayBuffer>>, signal: AbortSignal): Promise<void>;
  finish(): Promise<void>;
  giveUp(): Promise<void>;
}

export type CopyFault = 'operator-missing' | 'incomplete' | 'changed';

export interface SavedCopy {
  fileName: string;
  masked: number;
}

/** Contains no names and no text of an item. */
const copyName = (sources: readonly CopySource[], at: Date): string => {
  const which = sources.length === 1 ? `bevis-${sources[0]?.row.seq ?? 0}` : `${sources.length}-bevis`;
  return `maskad-kopia-${which}-${swedishDay(at.toISOString()).replace(/[^0-9-]/g, '')}.pdf`;
};

/**
 * @param target called once everything the copy needs is ready
 * @returns what was saved, why not, or undefined if no place was picked
 * @throws what the target or the store throws; then no file becomes visible
 */
export async function saveMaskedCopy(
  context: CopyContext,
  sources: readonly CopySource[],
  { choices, own }: { choices: Choices; own: readonly string[] },
  target: (fileName: string) => Promise<CopyTarget | undefined>,
): Promise<SavedCopy | CopyFault | undefined> {
  const operator = (await context.operator())?.trim() ?? '';
  if (operator === '') return 'operator-missing';
  if (lacksOf(placesOf(sources, own), choices).length > 0) return 'incomplete';
  if (await haveChanged(context.db, sources)) return 'changed';
  const at = context.now();
  const fileName = copyName(sources, at);
  const place = await target(fileName);
  if (place === undefined) return undefined;
  const facts: CopyFacts = { operator, municipality: context.municipality, at, own };
  try {
    const copy = maskedCopy(sources, choices, facts);
    // Loaded on demand, so that the archive opens without the PDF library.
    const { maskedCopyPdf } = await import('./pdf');
    const bytes = await maskedCopyPdf(copy, { at, version: context.version, fonts: await context.fonts() });
    await place.take(new Blob([bytes]).stream(), new AbortController().signal);
    // Check again: the file picker may have been open for any length of time.
    if (await haveChanged(context.db, sources)) {
      await place.giveUp();
      return 'changed';
    }
    const data = {
      about: 'masked-copy',
      fileName,
      sha256: await sha256(bytes),
      bytes: bytes.length,
      masked: copy.masked,
      grounds: copy.grounds,
      of: sources.length,
    };
    await note(
      context,
      sources.map(({ row }) => ({ recordId: row.id, kind: 'note', data })),
    );
    await place.finish();
    return { fileName, masked: copy.masked };
  } catch (error) {
    await place.giveUp();
    await note(
      context,
      sources.map(({ row }) => ({ recordId: row.id, kind: 'note', data: { reason: NOT_FINISHED } })),
    ).catch(() => undefined);
    throw error;
  }
}

/** Whether a record has been noted as forbidden, or destroyed, since it was opened. */
async function haveChanged(db: EvidenceDatabase, sources: readonly CopySource[]): Promise<boolean> {
  for (const { row } of sources) if ('why' in (await openOne(db, row.id))) return true;
  return false;
}

const NOT_FINISHED = 'Den maskade kopian blev inte klar. Ingen fil är sparad.';

type Row = Pick<JournalEntry, 'recordId' | 'kind' | 'data'>;

/** One transaction: if any record cannot be journalled, nothing is shown and no file is finished. */
async function note(context: CopyContext, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const [operator, at] = [await context.operator(), context.now().toISOString()];
  const entries = rows.map((row): JournalEntry => ({ ...row, operator, at }));
  await writeWithJournal(
    context.db,
    [],
    () => Promise.resolve({ entries, write: () => Promise.resolve() }),
    crypto.subtle,
  );
}
