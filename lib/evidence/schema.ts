/**
 * The tables of the evidence store: the row types, and the versions that added them. Never change a version that
 * officials have: a new table or index needs a new version.
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

/** Each table's key and indexes, in Dexie's syntax. Tables that a later version does not name stay as they are. */
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
  // Append-only: an account's history, and why a snapshot was not taken.
  { snapshotsNotTaken: '&id, accountId', registerLines: '&id, accountId' },
  // The last line of each kind tells how an account stands.
  { registerLines: '&id, accountId, [accountId+said.kind+at], [accountId+said.guide+said.step+at]' },
] as const;

/**
 * One row per record: what lists show and searches use, without file bytes. Computed from the sealed part, and compared
 * with it at every verification.
 */
export interface RecordRow {
  /** UUIDv7, the evidence id. */
  id: string;
  /** Place in the chain, starting at 1. */
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
  /** Set when an official added the evidence by hand; absent when an adapter read the page. */
  entry?: 'by-hand';
  /** Why the snapshot was taken; absent on other records. */
  snapshot?: SnapshotReason;
  /** The decision. Null when only evidence was saved; absent in records from before the gate asked. */
  measure?: Measure | null;
  /** Whether it may be secret, as sealed; absent where nobody was asked. */
  secret?: boolean;
  /** The subject line that anyone may read. */
  publicSubject?: string;
  /** SHA-256 (hex) of handling.json. */
  manifestHash: string;
  /** The manifest hash of the previous record. */
  prevHash: string;
}

/**
 * The sealed part as canonical bytes (`handling.json`). In a table of its own, so that a list never loads a megabyte of
 * text.
 */
export interface SealedRow {
  id: string;
  handling: Uint8Array<ArrayBuffer>;
}

/** The bytes of captured files. In a table of their own, so that lists never load them. */
export interface BytesRow {
  recordId: string;
  /** The path under data/ in the package. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Where the two chains end. A chain alone does not show that its last rows were deleted; the head does. */
export interface HeadRow {
  chain: 'records' | 'journal';
  seq: number;
  hash: string;
}

/**
 * The removal flows (lib/domain/flow), saved before each step. `told` is a number because IndexedDB cannot index
 * booleans.
 */
export interface FlowRow {
  id: string;
  itemKey: string;
  phase: Flow['phase'];
  told: 0 | 1;
  updatedAt: string;
  flow: Flow;
}

/**
 * Captures that are staged and not yet sealed, so that sealing can finish after a kill. The files are in draftBytes.
 */
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
 * Signing keys. Never deleted: a record's signature must name a key that is stored here. The private key is
 * non-extractable.
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
 * Notes of suspected child abuse images: address, ids, time, operator. No picture, no text, no author (law-and-records
 * 1.9).
 */
export interface ForbiddenRow {
  id: string;
  knownAt: string;
  note: ForbiddenImageNote;
  /** The state of the removal without capture, saved before each step; absent when no removal was requested. */
  removal?: Uncaptured;
  /**
   * `updatedAt` of the end that the official has been told about. A new try has an end of its own. Null until something
   * has been told. Absent in rows from an earlier version, which showed their ends on the card; those are not told
   * again.
   */
  toldEnd?: string | null;
}

/** A row that is written, read back and deleted, to check that the store works before an official relies on it. */
export interface ProbeRow {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Time stamps that are requested and not yet in the journal, so that the queue outlives the worker. The tokens
 * themselves are journal rows.
 */
export interface StampRow {
  /** `<recordId> capture` or `<recordId> seal`. */
  id: string;
  recordId: string;
  /** What is stamped: the SHA-256 (hex) of fangst.sha256 (capture) or of handling.json (seal). */
  sha256: string;
  over: 'capture' | 'seal';
  /** `had`: the stamp has arrived and waits for its record to be sealed, because journal rows refer to records. */
  state: 'queued' | 'had' | 'failed';
  /**
   * Why it waits or failed, as a word of lib/time-stamps/reasons: `offline`, `permission`, `not-set`, … Null before the
   * first try.
   */
  reason: string | null;
  attempts: number;
  /** Do not try before this time. ISO 8601, UTC. */
  nextAt: string;
  /** When it was first requested. ISO 8601, UTC. */
  askedAt: string;
  /** The journal row to write as soon as the record is sealed; null when there is none. */
  entry: { kind: 'stamped' | 'stamp-failed'; at: string; data: JournalRow['data'] } | null;
}

/**
 * Folders that the official has picked. A handle can be stored but not serialised. Its permission may be lost and is
 * then asked for again.
 */
export interface HandleRow {
  id: 'second-copy';
  handle: FileSystemDirectoryHandle;
  name: string;
  pickedAt: string;
  /**
   * How many lines of our chain log were last seen in the folder; absent before the first look and after a new pick.
   */
  chainLines?: number;
  /** What was wrong with our files in the folder at the last look; absent when nothing was. */
  chainFault?: 'shorter' | 'different';
  /**
   * Our chain heads according to a folder that knows of more rows than the archive has. Kept when another folder is
   * picked. Cleared only when the archive has those rows again, or when the official says so.
   */
  chainAhead?: { heads: ChainHeads; folder: string };
  /** Former installation ids of this archive. A look still running under one of them is not stored. */
  formerIds?: string[];
}

/**
 * Confirmed second copies: which record, where, and how it was confirmed. The journal says so too; this table is for
 * counting and for age.
 */
export interface CopyRow {
  recordId: string;
  at: string;
  kind: 'folder' | 'downloads';
  /** Folder and file name with a slash between, as an official would look for it. */
  place: string;
  bytes: number;
  /** SHA-256 (hex) read back from the place; null where the browser gives no hash (downloads). */
  sha256: string | null;
  /** The registered account, so that the register need not open every record. */
  account: string | null;
  /**
   * The number of changes that the register files beside the copy do not show yet. They are written at the next pause,
   * or when a worker starts. A count, so that a change during that write is not taken as written.
   */
  unlisted?: number;
}

/** Questions on the municipality's pages and their outcomes. Holds nobody's text. Closed questions are forgotten. */
export type QuestionRow = Question;

/** The daily rounds: one dated line each, and per account how far the last round came. No text and no author. */
export type RoundRow = RoundLine;

export interface RoundMarkRow {
  accountId: string;
  /** Null until a round has passed an item with a known time. */
  mark: RoundMark | null;
  /** When the account's own latest known post was made, ISO 8601; null when none has been seen. */
  ownPostAt: string | null;
}

/** Hand-overs made here or received: who, when and until when. Their questions are in the questions table. */
interface ToldHandOver extends Pick<HandOverCard, 'handsOver' | 'absence' | 'madeAt' | 'unfinished'> {
  /** The card's hash (lib/hand-over/file): importing the same file twice gives the same row. */
  sha256: string;
}

export interface MadeHandOver extends ToldHandOver {
  kind: 'made';
  /** Name of the shared folder it was saved in; null when it was not saved in one. */
  folder: string | null;
}

export interface ReceivedHandOver extends ToldHandOver {
  kind: 'received';
  /** ISO 8601. */
  receivedAt: string;
  /** Null when nobody is named. */
  receivedBy: string | null;
}

export type HandOverRow = MadeHandOver | ReceivedHandOver;

/** Why a snapshot that was due was not taken. Rows are added and never changed. */
export type SnapshotNotTakenRow = NotTaken;
/** The history of a registered account, and how far its guides have come. Rows are added, never put or deleted. */
export type RegisterLineRow = RegisterLine;
