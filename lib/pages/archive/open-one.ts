/** Opens one record from the store for the page, and journals that it was opened or verified. */
import type { RecordView } from '../../../components/archive/props';
import { electionNow } from '../../assessment/party-touch';
import type { Telling } from '../../assessment/notice-text';
import { paragraphsOn } from '../../assessment/secrecy';
import type { Completion } from '../../domain/completion';
import type { Decision } from '../../domain/decision';
import type { JournalKind, JournalRow } from '../../domain/journal';
import type { Tombstone } from '../../domain/tombstone';
import { captureMethodOf } from '../../domain/capture-method';
import { localDay } from '../../domain/local-day';
import { secrecyIn } from '../../domain/secrecy';
import type { ElectionLists } from '../../domain/election';
import type { EvidenceDatabase } from '../../evidence/database';
import type { Fonts } from '../../export/contract';
import { packInForce } from '../../guidelines/packs';
import type { Integrity } from '../../evidence/integrity';
import { appendJournal } from '../../evidence/journal';
import { hasNewerRecord } from '../../evidence/newer-record';
import { columnsOf } from '../../evidence/record-row';
import { waitingStampsOf } from '../../evidence/stamps';
import { isLockedRecord } from '../../evidence/forbidden-lock';
import { goneIn } from '../../evidence/tombstone-in';
import { readTransaction } from '../../evidence/transaction';
import { wallTimeOf } from '../../questions/stockholm-time';
import { readSettings } from '../../settings/store';
import { subjectOf } from '../../records/masked';
import { tombstoneWords } from '../../i18n/tombstone-words';
import { findFile, findRecord, journalOfRecord, outcomeOf } from '../../evidence/store';
import { completeRecord } from '../../records/complete-record';
import { realClock } from '../../util/clock';

export interface ArchiveContext {
  db: EvidenceDatabase;
  /** The official's name for the journal. Null when none is set. */
  operator(): Promise<string | null>;
  version: string;
  /** Requests a new copy of a record outside the browser. */
  copyAnew(recordId: string): Promise<unknown>;
  /**
   * Rewrites the register in the folder after a judgement of secrecy or a destruction. Never rejects, and does not wait
   * for the folder.
   */
  registerAgain(recordId: string): Promise<void>;
  /** The fonts for PDFs. Default: the extension's own. */
  fonts?: () => Promise<Fonts>;
  /** The notice to the author that explains why, with the official's own signature. */
  noticeText(decision: Decision, telling: Telling): Promise<string>;
}

async function note(
  archive: ArchiveContext,
  recordId: string,
  kind: JournalKind,
  data: JournalRow['data'],
): Promise<void> {
  await appendJournal(archive.db, {
    kind,
    recordId,
    operator: await archive.operator(),
    data,
    at: new Date().toISOString(),
  });
}

const electionToday = async (): Promise<ElectionLists | null> =>
  electionNow(packInForce(), await readSettings(), wallTimeOf(realClock.now()).day);

/** Adds what an official completes later, as a row of its own. */
export async function completeOne(archive: ArchiveContext, id: string, done: Completion): Promise<void> {
  await completeRecord(archive.db, { recordId: id, done, operator: await archive.operator() }, realClock);
  // The register on disk names the person until it is rewritten. The background does that, and reports any failure.
  if (done.part === 'secrecy') await archive.registerAgain(id);
}

/** The tombstone of a destroyed record. Null for a record whose content is there, wholly or in part. */
export async function destroyedOne(
  db: EvidenceDatabase,
  id: string,
): Promise<{ row: RecordView['row']; journalRows: JournalRow[]; words: string } | null> {
  const journalRows = await journalOfRecord(db, id);
  const { whole } = goneIn(journalRows);
  const row = whole === undefined ? undefined : await readTransaction(db, [db.records], () => db.records.get(id));
  return whole === undefined || row === undefined ? null : { row, journalRows, words: tombstoneWords(whole) };
}

/**
 * Opens a record. Undefined when there is no such record. When the store accepts no more rows, a record that may be
 * secret is not shown (`unjournalled`): nobody opens one without a trace of it. Any other is shown all the same, since
 * the public may ask for it today (TF 2 kap. 15 §).
 */
