/**
 * The contract of an exporter: one file in exporters/, found by glob, which runs in any context with a document (shared
 * design, architecture section 3).
 */
import type { EvidenceDatabase } from '../evidence/database';
import type { Integrity } from '../domain/integrity';

interface ExportProgress {
  /**
   * Progress of the whole, 0 to 1, never falling. Covers both preparation (one step per file) and the bytes written.
   */
  share: number;
}

/** The two fonts of handling.pdf, as TrueType files. */
export interface Fonts {
  regular: Uint8Array<ArrayBuffer>;
  bold: Uint8Array<ArrayBuffer>;
}

export interface ExportEnv {
  now(): Date;
  subtle: SubtleCrypto;
  /** The extension's version, which is written into the export. */
  version: string;
  /** Aborting errors the stream, and rejects `exportRecord`, with the signal's reason. */
  signal?: AbortSignal;
  onProgress?(progress: ExportProgress): void;
  /** Loads the fonts. The default is the extension's own folder. */
  fonts?: () => Promise<Fonts>;
}

/**
 * Where the two chains end. Copies outside the browser make later tampering inside it visible. Before the first link,
 * `seq` is 0 and the hash is all zeros.
 */
export type ChainHeads = Record<'records' | 'journal', { seq: number; hash: string }>;

export interface ExportStream {
  /** Readable for an archivist: what, when, where, which. */
  fileName: string;
  mime: string;
  /**
   * Can be read once. Holds one captured file at a time, and cancelling stops the reading. Errors if a file has changed
   * since it was listed.
   */
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** The exact total length in bytes. */
  bytesExpected: number;
  /** The total number of files. */
  files: number;
  /** The result of verifying the record just before. A damaged record is still exported, and the package says so. */
  integrity: Integrity;
  /** As written into the package; for the journal row about the export. */
  heads: ChainHeads;
  /** Files that could not be made, with the reason. The package says so too. Normally empty. */
  omissions: string[];
}

/** The export as one Blob, for use where a stream cannot be written. */
export interface Exported extends Omit<ExportStream, 'stream'> {
  blob: Blob;
  /** SHA-256 (hex) of the whole file, for the journal. */
  sha256: string;
}

export interface Exporter {
  /** Stored in the journal, so never reuse it for something else. */
  id: string;
  label: { sv: string; en: string };
  /** @throws EvidenceError `read` if the record cannot be read at all; the signal's reason if aborted */
  exportRecord(db: EvidenceDatabase, recordId: string, env: ExportEnv): Promise<ExportStream>;
}
