/** The progress of an export, of one record or of several. `share` is 0 to 1. No file is visible before `saved`. */
import type { Integrity } from '../../lib/domain/integrity';

/** `picked`: chosen in the browser's file dialog; `downloads`: in the download folder. */
type ExportPlace = 'picked' | 'downloads';

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; share: number }
  | { kind: 'cancelled' }
  /** `omissions`: what could not be made, in words. */
  | { kind: 'saved'; fileName: string; place: ExportPlace; integrity: Integrity; omissions: string[] }
  | { kind: 'failed'; reason: string };

export type ManyState =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number; share: number }
  | { kind: 'cancelled' }
  | {
      kind: 'saved';
      fileName: string;
      place: ExportPlace;
      packed: { seq: number; integrity: Integrity }[];
      leftOut: { id: string; seq: number | null }[];
      /** Numbers of records that were not exported because they hold what must not be passed on. */
      locked?: number[];
      /** Numbers of records that were not exported because nothing is left of them. */
      destroyed?: number[];
    }
  | { kind: 'failed'; reason: string };
