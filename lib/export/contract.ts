/** What an exporter is: one file in exporters/, found by glob, run wherever there is a document (shared design, architecture section 3). */
import type { EvidenceDatabase } from '../evidence/database';
import type { Integrity } from '../domain/integrity';

export interface ExportEnv {
  now(): Date;
  subtle: SubtleCrypto;
  /** The extension's version, written into what is exported. */
  version: string;
}

export interface Exported {
  /** Readable for an archivist: what, when, where, which. */
  fileName: string;
  mime: string;
  blob: Blob;
  /** SHA-256 (hex) of the whole file, for the journal. */
  sha256: string;
  /** What the check of the record said just before; a damaged record is still exported, and the package says so. */
  integrity: Integrity;
}

export interface Exporter {
  /** Written into the journal: never reused for something else. */
  id: string;
  label: { sv: string; en: string };
  /** @throws EvidenceError `read` when the record cannot be read at all. */
  exportRecord(db: EvidenceDatabase, recordId: string, env: ExportEnv): Promise<Exported>;
}
