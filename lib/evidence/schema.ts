/**
 * The tables of the evidence store: what a row of each is, and the versions that they came with. A version that
 * officials have is never changed: a new table or index is a new version.
 */
import type { ChainHeads } from '../domain/chain-heads';
import type { Measure } from '../domain/decision';
import type { CapturedFile, EvidenceDraft, ForbiddenImageNote } from '../domain/evidence';
import type { Flow } from '../domain/flow';
import type { Uncaptured } from '../domain/forbidden';
import type { ItemKind } from '../domain/item';
import type { JournalRow } from '../domain/journal';
import type { SnapshotReason } from '../domain/snapshot';
import type { NotTaken } from '../snapshots/not-taken';
import type { HandOverCard } from '../hand-over/card';
import type { Question } from '../questions/question';
import type { RegisterLine } from '../register/line';
import type { RoundLine, RoundMark } from '../rounds/round';

/** Each table's key and indexes, as Dexie writes them; what a later version does not name stays. */
export const versions = [
  {
    records: '&id, &seq, itemKey, sealedAt, platform, groundId',
    sealed: '&id',
    bytes: '&[recordId+path], recordId',
    // Append-only and chained: rows are added, never put or deleted (lib/domain/journal).
    journal: '&seq, recordId, kind',
    heads: '&chain',
    flows: '&id, itemKey, phase, told, updatedAt',
    drafts: '&id, itemKey',
    draftBytes: '&[draftId+path], draftId',
    keys: '&keyId, createdAt',
    forbidden: '&id, knownAt',
    probes: '&id',
  },
  {
    stamps: '&id, recordId, state',
    handles: '&id',
    copies: '&recordId, at',
  },
  {
    questions: '&itemKey, state',
    rounds: '&id, accountId',
    roundMarks: '&accountId',
  },
  { handOvers: '&sha256, kind' },
  // Only added to: what was said of an account is its history, and why a snapshot was not taken.
  { snapshotsNotTaken: '&id, accountId', registerLines: '&id, accountId' },
  // How an account stands is told by the last line of each kind.
  { registerLines: '&id, accountId, [accountId+said.kind+at], [accountId+said.guide+said.step+at]' },
] as const;

/**
 * One row a record: what lists show and searches use, no bytes. Computed from the
 * sealed part, and checked against it at every verification.
 */
export interface RecordRow {
  /** UUIDv7, the evidence id. */
  id: string;
  /** Place in the chain, from 1. */
  seq: number;
  itemKey: string;
  /** ISO 8601, UTC. */
  sealedAt: string;
  platform: string;
  kind: ItemKind | 'page';
  author: string | null;
  /** The beginning of the normalised text. */
  excerpt: string;
  groundId: string;
  groundLabel: string;
  state: 'complete' | 'partial';
  /** Set when the official laid it in by hand; absent when an adapter read the page. */
  entry?: 'by-hand';
  /** Why the snapshot was taken; absent on all other records. */
  snapshot?: SnapshotReason;
  /** What was decided; null when evidence alone was saved, absent in records from before the gate asked. */
  measure?: Measure | null;
  /** Whether it may be secret, as sealed; absent where that was not asked. */
  secret?: boolean;
  /** What everybody may read of it. */
  publicSubject?: string;
  /** SHA-256 (hex) of handling.json. */
  manifestHash: string;
  /** The manifest hash of the record before it. */
  prevHash: string;
}

/**
 * The sealed part as its canonical bytes (`handling.json`). A table of
 * its own, so that a list never loads a megabyte of text.
 */
export interface SealedRow {
  id: string;
  handling: Uint8Array<ArrayBuffer>;
}

