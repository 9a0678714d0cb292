/** What the archive page is given and what it asks for: props in, callbacks out. */
import type { SealedPart } from '../../lib/domain/evidence';
import type { JournalRow } from '../../lib/domain/journal';
import type { RemovalOutcome } from '../../lib/domain/outcome';
import type { Integrity } from '../../lib/evidence/integrity-result';
import type { AllVerified } from '../../lib/evidence/integrity';
import type { ListedRecord } from '../../lib/evidence/store';
import type { ForbiddenRow } from '../../lib/evidence/tables/forbidden';
import type { RecordRow } from '../../lib/evidence/tables/records';

export type ListState =
  | { kind: 'loading' }
  | { kind: 'failed'; reason: string }
  /** `more`: there are older ones. */
  | { kind: 'ready'; records: ListedRecord[]; notes: ForbiddenRow[]; more: boolean };

/** A captured picture. `url` is null when its bytes are gone from the store. */
export interface PictureView {
  path: string;
  sha256: string;
  url: string | null;
  method: 'captureVisibleTab' | 'rerender' | null;
  losses: string[];
}

export interface RecordView {
  row: RecordRow;
  part: SealedPart;
  life: JournalRow[];
  outcome: RemovalOutcome | null;
  pictures: PictureView[];
}

export type CheckState = { kind: 'idle' } | { kind: 'running' } | { kind: 'found'; integrity: Integrity } | { kind: 'failed'; reason: string };
export type ExportState = { kind: 'idle' } | { kind: 'running' } | { kind: 'saved'; fileName: string; integrity: Integrity } | { kind: 'failed'; reason: string };

export type OpenState =
  | { kind: 'none' }
  | { kind: 'loading'; id: string }
  | { kind: 'missing'; id: string }
  /** The record's own row could be found but not read. It can still be verified, which says what is wrong. */
  | { kind: 'failed'; id: string; reason: string; check: CheckState }
  | { kind: 'open'; id: string; record: RecordView; journalled: boolean; check: CheckState; exporting: ExportState };

export type AllState = { kind: 'idle' } | { kind: 'running'; done: number; total: number } | { kind: 'found'; result: AllVerified } | { kind: 'failed'; reason: string };

export interface ArchiveActions {
  onRetry(): void;
  onMore(): void;
  onVerify(id: string): void;
  onExport(id: string): void;
  onVerifyAll(): void;
  onCancelVerifyAll(): void;
}

export interface ArchiveProps {
  list: ListState;
  open: OpenState;
  all: AllState;
  actions: ArchiveActions;
}
