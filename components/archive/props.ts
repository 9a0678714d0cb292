/** What the archive page is given and what it asks for: props in, callbacks out. */
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

/** A record in the list: nothing that needs its bytes. Times are ISO 8601, UTC. */
export interface ListedRecord {
  id: string;
  seq: number;
  sealedAt: string;
  platform: string;
  author: string | null;
  excerpt: string;
  /** Set where it may be secret: it stands for author and text, which are not there then. */
  subject?: string;
  groundLabel: string;
  state: 'complete' | 'partial';
  /** Set when the official laid it in by hand. */
  entry?: 'by-hand';
  /** Set on a snapshot of a whole page: nothing was to be removed. */
  snapshot?: SnapshotReason;
  /** Null as long as no removal has ended. */
  outcome: RemovalOutcome | null;
  /** Its content is destroyed: there is no author and no text to show. */
  destroyed?: boolean;
  /** What became of its item past Uppsikt since; null or absent where nothing is known of it. */
  past?: LossData | null;
}

/** What is kept of a suspected abuse image. */
export interface NoteView {
  id: string;
  knownAt: string;
  note: ForbiddenImageNote;
  /** What has been done of its steps, and how its removal stands. */
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
  /** `more`: there are older ones. */
  | {
      kind: 'ready';
      records: ListedRecord[];
      notes: NoteView[];
      more: boolean;
      losses?: Loss[];
      keptLinks?: KeptLink[];
      copiesLeft?: CopyLeft[];
    };

/** `today`: the official's day, YYYY-MM-DD. */
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
  /** What else the picture can be: the item's own, or put in by hand; absent when it was made here. */
  source?: 'media' | 'imported';
  made?: PictureMade;
  /** It was destroyed: when, by whom and why. */
  destroyed?: string;
  /** Not read from the store: the record holds what must not be held. */
  covered?: boolean;
}

/**
 * How a picture was made here. `at` ISO 8601, UTC; size in pixels; `seamScore`: share of the compared
 * pixels that differ in the worst seam; null without seams.
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
  /** It holds what must not be held, sealed before that was known: pictures are covered, and it cannot be taken out. */
  locked?: boolean;
  /** Paths of files that were destroyed; absent means none. */
  gone?: ReadonlySet<string>;
  /** Time stamps that are asked for and not had; absent means none. */
  waitingStamps?: WaitingStamp[];
  /** The provisions that secrecy may rest on today. */
  paragraphs?: readonly OfferedParagraph[];
  /** Set where it may be secret: the heading has it and not the author. */
  subject?: string;
  /** What an election period looks for now; null or absent where none holds. */
  election?: ElectionLists | null;
  /** The item was saved once more since; absent means not. */
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
  /** The record's own row could be found but not read. It can still be verified, which says what is wrong. */
  | { kind: 'failed'; id: string; reason: string; check: CheckState }
  /** `words`: what was destroyed, when, by whom and why. */
  | { kind: 'destroyed'; id: string; row: RecordIdentity; journalRows: JournalRow[]; words: string; check: CheckState }
  /** `at`: the part of what is left to do that the address leads to; absent when it names none. */
  | {
      kind: 'open';
      id: string;
      record: RecordView;
      journalled: boolean;
      check: CheckState;
      exporting: ExportState;
      at?: AtField | null;
    };

/** What the official chose to destroy, and why. `path` null: the words and every file. */
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
  /** Numbers of those that have had content destroyed, and hold; absent means none. */
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
  /** Those that are chosen, or all when none is. */
  onExportMany: () => void;
  onCancelExportMany: () => void;
  onVerifyAll: () => void;
  /** An act on the item: taken back with its reason, or removed. Words when it did not end well. */
  onLater: (id: string, act: 'unhide' | 'comments-on' | 'delete', reason?: string) => Promise<string | null>;
  /** @param standing how the item stands by the record's life */
  noticeText: (decision: Decision, telling: Telling) => Promise<string>;
  onCopy: (text: string) => Promise<string | null>;
  /** Destroys content that must not be kept; words when it was not. */
  onDestroy: (id: string, choice: DestroyChoice) => Promise<string | null>;
  /** A file outside the browser is deleted by hand; words when that could not be written. */
  onCopyDeleted: (copy: CopyLeft) => Promise<string | null>;
  /** Somebody has decided that a covered picture is to be opened: journalled with that name, and only then shown. */
  onUncover: (id: string, decidedBy: string) => Promise<string | null>;
  onCancelVerifyAll: () => void;
}

/** How the accounts stand in the register, by id; `unknown`: it could not be read. Undefined while it is being read. */
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
  /** Said beside a record of an account, and nothing else comes of it. */
  standings: AccountStandings;
  all: AllState;
  many: ManyState;
  /** Ids of the records that are chosen in the list. */
  chosen: ReadonlySet<string>;
  /** The masked copy that is being made. */
  copy: CopyState;
  imported: ImportState;
  importing: ImportActions;
  actions: ArchiveActions;
}
