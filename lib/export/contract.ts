/**
 * What an exporter is: one file in exporters/, found by glob, run wherever
 * there is a document (shared design, architecture section 3).
 */
import type { EvidenceDatabase } from '../evidence/database';
import type { Integrity } from '../domain/integrity';

interface ExportProgress {
  /**
   * Steps of making ready (one a file) and then bytes written are both told as a share of the whole: 0 to 1, never
   * falling.
   */
  share: number;
}

/** The two faces that handling.pdf is set in, as TrueType files. */
export interface Fonts {
  regular: Uint8Array<ArrayBuffer>;
  bold: Uint8Array<ArrayBuffer>;
}

export interface ExportEnv {
  now(): Date;
  subtle: SubtleCrypto;
  /** The extension's version, written into what is exported. */
  version: string;
  /** Aborting errors the stream with the signal's reason and makes `exportRecord` reject with it. */
  signal?: AbortSignal;
  onProgress?(progress: ExportProgress): void;
  /** Where the fonts come from; by default from the extension's own folder. */
  fonts?: () => Promise<Fonts>;
}

/**
 * Where the two chains end: what leaves the browser is what makes later tampering
 * there visible. `seq` 0 and a hash of zeros before the first.
 */
export type ChainHeads = Record<'records' | 'journal', { seq: number; hash: string }>;

export interface ExportStream {
  /** Readable for an archivist: what, when, where, which. */
  fileName: string;
  mime: string;
  /**
   * Read once. One captured file is held at a time; cancelling it stops the
   * reading. Errors when a file has changed since it was listed.
   */
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** The exact length of the whole, in bytes. */
  bytesExpected: number;
  /** How many files the whole holds. */
  files: number;
  /** What the check of the record said just before; a damaged record is still exported, and the package says so. */
  integrity: Integrity;
  /** As written into the package; for the journal row that tells of the export. */
  heads: ChainHeads;
  /** Files that could not be made, in words; the package says so too. Empty as a rule. */
  omissions: string[];
}

/** A whole in one piece, for where a stream cannot be written. */
export interface Exported extends Omit<ExportStream, 'stream'> {
  blob: Blob;
  /** SHA-256 (hex) of the whole file, for the journal. */
  sha256: string;
}

export interface Exporter {
  /** Written into the journal: never reused for something else. */
  id: string;
  label: { sv: string; en: string };
  /** @throws EvidenceError `read` when the record cannot be read at all; the signal's reason when aborted. */
  exportRecord(db: EvidenceDatabase, recordId: string, env: ExportEnv): Promise<ExportStream>;
}