export async function openRecord(
  archive: ArchiveContext,
  id: string,
): Promise<{ record: RecordView; journalled: boolean } | 'unjournalled' | undefined> {
  const found = await findRecord(archive.db, id);
  if (found === undefined) return undefined;
  const journalled = await note(archive, id, 'viewed', {}).then(
    () => true,
    () => false,
  );
  const journalRows = await journalOfRecord(archive.db, id);
  const life = lifeView(found, journalRows);
  if (!journalled && life.subject !== undefined) return 'unjournalled';
  const locked = await isLockedRecord(archive.db, id);
  const gone = goneIn(journalRows).files;
  return {
    record: {
      row: found.row,
      part: found.part,
      ...life,
      pictures: locked ? coveredPictures(found) : await pictures(archive.db, found, gone),
      locked,
      hasNewer: await hasNewerRecord(archive.db, found.row),
      gone: new Set(gone.keys()),
      waitingStamps: await waitingStampsOf(archive.db, id),
      paragraphs: paragraphsOn(packInForce(), localDay(new Date())),
      election: await electionToday(),
    },
    journalled,
  };
}

/**
 * The parts of the view that follow from the journal. The heading is one of them: the record may be judged secret while
 * it is open.
 */
function lifeView(
  { row, part }: Pick<RecordView, 'row' | 'part'>,
  journalRows: JournalRow[],
): Pick<RecordView, 'journalRows' | 'outcome' | 'subject'> {
  const subject = subjectOf({ ...columnsOf(part), sealedAt: row.sealedAt }, { later: secrecyIn(journalRows) });
  return { journalRows, outcome: outcomeOf(journalRows), ...(subject === null ? {} : { subject }) };
}

/** The opened record after rows were added to its journal. */
export function withLife({ subject: _subject, ...record }: RecordView, journalRows: JournalRow[]): RecordView {
  return { ...record, ...lifeView(record, journalRows) };
}

/** Covered pictures: their bytes are not even read. */
const coveredPictures = ({ part }: { part: RecordView['part'] }): RecordView['pictures'] =>
  part.artifacts
    .filter(({ mime }) => mime.startsWith('image/'))
    .map(({ path, sha256 }) => ({ path, sha256, url: null, method: null, losses: [], covered: true }));

/** Journals first, with who decided it. Without that row nothing is shown. */
export async function uncover(archive: ArchiveContext, id: string, decidedBy: string): Promise<RecordView['pictures']> {
  await note(archive, id, 'viewed', { what: 'covered-picture', decidedBy });
  const found = await findRecord(archive.db, id);
  return found === undefined ? [] : pictures(archive.db, found, goneIn(await journalOfRecord(archive.db, id)).files);
}

/** Types that cannot run scripts. An SVG could also be drawn, but the capture keeps none. */
const DRAWN = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']);

async function pictures(
  db: EvidenceDatabase,
  { row, part }: { row: RecordView['row']; part: RecordView['part'] },
  gone: ReadonlyMap<string, Tombstone>,
): Promise<RecordView['pictures']> {
  const files = part.artifacts.filter((file) => file.mime.startsWith('image/'));
  return Promise.all(
    files.map(async (file) => {
      const bytes = await findFile(db, row.id, file.path);
      const made = captureMethodOf(part, file);
      const url =
        bytes === undefined
          ? null
          : URL.createObjectURL(new Blob([bytes], { type: DRAWN.has(file.mime) ? file.mime : 'image/png' }));
      const source =
        made === undefined && (file.role === 'media' || file.role === 'imported') ? { source: file.role } : {};
      return {
        path: file.path,
        sha256: file.sha256,
        url,
        method: made?.method ?? null,
        losses: made?.losses ?? [],
        ...destroyedWords(gone.get(file.path)),
        ...(made === undefined ? {} : { made }),
        ...source,
      };
    }),
  );
}

const destroyedWords = (tombstone: Tombstone | undefined): { destroyed?: string } =>
  tombstone === undefined ? {} : { destroyed: tombstoneWords(tombstone) };

export function letGo(record: RecordView): void {
  for (const { url } of record.pictures) if (url !== null) URL.revokeObjectURL(url);
}

export async function verifyOne(archive: ArchiveContext, id: string): Promise<Integrity> {
  // Loads the checks of signatures and time stamps on demand, so that the archive opens without them.
  const { verifyRecord } = await import('../../evidence/integrity');
  const integrity = await verifyRecord(archive.db, id);
  await note(
    archive,
    id,
    'verified',
    integrity.kind !== 'broken'
      ? { result: integrity.kind, by: 'archive' }
      : { result: 'broken', by: 'archive', part: integrity.part },
  );
  return integrity;
}
