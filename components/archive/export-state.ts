/**
 * How far an export has come, for one record and for several. `share`
 * is 0 to 1; nothing is to be seen of a file before `saved`.
 */
import type { Integrity } from '../../lib/domain/integrity';

/** `picked`: in the browser's own window for files; `downloads`: in the download folder. */
type ExportPlace = 'picked' | 'downloads';

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; share: number }
  | { kind: 'cancelled' }
  /** `lacks`: what could not be made, in words. */
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
      /** Not taken out: they hold what must not be passed on. */ locked?: number[];
      /** Not taken out: there is nothing left of them. */
      destroyed?: number[];
    }
  | { kind: 'failed'; reason: string };
