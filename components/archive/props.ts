/** The archive page's props and callbacks. */
import type { SnapshotReason } from '../../lib/domain/snapshot';
import type { Telling } from '../../lib/assessment/notice-text';
import type { OfferedParagraph } from '../../lib/assessment/secrecy';
import type { Decision } from '../../lib/domain/decision';
import type { ForbiddenImageNote, SealedPart } from '../../lib/domain/evidence';
import type { KeptLink } from '../../lib/domain/kept-link';
import type { StepTick, Uncaptured } from '../../lib/domain/forbidden';
import type { Integrity } from '../../lib/domain/integrity';
import type { JournalRow } from '../../lib/domain/journal';
import type { ElectionLists } from '../../lib/domain/election';
import type { RemovalOutcome } from '../../lib/domain/outcome';
import type { DestroyReason } from '../../lib/domain/tombstone';
import type { CopyLeft } from '../../lib/domain/tombstone';
import type { Reply } from '../../lib/messaging/protocol';
import type { LeftLine } from '../../lib/records/left-lines';
import type { LeftActions } from './left-list';
import type { Loss, LossData } from '../../lib/domain/loss';
import type { ExportState, ManyState } from './export-state';
import type { CopyActions, CopyState } from './masked-copy-state';
import type { ImportActions, ImportState } from './import-package';
import type { WaitingStamp } from './stamps-section';
import type { AtField } from './use-at-field';

/** A record in the list, without anything that requires its bytes. Times are ISO 8601, UTC. */
export interface ListedRecord {
  id: string;
  seq: number;
  sealedAt: string;
  platform: string;
  author: string | null;
  excerpt: string;
  /** Set where the record may be secret. It replaces author and text, which are then absent. */
  subject?: string;
  groundLabel: string;
  state: 'complete' | 'partial';
  /** Set when the official added it by hand. */
  entry?: 'by-hand';
  /** Set on a snapshot of a whole page, which is not about a removal. */
  snapshot?: SnapshotReason;
  /** Null until a removal has ended. */
  outcome: RemovalOutcome | null;
  /** The content is destroyed: there is no author and no text to show. */
  destroyed?: boolean;
  /** What has happened to its item past Uppsikt since. Null or absent where nothing is known. */
  past?: LossData | null;
}

/** What is kept about a suspected abuse image. */
export interface NoteView {
  id: string;
  knownAt: string;
  note: ForbiddenImageNote;
  /** Which of its steps are done, and the state of its removal. */
  ticks?: StepTick[];
  removal?: Uncaptured | null;
}

/** The identity of an opened record. `manifestHash` is the SHA-256 (hex) of handling.json. */
export interface RecordIdentity extends Pick<
  ListedRecord,
  'id' | 'seq' | 'sealedAt' | 'platform' | 'author' | 'state'
> {
  manifestHash: string;
}

export type ListState =
  | { kind: 'loading' }
  | { kind: 'failed'; reason: string }
  /** `more`: there are older records to load. */
  | {
      kind: 'ready';
      records: ListedRecord[];
      notes: NoteView[];
      more: boolean;
      losses?: Loss[];
      keptLinks?: KeptLink[];
      copiesLeft?: CopyLeft[];
    };

/** `today`: the official's date, YYYY-MM-DD. */
export type LeftState =
  | { kind: 'loading' }
  | { kind: 'failed'; reason: string }
  | { kind: 'ready'; lines: LeftLine[]; today: string };

/** A captured picture. `url` is null when its bytes are gone from the store. */
export interface PictureView {
  path: string;
  sha256: string;
  url: string | null;
  method: 'captureVisibleTab' | 'rerender' | null;
  losses: string[];
  /** Where the picture comes from: the item's own media, or imported by hand. Absent when it was made here. */
  source?: 'media' | 'imported';
  made?: PictureMade;
  /** Set when the picture was destroyed: when, by whom and why. */
  destroyed?: string;
  /** Not read from the store, because the record holds what must not be held. */
  covered?: boolean;
}

/**
 * How a picture was made here. `at` is ISO 8601, UTC; sizes are in pixels; `seamScore` is the share of the compared
 * pixels that differ in the worst seam, null without seams.
 */
export interface PictureMade {
  at: string;
  width: number;
  height: number;
  scale: number;
  role: 'raw' | 'crop' | 'composite';
  seamScore: number | null;
}