/** The captured files' bytes. A table of its own, so that lists never load them. */
export interface BytesRow {
  recordId: string;
  /** The path under data/ in the package. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Where the two chains end. A chain alone does not show that its last links were taken away; the head does. */
export interface HeadRow {
  chain: 'records' | 'journal';
  seq: number;
  hash: string;
}

/**
 * The removals as they stand (lib/domain/flow), saved before each step.
 * `told` is a number because IndexedDB indexes no booleans.
 */
export interface FlowRow {
  id: string;
  itemKey: string;
  phase: Flow['phase'];
  told: 0 | 1;
  updatedAt: string;
  flow: Flow;
}

/** Captures that are staged and not yet sealed, so that a killed worker can finish. The files lie in draftBytes. */
export interface DraftRow extends Omit<EvidenceDraft, 'files'> {
  files: Omit<CapturedFile, 'bytes'>[];
}

/** The files of staged captures. */
export interface DraftBytesRow {
  draftId: string;
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Signing keys. Never deleted: a record's signature must name a key
 * that stands here. The private key is non-extractable.
 */
export interface KeyRow {
  /** SHA-256 (hex) of the SPKI. */
  keyId: string;
  createdAt: string;
  pair: CryptoKeyPair;
  /** The public key, DER SubjectPublicKeyInfo. */
  spki: Uint8Array<ArrayBuffer>;
}

/**
 * Notes of suspected child abuse images: address, ids, time, operator.
 * No picture, no text, no author (law-and-records 1.9).
 */
export interface ForbiddenRow {
  id: string;
  knownAt: string;
  note: ForbiddenImageNote;
  /** The removal without capture as it stands, saved before each step; absent when none was asked for. */
  removal?: Uncaptured;
  /**
   * `updatedAt` of the end that the official has been told of; another try has an end of its own. Null while nothing
   * has been told. Absent in rows that an earlier version saved: their ends stood on the card, and are not told anew.
   */
  toldEnd?: string | null;
}

/** One row that is written, read back and removed, to see that the store works before an official relies on it. */
export interface ProbeRow {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Time stamps that are asked for and not yet in the journal: the queue
 * outlives the worker. Tokens themselves are rows of the journal.
 */
export interface StampRow {
  /** `<recordId> capture` or `<recordId> seal`. */
  id: string;
  recordId: string;
  /** What is stamped: the SHA-256 (hex) of fangst.sha256 (capture) or of handling.json (seal). */
  sha256: string;
  over: 'capture' | 'seal';
  /** `had`: the stamp has come and waits for its record to be sealed, since the journal tells of records. */
  state: 'queued' | 'had' | 'failed';
  /**
   * Why it waits or failed, as a word of lib/time-stamps/reasons:
   * `offline`, `permission`, `not-set`, … Null: not tried yet.
   */
  reason: string | null;
  attempts: number;
  /** ISO 8601, UTC: not before this. */
  nextAt: string;
  /** ISO 8601, UTC: when it was first asked for. */
  askedAt: string;
  /** The journal row that is to be written as soon as the record is sealed; null when there is none to write. */
  entry: { kind: 'stamped' | 'stamp-failed'; at: string; data: JournalRow['data'] } | null;
}

/**
 * Folders that the official has picked. A handle can be stored but not
 * written out; its permission may be lost and is asked for again.
 */
export interface HandleRow {
  id: 'second-copy';
  handle: FileSystemDirectoryHandle;
  name: string;
  pickedAt: string;
  /** How many lines of our chain log have been seen to lie there; absent before the first, and when picked anew. */
  chainLines?: number;
  /** What was wrong with our files there when they were last looked at; absent when nothing was. */
  chainFault?: 'shorter' | 'different';
  /**
   * How far our chains had come by a folder that knows of more than the archive has. Kept when another folder is
   * picked: only an archive that has it, or the official's word, takes it away.
   */
  chainAhead?: { heads: ChainHeads; folder: string };
  /** Installations that the archive has been before: a look in one's name that is still under way is not kept. */
  formerIds?: string[];
}

/**
 * Second copies that have been confirmed: which record, where, how it was confirmed.
 * The journal says it too; this is for counting and for age.
 */
export interface CopyRow {
  recordId: string;
  at: string;
  kind: 'folder' | 'downloads';
  /** As an official would look for it: folder and name, with a slash between. */
  place: string;
  bytes: number;
  /** SHA-256 (hex) read back from the place; null where the browser gives no hash (downloads). */
  sha256: string | null;
  /** The registered account, so that the register need not open every record. */
  account: string | null;
  /**
   * The registers beside it do not name it yet, or say of it what holds no longer: they are written at the next pause,
   * or when a worker starts. Counted, so that what has come while they were written is not taken for written.
   */
  unlisted?: number;
}

/** Questions on the municipality's pages and what became of them. No words of anybody's; closed ones are forgotten. */
export type QuestionRow = Question;

/** The daily rounds: a dated line each, and by account up to where the last one came. No text and no author. */
export type RoundRow = RoundLine;

export interface RoundMarkRow {
  accountId: string;
  /** Null before a round has passed an item whose time is known. */
  mark: RoundMark | null;
  /** ISO 8601: when the account's own last post was made, as far as it has been seen; null where none has. */
  ownPostAt: string | null;
}

/** Hand-overs that were made here or received: who, when and until when. Their questions stand among the questions. */
interface ToldHandOver extends Pick<HandOverCard, 'handsOver' | 'absence' | 'madeAt' | 'unfinished'> {
  /** Of the card (lib/hand-over/file): the same file a second time is the same row. */
  sha256: string;
}

export interface MadeHandOver extends ToldHandOver {
  kind: 'made';
  /** The name of the shared folder in which it was put; null where it was not. */
  folder: string | null;
}

export interface ReceivedHandOver extends ToldHandOver {
  kind: 'received';
  /** ISO 8601. */
  receivedAt: string;
  /** Null where nobody is named. */
  receivedBy: string | null;
}

export type HandOverRow = MadeHandOver | ReceivedHandOver;

/** Why a snapshot that was due was not taken. Rows are added and never changed. */
export type SnapshotNotTakenRow = NotTaken;
/** The history of a registered account, and how far its guides have come. Rows are added, never put or deleted. */
export type RegisterLineRow = RegisterLine;