export interface RecordView {
  row: RecordIdentity;
  part: SealedPart;
  journalRows: JournalRow[];
  outcome: RemovalOutcome | null;
  pictures: PictureView[];
  /**
   * It holds what must not be held and was sealed before that was known. Its pictures are covered, and it cannot be
   * exported.
   */
  locked?: boolean;
  /** Paths of destroyed files. Absent means none. */
  gone?: ReadonlySet<string>;
  /** Time stamps that are requested but not received. Absent means none. */
  waitingStamps?: WaitingStamp[];
  /** The provisions that secrecy may be based on today. */
  paragraphs?: readonly OfferedParagraph[];
  /** Set where the record may be secret. The heading shows it instead of the author. */
  subject?: string;
  /** The lists that items are matched against in an election period. Null or absent outside one. */
  election?: ElectionLists | null;
  /** The item has been saved again since. Absent means not. */
  hasNewer?: boolean;
}

export type CheckState =
  | { kind: 'idle' }
  | { kind: 'running' }
  | { kind: 'found'; integrity: Integrity }
  | { kind: 'failed'; reason: string };

export type OpenState =
  | { kind: 'none' }
  | { kind: 'loading'; id: string }
  | { kind: 'missing'; id: string }
  /** May be secret, and the opening could not be journalled, so it is not shown. It can still be verified. */
  | { kind: 'unjournalled'; id: string; check: CheckState }
  /** The record's own row was found but could not be read. It can still be verified, which says what is wrong. */
  | { kind: 'failed'; id: string; reason: string; check: CheckState }
  /** `words`: what was destroyed, when, by whom and why. */
  | { kind: 'destroyed'; id: string; row: RecordIdentity; journalRows: JournalRow[]; words: string; check: CheckState }
  /** `at`: the task that the address names. Absent when it names none. */
  | {
      kind: 'open';
      id: string;
      record: RecordView;
      journalled: boolean;
      check: CheckState;
      exporting: ExportState;
      at?: AtField | null;
    };

/** What the official chose to destroy, and why. `path` null: the text and every file. */
export interface DestroyChoice {
  path: string | null;
  reason: DestroyReason;
  reasonText: string;
  decidedBy: string;
}

interface AllChecked {
  kind: 'done' | 'cancelled';
  checked: number;
  broken: { id: string; seq: number; part: string; reason: string }[];
  /** Numbers of intact records that have had content destroyed. Absent means none. */
  destroyed?: number[];
  chain: Integrity | null;
}

export type AllState =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; total: number }
  | { kind: 'found'; result: AllChecked }
  | { kind: 'failed'; reason: string };

export interface ArchiveActions extends LeftActions, CopyActions {
  onRetry: () => void;
  onMore: () => void;
  onVerify: (id: string) => void;
  onExport: (id: string) => void;
  onCancelExport: (id: string) => void;
  onChoose: (id: string, isChosen: boolean) => void;
  onChooseNone: () => void;
  /** Exports the chosen records, or all when none is chosen. */
  onExportMany: () => void;
  onCancelExportMany: () => void;
  onVerifyAll: () => void;
  /** An act on the item: reversed with a reason, or removed. Resolves to a message when it did not succeed. */
  onLater: (id: string, act: 'unhide' | 'comments-on' | 'delete', reason?: string) => Promise<string | null>;
  /** @param telling the measure that the notice tells of */
  noticeText: (decision: Decision, telling: Telling) => Promise<string>;
  onCopy: (text: string) => Promise<string | null>;
  /** Destroys content that must not be kept. Resolves to a message when it was not destroyed. */
  onDestroy: (id: string, choice: DestroyChoice) => Promise<string | null>;
  /**
   * Records that a file outside the browser was deleted by hand. Resolves to a message when that could not be written.
   */
  onCopyDeleted: (copy: CopyLeft) => Promise<string | null>;
  /**
   * Opens a covered picture that somebody has decided to open. Journalled with that person's name before it is shown.
   */
  onUncover: (id: string, decidedBy: string) => Promise<string | null>;
  onCancelVerifyAll: () => void;
}

/**
 * Each account's standing in the register, by id. `unknown`: it could not be read. Undefined while it is being read.
 */
export type AccountStandings =
  | ReadonlyMap<string, Reply<'accounts.standing'>['accounts'][number]['standing']>
  | 'unknown'
  | undefined;

export interface ArchiveProps {
  list: ListState;
  /** Which of the two lists is shown. */
  view: 'all' | 'left';
  left: LeftState;
  open: OpenState;
  /** Shown next to a record of an account. It has no other effect. */
  standings: AccountStandings;
  all: AllState;
  many: ManyState;
  /** Ids of the records chosen in the list. */
  chosen: ReadonlySet<string>;
  /** The masked copy in progress. */
  copy: CopyState;
  imported: ImportState;
  importing: ImportActions;
  actions: ArchiveActions;
}
